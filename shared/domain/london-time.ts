/**
 * London dates (`YYYY-MM-DD`), London clock times (`HH:MM`) and UTC instants (ISO, milliseconds). Every function takes the
 * instant or date as an argument; none reads a clock. Anything that isn't a date, a clock time or an instant throws.
 *
 * The clock goes by the Summer Time Order 2002: an hour ahead from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
 * October. It has been so since 1996, and a test compares it with the time zone rules of Node, so a change of the law shows. Asking
 * those rules here would be a tenth of every cold start.
 */
const hourMilliseconds = 3_600_000;
const dayMilliseconds = 86_400_000;

/** The London calendar date of an instant, through both changes of the clock. */
export const londonDateOf = (instant: string): string => wallClockOf(instant).slice(0, 10);

/** The London clock time of an instant, `HH:MM`. */
export const londonClockOf = (instant: string): string => wallClockOf(instant).slice(11, 16);

/** The instant of a London date and clock time. A time the spring change skips is read as an hour later, one that comes twice as the first. */
export const instantOf = (londonDate: string, clock: string): string => {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) throw new RangeError('Not a clock time');
  const asInWinter = midnightOf(londonDate) + Date.parse(`1970-01-01T${clock}:00.000Z`);
  const asInSummer = asInWinter - hourMilliseconds;
  return new Date(isSummerTime(asInSummer) ? asInSummer : asInWinter).toISOString();
};

/** Calendar days later (or earlier, with a negative count). */
export const daysAfter = (londonDate: string, days: number): string => dateAt(midnightOf(londonDate) + days * dayMilliseconds);

/** Calendar months later; a day the month hasn't got becomes its last. */
export const monthsAfter = (londonDate: string, months: number): string => {
  const date = new Date(midnightOf(londonDate));
  const firstOfMonth = new Date(date);
  firstOfMonth.setUTCMonth(date.getUTCMonth() + months, 1);
  const lastDay = lastOfMonth(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth()).getUTCDate();
  return dateAt(firstOfMonth.setUTCDate(Math.min(date.getUTCDate(), lastDay)));
};

/** Days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => (midnightOf(to) - midnightOf(from)) / dayMilliseconds;

/** 1 is Monday, 7 is Sunday. */
export const dayOfWeek = (londonDate: string): number => new Date(midnightOf(londonDate)).getUTCDay() || 7;

/** True for a real calendar date written `YYYY-MM-DD`. */
export const isLondonDate = (text: string): boolean => {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  // The 31st of a month without one is read as a day of the next.
  return !Number.isNaN(midnight) && dateAt(midnight) === text;
};

/** Minutes after an instant, as an instant. */
export const minutesAfter = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** What the clock on a London wall shows, written as an instant is. */
const wallClockOf = (instant: string): string => {
  const epochMilliseconds = Date.parse(instant);
  return new Date(epochMilliseconds + (isSummerTime(epochMilliseconds) ? hourMilliseconds : 0)).toISOString();
};

const isSummerTime = (epochMilliseconds: number): boolean => {
  const year = new Date(epochMilliseconds).getUTCFullYear();
  return epochMilliseconds >= changeIn(year, 2) && epochMilliseconds < changeIn(year, 9);
};

/** 01:00 UTC on the last Sunday of a month; months count from 0. */
const changeIn = (year: number, month: number): number => {
  const last = lastOfMonth(year, month);
  return last.getTime() - last.getUTCDay() * dayMilliseconds + hourMilliseconds;
};

const lastOfMonth = (year: number, month: number): Date => new Date(Date.UTC(year, month + 1, 0));

const midnightOf = (londonDate: string): number => {
  if (!isLondonDate(londonDate)) throw new RangeError('Not a date');
  return Date.parse(`${londonDate}T00:00:00.000Z`);
};

const dateAt = (epochMilliseconds: number): string => new Date(epochMilliseconds).toISOString().slice(0, 10);
