import { dayOfWeek, daysAfter } from '#shared/domain/london-time.ts';

/** The bank holidays of the place that counts, as London dates. Passed in: the domain holds no data of its own. */
export type BankHolidays = readonly string[];

/** Monday to Friday and not a bank holiday. */
export const isWorkingDay = (londonDate: string, holidays: BankHolidays): boolean =>
  dayOfWeek(londonDate) <= 5 && !holidays.includes(londonDate);

/**
 * The date that many working days after a date; the date itself doesn't count. With 0 it is the date itself if it is a working
 * day, else the next one. `days` is a whole number from 0 to 400.
 */
export const workingDaysAfter = (londonDate: string, days: number, holidays: BankHolidays): string => {
  let date = londonDate;
  let left = days;
  while (left > 0 || !isWorkingDay(date, holidays)) {
    date = daysAfter(date, 1);
    if (left > 0 && isWorkingDay(date, holidays)) left -= 1;
  }
  return date;
};

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: string, to: string, holidays: BankHolidays): number => {
  let count = 0;
  for (let date = daysAfter(from, 1); date <= to; date = daysAfter(date, 1)) if (isWorkingDay(date, holidays)) count += 1;
  return count;
};
