import type { Offer } from '#shared/domain/activity.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Priced } from '#shared/domain/pricing/priced.ts';

/** How much of the fee somebody wants: it is theirs to say, and nobody at the meeting knows (domain.md 10.4, pay.choice_set). */
export type TimeChoice = 'all' | 'less' | 'none';

/** Why a payment for time has no price (domain.md 10.4). */
export interface TimeProblem {
  readonly code: 'no-fee-offered' | 'less-is-not-an-amount' | 'less-is-not-less';
}

/**
 * Payment for time: all of the offered fee, less of it, or none, as the person says (domain.md 10.4, pay.choice_set). Less must be more than
 * nothing and less than the fee. Refuses when no fee was offered.
 */
export const priceTime = (
  asked: { readonly choice: TimeChoice; readonly lessPence: number | undefined },
  offer: Pick<Offer, 'feePence' | 'feeFor' | 'policyVersion'>,
): OutcomeOf<Priced, TimeProblem> => {
  if (offer.feePence <= 0) return refuse<TimeProblem>({ code: 'no-fee-offered' });
  const priced = (pence: number, words: string): Priced => ({
    pence,
    working: { words, policyKeys: [], policyVersion: offer.policyVersion },
  });
  if (asked.choice === 'none') return accept(priced(0, 'No payment for time, as you chose'));
  if (asked.choice === 'all')
    return accept(priced(offer.feePence, offer.feeFor === '' ? 'What was offered' : `What was offered: ${offer.feeFor}`));
  if (asked.lessPence === undefined || asked.lessPence === 0) return refuse<TimeProblem>({ code: 'less-is-not-an-amount' });
  if (asked.lessPence >= offer.feePence) return refuse<TimeProblem>({ code: 'less-is-not-less' });
  return accept(priced(asked.lessPence, 'Part of what was offered, as you chose'));
};
