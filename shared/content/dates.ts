import { dayOfWeek, londonClockOf, londonDateOf } from '#shared/domain/london-time.ts';

// Written out, because the words that Intl gives change between versions of its data ("Thursday," with a comma).
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-11-26` as "Thursday 26 November 2026". Throws when it isn't a London date. */
export const dateInWords = (londonDate: string): string => `${dayName(londonDate)} ${dateWithoutDay(londonDate)}`;

/** `2026-11-26` as "26 November 2026", for tables. */
export const dateWithoutDay = (londonDate: string): string => {
  const { day, month, year } = partsOf(londonDate);
  return `${day} ${month} ${year}`;
};

/** `2026-11-26` as "Thursday 26 November", where the year is plain. */
export const dateWithoutYear = (londonDate: string): string => {
  const { day, month } = partsOf(londonDate);
  return `${dayName(londonDate)} ${day} ${month}`;
};

/** One London date beside another: "Thursday 26 November" in the same year, "Tuesday 30 December 2025" in another, where no year is plain. */
export const dateBeside = ({ on, beside }: { readonly on: string; readonly beside: string }): string =>
  partsOf(on).year === partsOf(beside).year ? dateWithoutYear(on) : dateInWords(on);

/** `2026-11-26` as "26 November", inside a sentence about something near. */
export const dayAndMonth = (londonDate: string): string => {
  const { day, month } = partsOf(londonDate);
  return `${day} ${month}`;
};

/** `2026-11` as "November 2026". */
export const monthInWords = (yearAndMonth: string): string => {
  const { month, year } = partsOf(`${yearAndMonth}-01`);
  return `${month} ${year}`;
};

/** The day and the short month of a date, for the little calendar on a meeting's card: `{ day: '26', month: 'Nov' }`. */
export const calendarDay = (londonDate: string): { readonly day: string; readonly month: string } => {
  const { day, month } = partsOf(londonDate);
  return { day, month: month.slice(0, 3) };
};

/** `14:00` as "2pm", `14:30` as "2:30pm", `12:00` as "midday", `00:00` as "midnight". */
export const clockInWords = (clock: string): string => {
  const match = /^(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)$/.exec(clock);
  const hour = Number(match?.groups?.['hour'] ?? Number.NaN);
  const minute = match?.groups?.['minute'] ?? '';
  if (Number.isNaN(hour)) throw new Error('A clock time is HH:MM.');
  if (clock === '12:00') return 'midday';
  if (clock === '00:00') return 'midnight';
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === '00' ? '' : `:${minute}`}${hour < 12 ? 'am' : 'pm'}`;
};

/** From one clock time to another: "2pm to 4:30pm". */
export const clockRangeInWords = (from: string, until: string): string => `${clockInWords(from)} to ${clockInWords(until)}`;

/** An instant as London reads it: "Friday 27 November 2026, 9:12am". */
export const instantInWords = (instant: string): string => `${dateInWords(londonDateOf(instant))}, ${clockInWords(londonClockOf(instant))}`;

/** Minutes as people say them: 90 is "1 hour 30 minutes", 120 is "2 hours". */
export const lengthInWords = (minutes: number): string => {
  const hours = Math.trunc(minutes / 60);
  const rest = minutes % 60;
  const words = [counted(hours, 'hour'), counted(rest, 'minute')].filter((part) => part !== '');
  return words.length === 0 ? '0 minutes' : words.join(' ');
};

const counted = (count: number, unit: string): string => {
  if (count === 0) return '';
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
};

const dayName = (londonDate: string): string => days[dayOfWeek(londonDate) - 1] ?? '';

const partsOf = (londonDate: string): { readonly day: string; readonly month: string; readonly year: string } => {
  const match = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(londonDate);
  const month = months[Number(match?.groups?.['month'] ?? 0) - 1];
  if (match?.groups === undefined || month === undefined) throw new Error('A London date is YYYY-MM-DD.');
  return { day: String(Number(match.groups['day'])), month, year: match.groups['year'] ?? '' };
};
