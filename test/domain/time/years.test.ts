import { expect, test } from 'vitest';
import { financialYearOf, isIn, periodOf, taxYearOf } from '#shared/domain/time/years.ts';
import { policyOn } from '#shared/policy/lookup.ts';

test.each([
  ['2026-03-31', '2025-04-01', '2026-03-31'],
  ['2026-04-01', '2026-04-01', '2027-03-31'],
  ['2026-04-05', '2026-04-01', '2027-03-31'],
  ['2027-01-01', '2026-04-01', '2027-03-31'],
])('%s is in the accounts of %s to %s', (date, from, to) => {
  expect(financialYearOf(date, policyOn)).toEqual({ kind: 'financial', from, to });
});

test.each([
  ['2026-04-05', '2025-04-06', '2026-04-05'],
  ['2026-04-06', '2026-04-06', '2027-04-05'],
  ['2026-12-31', '2026-04-06', '2027-04-05'],
  ['2027-04-05', '2026-04-06', '2027-04-05'],
])('%s is in the tax year %s to %s', (date, from, to) => {
  expect(taxYearOf(date, policyOn)).toEqual({ kind: 'tax', from, to });
});

test('a year has both its ends in it and not the days beside them', () => {
  const year = financialYearOf('2026-11-23', policyOn);
  expect(['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map((date) => isIn(year, date))).toEqual([false, true, true, false]);
});

test.each([
  ['2026-04-01', 1, '2026-04-01', '2026-04-30'],
  ['2026-11-23', 8, '2026-11-01', '2026-11-30'],
  ['2026-12-31', 9, '2026-12-01', '2026-12-31'],
  ['2027-02-28', 11, '2027-02-01', '2027-02-28'],
  ['2027-03-31', 12, '2027-03-01', '2027-03-31'],
])('%s is in period %i, %s to %s', (date, number, from, to) => {
  expect(periodOf(date, policyOn)).toEqual({ year: { kind: 'financial', from: '2026-04-01', to: '2027-03-31' }, number, from, to });
});
