import { expect, test } from 'vitest';
import { twelveMonthsTo } from '#shared/domain/figures/period.ts';
import { middleAndSlowestTenth } from '#shared/domain/figures/spread.ts';

test('the twelve months end with the one of the date, its last day included', () => {
  const year = twelveMonthsTo('2026-02-11');
  expect(year.months).toHaveLength(12);
  expect([year.months[0], year.months.at(-1)]).toEqual(['2025-03', '2026-02']);
  expect([year.from, year.to]).toEqual(['2025-03-01', '2026-02-28']);
});

test('the middle is the lower of two, the slowest tenth what nine of ten keep within', () => {
  const days = (...counts: readonly (readonly [number, number])[]) => middleAndSlowestTenth(new Map(counts));
  expect(days()).toBeUndefined();
  expect(days([3, 0])).toBeUndefined();
  expect(days([4, 1])).toEqual({ middle: 4, slowestTenth: 4 });
  expect(days([9, 1], [2, 1])).toEqual({ middle: 2, slowestTenth: 9 });
  expect(days([1, 5], [2, 4], [30, 1])).toEqual({ middle: 1, slowestTenth: 2 });
  expect(days([1, 4], [2, 4], [30, 2])).toEqual({ middle: 2, slowestTenth: 30 });
});
