import { expect, test } from 'vitest';
import { milesInWords, readTenthMiles } from '#shared/domain/pricing/miles.ts';

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
  ['01,204.5', 12_045],
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
