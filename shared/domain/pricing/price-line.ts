import type { LineKind, Offer } from '#shared/domain/activity.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { PricingIn } from '#shared/domain/policy/may-price.ts';
import { priceActualCost, type CostPaid } from '#shared/domain/pricing/actual-cost.ts';
import { ratesNotAgreed } from '#shared/domain/pricing/agreed-rates.ts';
import { priceDataAllowance } from '#shared/domain/pricing/data-allowance.ts';
import { priceJourney, type Journey } from '#shared/domain/pricing/journey.ts';
import type { Priced, PricingPolicy } from '#shared/domain/pricing/priced.ts';
import { priceTime, type TimeChoice, type TimeProblem } from '#shared/domain/pricing/time-payment.ts';

/**
 * What somebody asks for, by what it is worked out from. All but `cost` are flat rates: they pay without asking what was spent
 * (domain.md 1; R-CHO-08; care F7).
 */
export type LineAsked =
  | ({ readonly basis: 'miles' } & Journey)
  | ({ readonly basis: 'cost' } & CostPaid)
  | { readonly basis: 'usual-amount'; readonly kind: 'data-and-phone'; readonly happenedOn: string }
  | { readonly basis: 'fee'; readonly kind: 'time'; readonly choice: TimeChoice; readonly lessPence: number | undefined };

/** A flat rate for somebody who takes back only what they spent: they are asked what it cost instead (R-CHO-08, care H14). */
export interface OnlyWhatItCost {
  readonly code: 'only-what-it-cost';
  readonly kind: LineKind;
}

/** A flat rate that nobody agreed to, or that isn't confirmed, where somebody is paid: the keys of its rows (care F12). */
export interface RateNotAgreed {
  readonly code: 'rate-not-agreed';
  readonly basis: 'miles' | 'usual-amount';
  readonly keys: readonly string[];
}

/** What a line is priced by, beside the policy (domain.md 1; R-CHO-08; care F7). */
export interface LinePricing extends PricingPolicy {
  readonly pricingIn: PricingIn;
  readonly offer: Pick<Offer, 'feePence' | 'feeFor' | 'policyVersion'>;
  /** The person's own standing choice; nobody is asked why. */
  readonly actualCostOnly: boolean;
}

/**
 * Any line in whole pence with its working. Refuses a flat rate to somebody who chose only what they spent, a rate that may not price outside a
 * demonstration, and a payment for time that fits no fee. What it cost has no rate, so it is never refused. More than an offer or a ceiling is
 * never refused and never cut (domain.md 1; R-CHO-08; care F7, F12).
 */
export const priceLine = (asked: LineAsked, pricing: LinePricing): OutcomeOf<Priced, OnlyWhatItCost | RateNotAgreed | TimeProblem> => {
  if (pricing.actualCostOnly && asked.basis !== 'cost') return refuse({ code: 'only-what-it-cost', kind: asked.kind });
  switch (asked.basis) {
    case 'miles':
      return withAgreedRates(asked, priceJourney(asked, pricing), pricing);
    case 'cost':
      return accept(priceActualCost(asked, pricing));
    case 'usual-amount':
      return withAgreedRates(asked, priceDataAllowance(asked.happenedOn, pricing), pricing);
    case 'fee':
      return priceTime(asked, pricing.offer);
    default:
      return asked satisfies never;
  }
};

const withAgreedRates = (
  { basis, happenedOn }: Extract<LineAsked, { readonly basis: 'miles' | 'usual-amount' }>,
  priced: Priced,
  pricing: LinePricing,
): OutcomeOf<Priced, RateNotAgreed> => {
  const keys = ratesNotAgreed({ happenedOn, working: priced.working }, pricing);
  return keys.length > 0 ? refuse({ code: 'rate-not-agreed', basis, keys }) : accept(priced);
};
