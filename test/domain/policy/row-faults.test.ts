import { expect, test } from 'vitest';
import type { PolicyRow, PolicyValue } from '#shared/domain/policy-row.ts';
import type { PolicyUnit } from '#shared/domain/policy-units.ts';
import { faultsIn } from '#shared/domain/policy/row-faults.ts';
import { row } from '#shared/policy/row.ts';
import { aLimit, aRate } from '#test/support/policy-rows.ts';

const faults = (...rows: readonly PolicyRow[]): readonly string[] =>
  faultsIn(rows).map(({ key, effectiveFrom, fault }) => `${key} ${effectiveFrom} ${fault}`);

test('rows that follow one another day by day contradict nothing, in whatever order they are written', () => {
  expect(faults(aRate({ effectiveFrom: '2021-01-01' }), aRate({ effectiveTo: '2020-12-31' }))).toEqual([]);
});

test('two rows on one day overlap, and the later is named', () => {
  expect(faults(aRate({ effectiveTo: '2021-01-01' }), aRate({ effectiveFrom: '2021-01-01' }))).toEqual([
    'mileage.test 2021-01-01 overlaps',
  ]);
  expect(faults(aRate(), aRate({ effectiveFrom: '2021-01-01' }))).toEqual(['mileage.test 2021-01-01 overlaps']);
});

test('a day without a row between two is a gap, and the later is named', () => {
  expect(faults(aRate({ effectiveTo: '2020-12-30' }), aRate({ effectiveFrom: '2021-01-01' }))).toEqual([
    'mileage.test 2021-01-01 gap-before',
  ]);
});

test('each part of the UK has rows of its own: one beside that of the whole UK is no overlap', () => {
  expect(faults(aRate(), aRate({ country: 'S', effectiveFrom: '2021-01-01' }))).toEqual([]);
  expect(faults(aRate({ country: 'S' }), aRate({ country: 'S', effectiveFrom: '2021-01-01' }))).toEqual([
    'mileage.test 2021-01-01 overlaps',
  ]);
});

test('a key keeps its unit', () => {
  expect(faults(aRate({ effectiveTo: '2020-12-31' }), aRate({ effectiveFrom: '2021-01-01', unit: 'pence' }))).toEqual([
    'mileage.test 2021-01-01 unit-changes',
  ]);
});

test('a row is at fault by itself for its dates and for want of a source', () => {
  expect(faults(aRate({ effectiveFrom: '2020-13-01' }))).toEqual(['mileage.test 2020-13-01 from-not-a-date']);
  expect(faults(aRate({ effectiveTo: '2020-02-30' }))).toEqual(['mileage.test 2020-01-01 to-not-a-date']);
  expect(faults(aRate({ effectiveTo: '2019-12-31' }))).toEqual(['mileage.test 2020-01-01 ends-before-it-begins']);
  expect(faults(aRate({ effectiveTo: '2020-01-01' }))).toEqual([]);
  expect(faults(aRate({ source: '' }))).toEqual(['mileage.test 2020-01-01 no-source']);
});

test('all that is wrong is found, not just the first', () => {
  expect(faults(aRate({ value: 'much', source: '' }), aLimit({ value: -1 }))).toEqual([
    'mileage.test 2020-01-01 value-does-not-fit',
    'mileage.test 2020-01-01 no-source',
    'approve.test_max 2000-01-01 value-does-not-fit',
  ]);
});

test('a unit from outside that nobody knows is named', () => {
  const isRow = (each: unknown): each is PolicyRow => typeof each === 'object';
  const fromOutside: readonly unknown[] = [{ ...aRate(), unit: 'furlongs' }];
  expect(faults(...fromOutside.filter(isRow))).toEqual(['mileage.test 2020-01-01 unit-unknown']);
});

const values: readonly (readonly [PolicyUnit, PolicyValue, boolean])[] = [
  ['pence', 0, true],
  ['pence', 1, true],
  ['pence', -1, false],
  ['pence', 45.5, false],
  ['pence', '45', false],
  ['pence', true, false],
  ['pence', 'none', true],
  ['pence', [], false],
  ['digits', { from: 6, to: 8 }, true],
  ['digits', { from: 8, to: 8 }, false],
  ['digits', { from: 8, to: 6 }, false],
  ['digits', { from: -1, to: 6 }, false],
  ['digits', { from: 1, to: 6.5 }, false],
  ['boolean', true, true],
  ['boolean', 'yes', false],
  ['list', ['jpg'], true],
  ['list', [], false],
  ['list', { from: 1, to: 2 }, false],
  ['list', 'jpg', false],
  ['rule', 'not_paid', true],
  ['rule', '', false],
  ['rule', 5, false],
  ['text', ['a'], false],
  ['local time', '06:30', true],
  ['local time', '23:59', true],
  ['local time', '24:00', false],
  ['local time', '6:30', false],
  ['local time', '16:30:00', false],
  ['local time', '16:60', false],
  ['month-day', '04-06', true],
  ['month-day', '12-31', true],
  ['month-day', '10-10', true],
  ['month-day', '13-01', false],
  ['month-day', '00-06', false],
  ['month-day', '04-00', false],
  ['month-day', '04-32', false],
  ['month-day', '2026-04-06', false],
  ['month-day', '04-061', false],
  ['url', 'https://www.bbc.co.uk/weather', true],
  ['url', 'http://www.bbc.co.uk/weather', false],
  ['url', 'https://', false],
  ['url', 'see https://www.bbc.co.uk', false],
  ['url', 'https://www.bbc.co.uk and more', false],
];

test.each(values)('in %s the value %j fits: %s', (unit, value, fits) => {
  expect(faultsIn([aRate({ unit, value })]).map(({ fault }) => fault)).toEqual(fits ? [] : ['value-does-not-fit']);
});

test('a floor is a row in the same unit, under a row that says which side is safer', () => {
  const least = row('suppress.least', 4, 'count', { kind: 'limit', source: 'a test', overridable: 'no', safer: 'higher' });
  const most = aLimit({ key: 'suppress.most', unit: 'count', overridable: 'floor', floorKey: 'suppress.least', safer: 'higher' });
  expect(faults(most, least)).toEqual([]);
  expect(faults(most)).toEqual(['suppress.most 2000-01-01 floor-unclear']);
  expect(faults(most, { ...least, unit: 'people' })).toEqual(['suppress.most 2000-01-01 floor-unclear']);
  expect(faults({ ...most, safer: 'neither' }, least)).toEqual(['suppress.most 2000-01-01 floor-unclear']);
  expect(faults({ ...most, overridable: 'yes' }, least)).toEqual(['suppress.most 2000-01-01 floor-unclear']);
});
