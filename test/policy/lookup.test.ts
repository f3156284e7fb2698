import { expect, test } from 'vitest';
import { isLondonDate } from '#shared/domain/london-time.ts';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { ownLayers } from '#shared/policy/layers.ts';
import { loadLayers, loadPolicy } from '#shared/policy/load-policy.ts';
import { lookupIn, policyOn, pricingInHere, wholePolicyOn } from '#shared/policy/lookup.ts';
import { aLimit, aRate } from '#test/support/policy-rows.ts';

test('a row that is adopted says by what, when, by whom, and who agreed it', () => {
  const incomplete = [...defaultRows, ...ownLayers.flatMap(({ rows }) => rows)].filter(
    ({ adoption }) =>
      adoption.state !== 'proposed' &&
      (adoption.reference === '' || adoption.officer === '' || adoption.agreedBy === '' || !isLondonDate(adoption.on)),
  );
  expect(incomplete).toEqual([]);
});

test('a rate is that of the day', () => {
  expect(policyOn('mileage.car_van.band1', '2026-04-05').value).toBe(45);
  expect(policyOn('mileage.car_van.band1', '2026-04-06').value).toBe(55);
  expect(policyOn('pay.nihr.half_day', '2025-12-15').value).toBe(7500);
  expect(policyOn('pay.nihr.half_day', '2025-12-16').value).toBe(8250);
});

test('a row for this part of the UK alone is found here', () => {
  expect(policyOn('publish.redact_name_over', '2026-11-23').country).toBe('E');
});

test('a key nobody wrote, or a day without a row, throws and names it', () => {
  expect(() => policyOn('mileage.helicopter', '2026-11-12')).toThrow('mileage.helicopter');
  expect(() => policyOn('mileage.car_van.band1', '2011-04-05')).toThrow('mileage.car_van.band1 applies on 2011-04-05');
});

test('rows that contradict one another are not loaded, and each is named', () => {
  const rows = [aRate(), aRate({ effectiveFrom: '2021-01-01' }), aLimit({ value: -1 })];
  expect(() => loadPolicy(rows)).toThrow(
    'Policy row approve.test_max from 2000-01-01: value-does-not-fit\nPolicy row mileage.test from 2021-01-01: overlaps',
  );
});

test('rows that follow one another day by day are found on each side', () => {
  const on = lookupIn(loadPolicy([aRate({ effectiveFrom: '2021-01-01', value: 50 }), aRate({ effectiveTo: '2020-12-31' })]));
  expect(on('mileage.test', '2020-12-31').value).toBe(45);
  expect(on('mileage.test', '2021-01-01').value).toBe(50);
});

test('own values that contradict the default are not loaded, and the row and its floor are named', () => {
  const defaults = loadPolicy(defaultRows);
  const tooLow = { ...policyOn('suppress.primary_max', '2026-11-23'), value: 3 };
  const sure = { ...policyOn('approve.self', '2026-11-23'), value: 'allowed' };
  expect(() => loadLayers([{ level: 'organisation', of: 'council', rows: [tooLow, sure] }], defaults)).toThrow(
    'Policy row suppress.primary_max from 2018-09-01: past-the-floor suppress.primary_floor\nPolicy row approve.self from 2000-01-01: not-overridable',
  );
});

test('own values that contradict nothing are loaded as they are', () => {
  const layers = [{ level: 'partnership', of: '', rows: [{ ...policyOn('suppress.primary_max', '2026-11-23'), value: 9 }] }] as const;
  expect(loadLayers(layers, loadPolicy(defaultRows))).toEqual(layers);
});

test('the whole policy of a day has one row for each key that applies', () => {
  const keys = wholePolicyOn('2026-11-23').map(({ row }) => row.key);
  expect(keys.length).toBe(new Set(keys).size);
  expect(new Set(keys)).toEqual(new Set(defaultRows.map(({ key }) => key)));
  expect(wholePolicyOn('2026-04-05').find(({ row }) => row.key === 'mileage.car_van.band1')?.row.value).toBe(45);
});

test('until its rates are adopted the service is a demonstration', () => {
  expect(pricingInHere('2026-11-23')).toBe('demonstration');
});
