import { notLookedAt, type Check, type JourneyBeside } from '#shared/domain/checks/check.ts';
import { isByTheMile } from '#shared/domain/checks/line-facts.ts';
import type { ClaimLine } from '#shared/domain/claim.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/**
 * One journey that one person drove with a passenger and another drove too (care F13: passenger and driver claiming the same car): the rate
 * for a passenger is asked on one side, a journey as long by the same kind of day on the other. Two cars on one road are ordinary, so it
 * only asks somebody to look.
 */
export const passengerAndDriver: Check = {
  check: 'passenger-and-driver',
  about: 'A journey that one person drove with a passenger is shown beside another’s of the same day and length.',
  look: (claim, { journeysBeside, policyOn, today }) => {
    const journeys = claim.lines.filter((line) => isByTheMile(line) && inACar.has(line.kind));
    if (journeys.length === 0) return { passed: true, because: 'No journey was made by car.', figures: { journeys: 0 } };
    if (journeysBeside === undefined) return notLookedAt('what others ask for journeys to the same meeting was not read.');
    const tolerancePercent = numberOf(policyOn('mileage.distance_tolerance', today));
    const alike = journeys.filter((line) => journeysBeside.some((other) => couldBeOneCar(line, other, tolerancePercent))).length;
    return {
      passed: alike === 0,
      because:
        alike === 0
          ? 'Nobody else asks for what could be the same journey.'
          : 'Somebody else asks for a journey that could be in the same car. They may have been in two.',
      figures: { journeys: journeys.length, alike, tolerancePercent },
    };
  },
};

const inACar: ReadonlySet<ClaimLine['kind']> = new Set(['car', 'passenger'] as const);

/** One of the two is for a passenger and the other for driving, on one day, and neither is much longer than the other. */
const couldBeOneCar = (line: ClaimLine, other: JourneyBeside, tolerancePercent: number): boolean => {
  const [shorter, longer] = [line.distanceTenthMiles, other.tenthMiles].toSorted((a, b) => a - b);
  return (
    line.happenedOn === other.happenedOn &&
    (line.kind === 'passenger') !== other.isPassenger &&
    (longer ?? 0) * 100 <= (shorter ?? 0) * (100 + tolerancePercent)
  );
};
