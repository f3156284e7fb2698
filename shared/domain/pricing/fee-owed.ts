import type { Activity, Offer } from '#shared/domain/activity.ts';
import { isPaidInFull } from '#shared/domain/calling-off.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { Priced, PricingPolicy } from '#shared/domain/pricing/priced.ts';
import type { BankHolidays } from '#shared/domain/working-days.ts';

/** What became of a meeting somebody had said yes to. `went-early` covers stepping out and stopping because it was too much (domain.md 10.4). */
export type Happened =
  | { readonly kind: 'took-part' }
  | { readonly kind: 'went-early' }
  | { readonly kind: 'called-off'; readonly calledOffOn: string; readonly activity: Pick<Activity, 'heldOn' | 'movedLateFrom'> };

/**
 * What is owed of the offered fee, in pence, before the person says how much of it they want. Who goes early is paid in full (domain.md 10.4,
 * pay.left_early; care H18: no more is written down than that). A meeting the host calls off is paid in full within the policy's working days
 * (pay.cancel_full_within, as `isPaidInFull` judges it) and not at all before that.
 */
export const feeOwed = (
  offer: Pick<Offer, 'feePence' | 'policyVersion'>,
  happened: Happened,
  { policyOn, holidays }: Pick<PricingPolicy, 'policyOn'> & { readonly holidays: BankHolidays },
): Priced => {
  const owed = (pence: number, words: string, ...policyKeys: readonly string[]): Priced => ({
    pence,
    working: { words, policyKeys, policyVersion: offer.policyVersion },
  });
  switch (happened.kind) {
    case 'took-part':
      return owed(offer.feePence, 'In full');
    case 'went-early':
      return owed(offer.feePence, 'In full: going early changes nothing', 'pay.left_early');
    case 'called-off': {
      const row = policyOn('pay.cancel_full_within', happened.calledOffOn);
      const fullWithinWorkingDays = numberOf(row);
      return isPaidInFull(happened.activity, { today: happened.calledOffOn, fullWithinWorkingDays, holidays })
        ? owed(offer.feePence, 'In full: it was called off late', row.key)
        : owed(0, 'It was called off in good time', row.key);
    }
    default:
      return happened satisfies never;
  }
};
