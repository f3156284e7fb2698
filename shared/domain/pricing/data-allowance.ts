import { penceOf, rateUsed, type Priced, type PricingPolicy } from '#shared/domain/pricing/priced.ts';

/**
 * The usual amount for data and phone at one online meeting, without saying what it cost (domain.md 10.3, online.data_allowance). Somebody who
 * takes back only what they spent is asked what it cost instead (online.data_allowance_alternative).
 */
export const priceDataAllowance = (londonDate: string, { policyOn, policyVersion }: PricingPolicy): Priced => {
  const rate = rateUsed(policyOn('online.data_allowance', londonDate), 10);
  return {
    pence: penceOf([rate]),
    working: { words: 'The usual amount for one online meeting', policyKeys: [rate.key], policyVersion, rates: [rate] },
  };
};
