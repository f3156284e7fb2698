import { daysAfter, monthsAfter } from '#shared/domain/london-time.ts';

/** The twelve months up to and with the one of a date: their names, oldest first, and the first and last day that can be in them. */
export const twelveMonthsTo = (londonDate: string): { readonly months: readonly string[]; readonly from: string; readonly to: string } => {
  const first = `${londonDate.slice(0, 7)}-01`;
  const months = Array.from({ length: 12 }, (_none, index) => monthsAfter(first, index - 11).slice(0, 7));
  return { months, from: monthsAfter(first, -11), to: daysAfter(monthsAfter(first, 1), -1) };
};
