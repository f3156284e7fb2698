import type { Priced, PricingPolicy } from '#shared/domain/pricing/car-journey.ts';

/**
 * A fare or childcare: exactly what it cost, and nothing is looked up or cut. Over the offer it stays as asked, and a person decides
 * (domain.md 10.3: childcare above the rate is a flag).
 */
export const priceActualCost = (pence: number, { policyVersion }: Pick<PricingPolicy, 'policyVersion'>): Priced => ({
  pence,
  working: { words: 'What it cost', policyKeys: [], policyVersion },
});
