import { isDistanceKind, type LineKind } from '#shared/domain/activity.ts';
import { mayPrice } from '#shared/domain/policy/may-price.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { mileRateKey } from '#shared/domain/pricing/journey.ts';
import { policyOn, pricingInHere } from '#shared/policy/lookup.ts';

/**
 * What a mile pays on a London date, "55p a mile", for a journey that is paid by the mile; '' for any other cost, and where the rate may price
 * nothing yet: then nobody is told a figure that would not be paid (care F12).
 */
export const mileRateInWords = (kind: LineKind, londonDate: string): string => {
  if (!isDistanceKind(kind)) return '';
  const rate = mayPrice(policyOn(mileRateKey[kind], londonDate), pricingInHere(londonDate));
  return rate.ok ? `${numberOf(rate.value)}p a mile` : '';
};
