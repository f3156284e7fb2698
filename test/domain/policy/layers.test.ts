import { expect, test } from 'vitest';
import { numberOf, type PolicyRow } from '#shared/domain/policy-row.ts';
import {
  answerIn,
  answersOn,
  appliesOn,
  faultsInLayer,
  type LayeredPolicy,
  type PolicyLayer,
  type PolicyPlace,
} from '#shared/domain/policy/layers.ts';
import { aLimit, aRate } from '#test/support/policy-rows.ts';

const floor = aLimit({ key: 'suppress.least', value: 4, unit: 'count', overridable: 'no', safer: 'higher' });
const most = aLimit({ key: 'suppress.most', value: 7, unit: 'count', overridable: 'floor', floorKey: 'suppress.least', safer: 'higher' });
const defaults = Map.groupBy([aRate(), aLimit(), floor, most], ({ key }) => key);
const place: PolicyPlace = { country: 'E', organisationId: 'council', fundId: 'riverside' };

const layer = (level: PolicyLayer['level'], of: string, ...rows: readonly PolicyRow[]): PolicyLayer => ({ level, of, rows });
const answer = (policy: Partial<LayeredPolicy>, key = 'mileage.test', on = '2026-11-23'): string => {
  const { row, level, of } = answerIn({ defaults, layers: [], place, ...policy })(key, on);
  return `${numberOf(row)} ${level} ${of}`.trim();
};

const partnership = layer('partnership', '', aRate({ value: 46 }));
const council = layer('organisation', 'council', aRate({ value: 47 }));
const riverside = layer('fund', 'riverside', aRate({ value: 48 }));

test('the narrowest layer that has a row answers, and is named', () => {
  expect(answer({})).toBe('45 default');
  expect(answer({ layers: [partnership] })).toBe('46 partnership');
  expect(answer({ layers: [council, partnership] })).toBe('47 organisation council');
  expect(answer({ layers: [partnership, council, riverside] })).toBe('48 fund riverside');
  expect(answer({ layers: [riverside, council, partnership] })).toBe('48 fund riverside');
});

test('another organisation or fund has no say', () => {
  const elsewhere = [layer('organisation', 'health', aRate({ value: 50 })), layer('fund', 'other', aRate({ value: 51 }))];
  expect(answer({ layers: elsewhere })).toBe('45 default');
});

test('a layer answers for its own keys and its own days only', () => {
  const spring = layer('fund', 'riverside', aRate({ value: 48, effectiveFrom: '2026-03-01', effectiveTo: '2026-05-31' }));
  expect(answer({ layers: [spring] }, 'mileage.test', '2026-02-28')).toBe('45 default');
  expect(answer({ layers: [spring] }, 'mileage.test', '2026-03-01')).toBe('48 fund riverside');
  expect(answer({ layers: [spring] }, 'mileage.test', '2026-05-31')).toBe('48 fund riverside');
  expect(answer({ layers: [spring] }, 'mileage.test', '2026-06-01')).toBe('45 default');
  expect(answer({ layers: [spring] }, 'approve.test_max', '2026-04-01')).toBe('25000 default');
});

test('within a layer the row of this country comes before that of the whole UK, and another country’s is none', () => {
  const rows = [aRate({ country: 'S', value: 60 }), aRate({ value: 45 }), aRate({ country: 'E', value: 55 })];
  const byKey = Map.groupBy(rows, ({ key }) => key);
  expect(answer({ defaults: byKey })).toBe('55 default');
  expect(answer({ defaults: byKey, place: { ...place, country: 'S' } })).toBe('60 default');
  expect(answer({ defaults: byKey, place: { ...place, country: 'W' } })).toBe('45 default');
});

test('a key nobody wrote throws and is named, even when a layer has it', () => {
  const odd = layer('partnership', '', aRate({ key: 'mileage.helicopter' }));
  expect(() => answer({ layers: [odd] }, 'mileage.helicopter')).toThrow('No policy row is called mileage.helicopter');
});

test('a day that no row applies to throws and is named', () => {
  expect(() => answer({}, 'mileage.test', '2019-12-31')).toThrow('No policy row mileage.test applies on 2019-12-31');
  expect(answer({}, 'mileage.test', '2020-01-01')).toBe('45 default');
});

test('the whole policy of a day has one answer a key, without the keys that have none yet', () => {
  const policy = { defaults, layers: [partnership], place };
  const all = (on: string): readonly string[] => answersOn(policy, on).map(({ row, level }) => `${row.key} ${level}`);
  expect(all('2026-11-23')).toEqual([
    'mileage.test partnership',
    'approve.test_max default',
    'suppress.least default',
    'suppress.most default',
  ]);
  expect(all('2019-12-31')).toEqual(['approve.test_max default', 'suppress.least default', 'suppress.most default']);
});

test('a row applies from its first day to its last, both included', () => {
  const row = aRate({ effectiveTo: '2020-12-31' });
  expect(['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map((day) => appliesOn(row, day))).toEqual([false, true, true, false]);
  expect(appliesOn(aRate(), '2099-01-01')).toBe(true);
});

const faults = (...rows: readonly PolicyRow[]): readonly string[] =>
  faultsInLayer(layer('organisation', 'council', ...rows), defaults).map(({ key, effectiveFrom, fault, floorKey }) =>
    `${key} ${effectiveFrom} ${fault} ${floorKey}`.trim(),
  );

test('a layer of own values contradicts nothing, and may leave days to the layer below', () => {
  expect(faults(aRate({ effectiveTo: '2020-06-30' }), aRate({ effectiveFrom: '2021-01-01' }))).toEqual([]);
});

test('an own value for a key the default has not got is named', () => {
  expect(faults(aRate({ key: 'mileage.helicopter' }))).toEqual(['mileage.helicopter 2020-01-01 key-unknown']);
});

test('an own value in another unit, on a day twice, or wrong by itself is named', () => {
  expect(faults(aRate({ unit: 'pence' }))).toEqual(['mileage.test 2020-01-01 unit-not-the-default']);
  expect(faults(aRate(), aRate({ effectiveFrom: '2021-01-01' }))).toEqual(['mileage.test 2021-01-01 overlaps']);
  expect(faults(aRate({ value: 45.5 }))).toEqual(['mileage.test 2020-01-01 value-does-not-fit']);
});

test('what nobody may override is refused, whatever the value', () => {
  expect(faults({ ...floor, value: 9 })).toEqual(['suppress.least 2000-01-01 not-overridable']);
});

test('an own value is on its floor or on the safer side of it, and the floor is named', () => {
  expect(faults({ ...most, value: 4 })).toEqual([]);
  expect(faults({ ...most, value: 10 })).toEqual([]);
  expect(faults({ ...most, value: 3 })).toEqual(['suppress.most 2000-01-01 past-the-floor suppress.least']);
});

test('the floor of every day counts on which the value would apply', () => {
  const rises = [{ ...floor, effectiveTo: '2026-12-31' }, { ...floor, value: 6, effectiveFrom: '2027-01-01' }, most];
  const byKey = Map.groupBy(rises, ({ key }) => key);
  const past = (effectiveFrom: string, effectiveTo: string): boolean =>
    faultsInLayer(layer('partnership', '', { ...most, value: 5, effectiveFrom, effectiveTo }), byKey).length > 0;
  expect(past('2026-01-01', '2026-12-31')).toBe(false);
  expect(past('2026-01-01', '2027-01-01')).toBe(true);
  expect(past('2026-01-01', '')).toBe(true);
  expect(past('2027-03-01', '2027-06-30')).toBe(true);
});

test('a limit that a rule reads is not taken away: "none" stands only where the default has known it', () => {
  const none = { value: 'none' } as const;
  expect(faultsInLayer(layer('fund', 'riverside', aLimit(none)), defaults).map(({ fault }) => fault)).toEqual(['value-needed']);
  const known = Map.groupBy([aLimit({ ...none, effectiveTo: '2026-03-31' }), aLimit({ effectiveFrom: '2026-04-01' })], ({ key }) => key);
  expect(faultsInLayer(layer('fund', 'riverside', aLimit(none)), known)).toEqual([]);
});
