import type { Claim } from '#shared/domain/claim.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { ClockName } from '#shared/domain/time/clocks.ts';
import { promisedDates, type PromisedDates } from '#shared/domain/time/promises.ts';
import { dateAfterStops } from '#shared/domain/time/stops.ts';
import type { BankHolidays } from '#shared/domain/working-days.ts';

/** What dates are promised by. `now` is an instant. */
export interface Promises {
  readonly now: string;
  readonly holidays: BankHolidays;
  /** Working days (policy approve.decide_within). The day money comes by is in the offer. */
  readonly decideWithin: number;
}

/** The dates of costs sent today. Where bank details are still missing, the date of the money starts again when they are there (`moneyDueBy`). */
export const promisedToday = ({ offer }: Claim, { now, holidays, decideWithin }: Promises): PromisedDates => {
  const today = londonDateOf(now);
  return promisedDates({ sentOn: today, readyOn: today }, { decideWithin, paidWithin: offer.paidWithinWorkingDays, holidays });
};

/**
 * The dates promised, without the time a question waited for the person: each is moved by the working days since it was asked, and
 * never set anew. Answered on the same day nothing moves, and a date that had gone by when it was asked stays. The dates as they are when
 * no question waits.
 */
export const datesAfterWaiting = (claim: Claim, { now, holidays }: Pick<Promises, 'now' | 'holidays'>): PromisedDates => {
  const asked = claim.state === 'question' ? claim.questions.at(-1) : undefined;
  const moved = (clock: ClockName, dueOn: string): string =>
    asked === undefined || dueOn === ''
      ? dueOn
      : dateAfterStops(
          { clock, startedOn: londonDateOf(asked.askedAt), dueOn },
          { stops: [{ kind: 'question', from: asked.askedAt, until: now }], holidays },
        );
  return { decideBy: moved('costs-decided', claim.decideBy), moneyBy: moved('costs-paid', claim.moneyBy) };
};

/** The dates promised, or as if it had been sent today where those leave less time than that. */
export const datesKeptOrLater = (claim: Claim, promises: Promises): PromisedDates => {
  const dates = promisedToday(claim, promises);
  return dates.decideBy <= claim.decideBy ? { decideBy: claim.decideBy, moneyBy: claim.moneyBy } : dates;
};
