import { daysAfter, dayOfWeek, instantOf, londonClockOf, londonDateOf } from '#shared/domain/london-time.ts';

/** When we don't write to anybody (policy `contact.quiet_*`): London clock times, and whether the whole weekend is quiet. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
  readonly weekend: boolean;
}

/**
 * The first instant, from this one on, at which a message may leave: this very instant outside quiet hours. London's clock decides, also
 * on the two nights it changes: eight in the morning is eight in the morning.
 */
export const notBefore = (instant: string, quiet: QuietHours): string => {
  const date = londonDateOf(instant);
  const clock = londonClockOf(instant);
  if (!isQuietDay(date, quiet) && clock >= quiet.until && clock < quiet.from) return instant;
  const first = clock < quiet.until ? date : daysAfter(date, 1);
  return instantOf(dayNotQuiet(first, quiet), quiet.until);
};

const isQuietDay = (date: string, quiet: QuietHours): boolean => quiet.weekend && dayOfWeek(date) > 5;

const dayNotQuiet = (date: string, quiet: QuietHours): string => (isQuietDay(date, quiet) ? dayNotQuiet(daysAfter(date, 1), quiet) : date);
