import { isLondonDate } from '#shared/domain/london-time.ts';

/** A date as three boxes hold it. */
export interface DateTyped {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/**
 * Why three boxes aren't a date: `not-numbers` a box is empty or holds something else; `no-such-day` the calendar has none like it;
 * `long-ago` a day before 2000.
 */
export type DateTypedProblem = 'not-numbers' | 'no-such-day' | 'long-ago';

/** What to look at again in a date that `readDate` doesn't take; undefined for one that it takes. */
export const dateProblem = (typed: DateTyped): DateTypedProblem | undefined => {
  if (readDate(typed) !== undefined) return undefined;
  const boxes = [typed.day, typed.month, typed.year].map((box) => box.trim());
  if (!boxes.every((box) => /^\d+$/.test(box))) return 'not-numbers';
  const [day = '', month = '', year = ''] = boxes;
  const wholeYear = year.length === 2 ? `20${year}` : year.padStart(4, '0');
  const date = `${wholeYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return wholeYear.length === 4 && isLondonDate(date) ? 'long-ago' : 'no-such-day';
};

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
