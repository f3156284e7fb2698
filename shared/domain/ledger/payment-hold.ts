import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { workingDaysAfter, type BankHolidays } from '#shared/domain/working-days.ts';

/**
 * A payment that waits while something is looked at (care F6). Why isn't written here or shown on any claim: that belongs to whoever opened it.
 * The person reads only who tells them by when. Dates are London dates, '' before.
 */
export interface PaymentHold {
  readonly claimId: string;
  readonly openedBy: string;
  readonly openedOn: string;
  /** The role that tells the person, as they read it. */
  readonly toldByRole: string;
  readonly tellBy: string;
  readonly reviewedBy: string;
  readonly reviewedOn: string;
}

/** Why a payment is not held, or a hold not looked at, as asked: with the latest London date there is (care F6). */
export type HoldProblem =
  | { readonly code: 'not-later'; readonly openedOn: string }
  | { readonly code: 'too-long'; readonly latest: string }
  | { readonly code: 'nobody-tells-them' }
  | { readonly code: 'opened-it' };

/** Opens a hold. Refuses a day to tell them by that isn't later, or is more than hold.longest working days on, and a hold nobody tells them about. */
export const openHold = (
  asked: Pick<PaymentHold, 'claimId' | 'openedBy' | 'openedOn' | 'toldByRole' | 'tellBy'>,
  policyOn: PolicyOn,
  holidays: BankHolidays,
): OutcomeOf<PaymentHold, HoldProblem> => {
  const { openedOn, tellBy, toldByRole } = asked;
  const latest = workingDaysAfter(openedOn, numberOf(policyOn('hold.longest', openedOn)), holidays);
  const problems: readonly HoldProblem[] = [
    ...(tellBy > openedOn ? [] : [{ code: 'not-later', openedOn } as const]),
    ...(tellBy > latest ? [{ code: 'too-long', latest } as const] : []),
    ...(toldByRole === '' ? [{ code: 'nobody-tells-them' } as const] : []),
  ];
  return problems.length === 0 ? accept({ ...asked, reviewedBy: '', reviewedOn: '' }) : refuse(...problems);
};

/** Somebody else looks at whether it was right to open it (care F6). */
export const reviewHold = (
  hold: PaymentHold,
  review: Pick<PaymentHold, 'reviewedBy' | 'reviewedOn'>,
): OutcomeOf<PaymentHold, HoldProblem> =>
  review.reviewedBy === hold.openedBy ? refuse({ code: 'opened-it' }) : accept({ ...hold, ...review });

/** True through the day they are told by: after it the payment goes its way, whoever forgot to end the hold (care F6). */
export const isHeldOn = ({ openedOn, tellBy }: Pick<PaymentHold, 'openedOn' | 'tellBy'>, on: string): boolean =>
  openedOn <= on && on <= tellBy;
