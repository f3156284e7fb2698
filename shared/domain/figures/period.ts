import { daysAfter, monthsAfter } from '#shared/domain/london-time.ts';

/** The twelve months up to and with the one of a date: their names, oldest first, and the first and last day that can be in them. */
export const twelveMonthsTo = (londonDate: string): { readonly months: readonly string[]; readonly from: string; readonly to: string } => {
  const first = `${londonDate.slice(0, 7)}-01`;
  const months = Array.from({ length: 12 }, (_none, index) => monthsAfter(first, index - 11).slice(0, 7));
  return { months, from: monthsAfter(first, -11), to: daysAfter(monthsAfter(first, 1), -1) };
};

/**
 * The last quarter that is over and settled on a London date, named by its last month (`2026-09`): so many days after its end, what was
 * written down late about it is in it.
 */
export const settledQuarterOn = (londonDate: string, settlesDays: number): string => {
  const day = daysAfter(londonDate, -settlesDays);
  const monthsIntoQuarter = (Number(day.slice(5, 7)) - 1) % 3;
  return monthsAfter(`${day.slice(0, 7)}-01`, -1 - monthsIntoQuarter).slice(0, 7);
};

/** The quarter so many quarters before another. */
export const quarterBefore = (quarter: string, quarters: number): string => monthsAfter(`${quarter}-01`, -3 * quarters).slice(0, 7);

/** The four quarters of the year that ends with one, oldest first. */
export const yearTo = (quarter: string): readonly string[] => [3, 2, 1, 0].map((quarters) => quarterBefore(quarter, quarters));

/** The three months of a quarter, oldest first. */
export const monthsOf = (quarter: string): readonly string[] =>
  [2, 1, 0].map((months) => monthsAfter(`${quarter}-01`, -months).slice(0, 7));

/** The last day of a quarter. */
export const lastDayOf = (quarter: string): string => daysAfter(monthsAfter(`${quarter}-01`, 1), -1);
