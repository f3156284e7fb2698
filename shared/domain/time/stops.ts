import { daysAfter, daysBetween, londonDateOf } from '#shared/domain/london-time.ts';
import { clocks, type Clock, type ClockName, type StopKind } from '#shared/domain/time/clocks.ts';
import { workingDaysAfter, workingDaysBetween, type BankHolidays } from '#shared/domain/working-days.ts';

/** A time in which a clock stands still, as instants. One that lasts still ends now (care H7). */
export interface Stop {
  readonly kind: StopKind;
  readonly from: string;
  readonly until: string;
}

/** A clock that runs: since when, and the London date it would end on if nothing stopped it (care H7). */
export interface Running {
  readonly clock: ClockName;
  readonly startedOn: string;
  readonly dueOn: string;
}

/**
 * The London date a clock ends on, with the days it stood still given back: working days or days, as the clock counts (care H7,
 * domain.md 4.5). Two stops at one time count once, what was before the clock started doesn't count, and stopped and started on one day
 * nothing moves. A stop that begins when the date has gone by moves nothing: a promise missed stays missed.
 */
export const dateAfterStops = (
  { clock, startedOn, dueOn }: Running,
  { stops, holidays }: { readonly stops: readonly Stop[]; readonly holidays: BankHolidays },
): string => {
  const { counts, stoppedBy }: Clock = clocks[clock];
  let date = dueOn;
  let countedUntil = startedOn;
  for (const stop of stops.filter(({ kind }) => stoppedBy.includes(kind)).toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const fromOn = londonDateOf(stop.from);
    if (fromOn > workingDaysAfter(date, 0, holidays)) return date;
    const stood = { from: laterOf([fromOn, countedUntil]), until: londonDateOf(stop.until) };
    date = givenBack(date, stood, { counts, holidays });
    countedUntil = laterOf([countedUntil, stood.until]);
  }
  return date;
};

interface Stood {
  readonly from: string;
  readonly until: string;
}

const givenBack = (date: string, { from, until }: Stood, by: Pick<Clock, 'counts'> & { readonly holidays: BankHolidays }): string => {
  if (until <= from) return date;
  if (by.counts === 'days') return daysAfter(date, daysBetween(from, until));
  return workingDaysAfter(date, workingDaysBetween(from, until, by.holidays), by.holidays);
};

const laterOf = ([one, other]: readonly [string, string]): string => (one > other ? one : other);
