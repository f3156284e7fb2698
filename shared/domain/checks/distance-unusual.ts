import type { Check, CheckContext } from '#shared/domain/checks/check.ts';
import { isByTheMile } from '#shared/domain/checks/line-facts.ts';
import type { ClaimLine } from '#shared/domain/claim.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/**
 * A journey much longer than this person's own usual one of that kind, or than the policy's long day when nothing is known yet (domain.md
 * 10.1, mileage.distance_tolerance). Never a route looked up from a home address: that address is not asked for (care 3b.5).
 */
export const distanceUnusual: Check = {
  check: 'distance-unusual',
  about: 'A journey much longer than this person’s usual one is shown. When none is known, one longer than a long day’s is.',
  look: (claim, context) => {
    const journeys = claim.lines.filter(isByTheMile).map((line) => compared(line, context));
    const furthest = journeys.toSorted((a, b) => b.overTenthMiles - a.overTenthMiles)[0];
    if (furthest === undefined) return { passed: true, because: 'No journey is paid by the mile.', figures: { journeys: 0 } };
    const passed = furthest.overTenthMiles <= 0;
    return {
      passed,
      because: passed ? 'The distance is as usual.' : 'A journey is longer than usual. There may have been a good reason.',
      figures: {
        journeys: journeys.length,
        tenthMiles: furthest.tenthMiles,
        limitTenthMiles: furthest.limitTenthMiles,
        usualTenthMiles: furthest.usualTenthMiles,
      },
    };
  },
};

const compared = (line: ClaimLine, { policyOn, today, others }: CheckContext) => {
  const longTenths = numberOf(policyOn('check.long_journey', today)) * 10;
  const tolerancePercent = numberOf(policyOn('mileage.distance_tolerance', today));
  const before = (others ?? []).flatMap(({ lines }) => lines).filter(({ kind }) => kind === line.kind);
  const usualTenthMiles = middleOf(before.map(({ distanceTenthMiles }) => distanceTenthMiles));
  const limitTenthMiles = usualTenthMiles === 0 ? longTenths : Math.floor((usualTenthMiles * (100 + tolerancePercent)) / 100);
  const tenthMiles = line.distanceTenthMiles;
  return { tenthMiles, usualTenthMiles, limitTenthMiles, overTenthMiles: tenthMiles - limitTenthMiles };
};

/** The middle one in order (the lower of two); 0 for none. One odd journey doesn't move it. */
const middleOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
