import { describe, expect, test } from 'vitest';
import { lastDayOf, monthsOf, quarterBefore, settledQuarterOn, twelveMonthsTo, yearTo } from '#shared/domain/figures/period.ts';

test('the twelve months end with the one of the day', () => {
  expect(twelveMonthsTo('2026-11-23')).toMatchObject({ from: '2025-12-01', to: '2026-11-30' });
});

describe('the last quarter that is settled', () => {
  test.each([
    ['2026-10-14', '2026-06'],
    ['2026-10-15', '2026-09'],
    ['2026-11-23', '2026-09'],
    ['2027-01-14', '2026-09'],
    ['2027-01-15', '2026-12'],
    ['2027-02-28', '2026-12'],
    ['2027-04-15', '2027-03'],
    ['2027-07-15', '2027-06'],
  ])('on %s is the one to %s', (londonDate, quarter) => {
    expect(settledQuarterOn(londonDate, 14)).toBe(quarter);
  });
});

test('a quarter has three months, and a year four quarters', () => {
  expect(monthsOf('2027-03')).toEqual(['2027-01', '2027-02', '2027-03']);
  expect(yearTo('2027-03')).toEqual(['2026-06', '2026-09', '2026-12', '2027-03']);
  expect([quarterBefore('2027-03', 1), quarterBefore('2027-03', 5)]).toEqual(['2026-12', '2025-12']);
  expect([lastDayOf('2026-09'), lastDayOf('2026-12')]).toEqual(['2026-09-30', '2026-12-31']);
});
