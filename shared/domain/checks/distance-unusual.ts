import type { Check } from '#shared/domain/checks/check.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/**
 * A journey much longer than this person's own usual one, or than the policy's long day when nothing is known yet. Never a route
 * looked up from a home address: that address is not asked for.
 */
export const distanceUnusual: Check = (claim, { policyOn, policyVersion, today, earlierTenthMiles }) => {
  const longTenths = numberOf(policyOn('check.long_journey', today)) * 10;
  const tolerancePercent = numberOf(policyOn('mileage.distance_tolerance', today));
  const usualTenths = middleOf(earlierTenthMiles);
  const limitTenths = usualTenths === 0 ? longTenths : Math.floor((usualTenths * (100 + tolerancePercent)) / 100);
  const longest = Math.max(0, ...claim.lines.filter((line) => line.kind === 'car').map((line) => line.distanceTenthMiles));
  return {
    check: 'distance-unusual',
    passed: longest <= limitTenths,
    because: longest <= limitTenths ? 'The distance is as usual.' : 'A journey is longer than usual. There may have been a good reason.',
    figures: { longestTenthMiles: longest, limitTenthMiles: limitTenths, usualTenthMiles: usualTenths },
    policyVersion,
  };
};

/** The middle one in order (the lower of two); 0 for none. One odd journey doesn't move it. */
const middleOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
