import { dayOfWeek, daysAfter, instantOf, londonDateOf } from '#shared/domain/london-time.ts';
import { isWorkingDay, workingDaysAfter } from '#shared/domain/working-days.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';

const holidays = ownBankHolidays;

/** The days of the demonstration: all of them told from today, so that it is always a year that has just gone by. */
export interface Calendar {
  readonly now: string;
  /** London date of today. */
  readonly today: string;
  /** A weekday (1 is Monday) so many weeks before this one; after it with a negative number. The next working day if nobody works on it. */
  readonly weekday: (weeksAgo: number, isoDay: number) => string;
  /** The working day so many before today; never today itself. At least 1. */
  readonly back: (workingDays: number) => string;
  /** The working day so many after a date. */
  readonly after: (londonDate: string, workingDays: number) => string;
  /** The working day so many before a date. At least 1. */
  readonly before: (londonDate: string, workingDays: number) => string;
}

/** Makes the days as seen from an instant. */
export const calendarOf = (now: string): Calendar => {
  const today = londonDateOf(now);
  const monday = daysAfter(today, 1 - dayOfWeek(today));
  return {
    now,
    today,
    weekday: (weeksAgo, isoDay) => workingDaysAfter(daysAfter(monday, isoDay - 1 - 7 * weeksAgo), 0, holidays),
    back: (workingDays) => workingDaysBefore(today, workingDays),
    after: (londonDate, workingDays) => workingDaysAfter(londonDate, workingDays, holidays),
    before: workingDaysBefore,
  };
};

const workingDaysBefore = (londonDate: string, workingDays: number): string => {
  let date = londonDate;
  for (let left = workingDays; left > 0;) {
    date = daysAfter(date, -1);
    if (isWorkingDay(date, holidays)) left -= 1;
  }
  return date;
};

/** The instant of a London date and clock, some minutes later: for things done one after another. */
export const instant = (londonDate: string, clock: string, minutes = 0): string =>
  new Date(Date.parse(instantOf(londonDate, clock)) + minutes * 60_000).toISOString();
