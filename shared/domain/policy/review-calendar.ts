import { dayOfWeek, daysAfter } from '#shared/domain/london-time.ts';

/** When a value has to be looked at again. `monthDay` is `MM-DD`; `everyYears` counts from the year `from` (domain.md 10.10). */
export type ReviewWhen =
  | { readonly kind: 'day'; readonly monthDay: string }
  | { readonly kind: 'first-monday-from'; readonly monthDay: string }
  | { readonly kind: 'every-years'; readonly monthDay: string; readonly everyYears: number; readonly from: number }
  | { readonly kind: 'event'; readonly event: string };

/** One line of the calendar: what to look at, where, the keys it bears on, and the London date somebody last did (domain.md 10.10). */
export interface Review {
  readonly when: ReviewWhen;
  readonly check: string;
  readonly source: string;
  readonly keys: readonly string[];
  readonly lookedAtOn: string;
}

/** Where a review stands on a date: `due` since a date, `coming` on one, or whenever something `happens` (domain.md 10.10). */
export type ReviewStanding =
  | { readonly state: 'due'; readonly sinceOn: string }
  | { readonly state: 'coming'; readonly dueOn: string }
  | { readonly state: 'happens'; readonly event: string };

/**
 * Where a review stands on a London date. It is due from its day on until somebody has looked on that day or later; otherwise it is coming. An
 * event has no date. Source: domain.md 10.10.
 */
export const standingOf = ({ when, lookedAtOn }: Review, londonDate: string): ReviewStanding => {
  if (when.kind === 'event') return { state: 'happens', event: when.event };
  const year = Number(londonDate.slice(0, 4));
  const years = when.kind === 'every-years' ? when.everyYears : 1;
  const days = Array.from({ length: 2 * years + 1 }, (_, at) => dueIn(when, year - years + at)).filter((day) => day !== '');
  const last = days.findLast((day) => day <= londonDate) ?? '';
  if (lookedAtOn < last) return { state: 'due', sinceOn: last };
  return { state: 'coming', dueOn: days.find((day) => day > londonDate) ?? '' };
};

/** The day in a year, '' in a year that has none. */
const dueIn = (when: Exclude<ReviewWhen, { kind: 'event' }>, year: number): string => {
  const day = `${year}-${when.monthDay}`;
  switch (when.kind) {
    case 'day':
      return day;
    case 'first-monday-from':
      return daysAfter(day, (8 - dayOfWeek(day)) % 7);
    case 'every-years':
      return (year - when.from) % when.everyYears === 0 ? day : '';
    default:
      return when satisfies never;
  }
};
