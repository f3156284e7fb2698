import { isLondonDate } from '#shared/domain/london-time.ts';

/** A date as three boxes hold it. */
export interface DateTyped {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/**
 * Day, month and year as typed ("7", "3" or "03", "2027" or "27") as a London date. Undefined when the calendar has no such day, or
 * it is before 2000.
 */
export const readDate = ({ day, month, year }: DateTyped): string | undefined => {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{1,2}$/.test(month.trim()) || !/^(\d{2}|\d{4})$/.test(year.trim())) return undefined;
  const wholeYear = year.trim().length === 2 ? `20${year.trim()}` : year.trim();
  const date = `${wholeYear}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  return isLondonDate(date) && date >= '2000-01-01' ? date : undefined;
};

/** A London date as the three boxes show it. */
export const dateTyped = (londonDate: string): DateTyped => ({
  day: String(Number(londonDate.slice(8, 10))),
  month: String(Number(londonDate.slice(5, 7))),
  year: londonDate.slice(0, 4),
});
