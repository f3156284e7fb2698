import { dayOfWeek, daysAfter } from '#shared/domain/london-time.ts';

/** Whose bank holidays count. England and Wales share theirs; Scotland and Northern Ireland have their own. */
export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Division = (typeof divisions)[number];

/**
 * The bank holidays of the place that counts, as London dates in order. Passed in: the domain holds no data of its own. They are known
 * for whole years, from that of the first to that of the last; an empty list is a calendar without any.
 */
export type BankHolidays = readonly string[];

/**
 * Monday to Friday and not a bank holiday. Throws for a year whose bank holidays nobody knows: a date promised without them could be
 * a day on which nobody works.
 */
export const isWorkingDay = (londonDate: string, holidays: BankHolidays): boolean => {
  const year = yearOf(londonDate);
  if (year < yearOf(holidays.at(0) ?? londonDate) || year > yearOf(holidays.at(-1) ?? londonDate))
    throw new Error(`The bank holidays of ${year} are not known`);
  return dayOfWeek(londonDate) <= 5 && !holidays.includes(londonDate);
};

const yearOf = (londonDate: string): string => londonDate.slice(0, 4);

/**
 * The date that many working days after a date; the date itself doesn't count. With 0 it is the date itself if it is a working
 * day, else the next one. `days` is a whole number from 0 to 400. Throws beyond the years whose bank holidays are known.
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

/** Working days after `from` up to and including `to`; 0 when `to` is not later. Throws beyond the years whose bank holidays are known. */
export const workingDaysBetween = (from: string, to: string, holidays: BankHolidays): number => {
  let count = 0;
  for (let date = daysAfter(from, 1); date <= to; date = daysAfter(date, 1)) if (isWorkingDay(date, holidays)) count += 1;
  return count;
};
