import { Temporal } from 'temporal-polyfill';

/**
 * London dates (`YYYY-MM-DD`), London clock times (`HH:MM`) and UTC instants (ISO, milliseconds). Every function takes the
 * instant or date as an argument; none reads a clock.
 */
const london = 'Europe/London';

/** The London calendar date of an instant, through both changes of the clock. */
export const londonDateOf = (instant: string): string => Temporal.Instant.from(instant).toZonedDateTimeISO(london).toPlainDate().toString();

/** The London clock time of an instant, `HH:MM`. */
export const londonClockOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(london).toPlainTime().toString({ smallestUnit: 'minute' });

/** The instant of a London date and clock time. A time the spring change skips is read as an hour later. */
export const instantOf = (londonDate: string, clock: string): string =>
  new Date(Temporal.PlainDateTime.from(`${londonDate}T${clock}`).toZonedDateTime(london).epochMilliseconds).toISOString();

/** Calendar days later (or earlier, with a negative count). */
export const daysAfter = (londonDate: string, days: number): string => Temporal.PlainDate.from(londonDate).add({ days }).toString();

/** Calendar months later; a day the month hasn't got becomes its last. */
export const monthsAfter = (londonDate: string, months: number): string => Temporal.PlainDate.from(londonDate).add({ months }).toString();

/** Days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** 1 is Monday, 7 is Sunday. */
export const dayOfWeek = (londonDate: string): number => Temporal.PlainDate.from(londonDate).dayOfWeek;

/** True for a real calendar date written `YYYY-MM-DD`. */
export const isLondonDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

/** Minutes after an instant, as an instant. */
export const minutesAfter = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString();
