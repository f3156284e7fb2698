import { expect, test } from 'vitest';
import { isLondonDate } from '#shared/domain/london-time.ts';
import type { PolicyRow } from '#shared/domain/policy-row.ts';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { loadPolicy } from '#shared/policy/load-policy.ts';
import { lookupIn, policyOn, waitsForAdoption } from '#shared/policy/lookup.ts';
import { row } from '#shared/policy/row.ts';

const rate = (from: string, to: string, change: Partial<PolicyRow> = {}): PolicyRow => ({
  ...row('mileage.test', 45, 'pence/mile', { kind: 'rate', source: 'a test', from, to }),
  ...change,
});

test('every row has a source, and one that is adopted says by what, when and by whom', () => {
  expect(defaultRows.filter(({ source }) => source === '')).toEqual([]);
  const incomplete = defaultRows.filter(
    ({ adoption }) => adoption.state !== 'proposed' && (adoption.reference === '' || adoption.officer === '' || !isLondonDate(adoption.on)),
  );
  expect(incomplete).toEqual([]);
});

test('while one rate waits to be adopted it is a demonstration', () => {
  const adopted: PolicyRow['adoption'] = {
    state: 'adopted',
    reference: 'Cabinet 12',
    on: '2026-11-20',
    officer: 'Director of finance',
    second: '',
    agreedBy: 'Thursday group',
  };
  expect(waitsForAdoption([rate('2020-01-01', '', { adoption: adopted }), rate('2021-01-01', '')])).toBe(true);
  expect(waitsForAdoption([rate('2020-01-01', '', { adoption: adopted })])).toBe(false);
});

test('a rate is that of the day', () => {
  expect(policyOn('mileage.car_van.band1', '2026-04-05').value).toBe(45);
  expect(policyOn('mileage.car_van.band1', '2026-04-06').value).toBe(55);
  expect(policyOn('pay.nihr.half_day', '2025-12-15').value).toBe(7500);
  expect(policyOn('pay.nihr.half_day', '2025-12-16').value).toBe(8250);
});

test('a key nobody wrote, or a day without a row, throws and names it', () => {
  expect(() => policyOn('mileage.helicopter', '2026-11-12')).toThrow('mileage.helicopter');
  expect(() => policyOn('mileage.car_van.band1', '2011-04-05')).toThrow('mileage.car_van.band1 applies on 2011-04-05');
});

test('rows that overlap are not loaded, and the row is named', () => {
  expect(() => loadPolicy([rate('2020-01-01', '2021-01-01'), rate('2021-01-01', '')])).toThrow(/mileage\.test from 2021-01-01.*overlaps/);
});

test('rows with a gap between them are not loaded', () => {
  expect(() => loadPolicy([rate('2020-01-01', '2020-12-30'), rate('2021-01-01', '')])).toThrow(/mileage\.test from 2021-01-01.*gap/);
});

test('a value that does not fit its unit, or a date that is not one, is not loaded', () => {
  expect(() => loadPolicy([rate('2020-01-01', '', { value: 45.5 })])).toThrow('does not fit the unit pence/mile');
  expect(() => loadPolicy([rate('2020-01-01', '', { value: '45' })])).toThrow('does not fit the unit pence/mile');
  expect(() => loadPolicy([rate('2020-13-01', '')])).toThrow('effectiveFrom is not a date');
  expect(() => loadPolicy([rate('2020-01-02', '2020-01-01')])).toThrow('ends before it begins');
});

test('rows that follow one another day by day are found on each side', () => {
  const on = lookupIn(loadPolicy([rate('2021-01-01', '', { value: 50 }), rate('2020-01-01', '2020-12-31')]));
  expect(on('mileage.test', '2020-12-31').value).toBe(45);
  expect(on('mileage.test', '2021-01-01').value).toBe(50);
});
