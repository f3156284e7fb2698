import type { ClaimLine } from '#shared/domain/claim.ts';
import { mayPrice, type PricingIn } from '#shared/domain/policy/may-price.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';

/** What says whether a rate may price: the rows, and where it is priced. */
export interface RatesAgreed {
  readonly policyOn: PolicyOn;
  readonly pricingIn: PricingIn;
}

/**
 * The keys of the rates a price was made with that may not price (care F12); none in a demonstration, and none for what it cost or for a fee that was
 * offered, which no rate was looked up for. The rows are those of the day, a London date.
 */
export const ratesNotAgreed = (
  { happenedOn, working }: Pick<ClaimLine, 'happenedOn' | 'working'>,
  { policyOn, pricingIn }: RatesAgreed,
): readonly string[] => (working.rates ?? []).map(({ key }) => key).filter((key) => !mayPrice(policyOn(key, happenedOn), pricingIn).ok);

/** The lines of a claim whose price was made with such a rate: they can have been saved while a demonstration still priced with any. */
export const linesNotAgreed = (lines: readonly ClaimLine[], agreed: RatesAgreed): readonly string[] =>
  lines.filter((line) => ratesNotAgreed(line, agreed).length > 0).map(({ lineId }) => lineId);
