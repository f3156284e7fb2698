import { expect, test } from 'vitest';
import { milesInWords, readTenthMiles } from '#shared/domain/pricing/miles.ts';
import { taxYearStart } from '#shared/domain/pricing/tax-year.ts';
import { policyOn } from '#shared/policy/lookup.ts';

test.each([
  ['12', 120],
  ['12.5', 125],
  [' 12 miles ', 120],
  ['12 m', 120],
  ['1 mile', 10],
  ['3mi', 30],
  ['1,204', 12_040],
  ['12.', 120],
  ['0.1', 1],
  ['1500', 15_000],
])('%j is %i tenths of a mile', (typed, tenths) => {
  expect(readTenthMiles(typed)).toBe(tenths);
});

test.each(['', '0', '0.0', '-4', '12.55', 'far', '99999', '1500.1', '1.5.2', 'x12', '12x', '123,456'])('%j is no distance', (typed) => {
  expect(readTenthMiles(typed)).toBeUndefined();
});

test.each([
  [10, '1 mile'],
  [1, '0.1 miles'],
  [125, '12.5 miles'],
  [240, '24 miles'],
])('%i tenths of a mile are "%s"', (tenths, words) => {
  expect(milesInWords(tenths)).toBe(words);
});

test('a tax year starts on 6 April', () => {
  expect(taxYearStart('2026-04-05', policyOn)).toBe('2025-04-06');
  expect(taxYearStart('2026-04-06', policyOn)).toBe('2026-04-06');
  expect(taxYearStart('2026-12-31', policyOn)).toBe('2026-04-06');
  expect(taxYearStart('2027-01-01', policyOn)).toBe('2026-04-06');
});
