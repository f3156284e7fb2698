import type { LineKind } from '#shared/domain/activity.ts';
import { notLookedAt, type Check } from '#shared/domain/checks/check.ts';
import type { ClaimLine } from '#shared/domain/claim.ts';
import { sumPence } from '#shared/domain/money.ts';

/** Costs whose limit goes by the hours or nights they were for. */
const byItsLength: readonly LineKind[] = ['overnight', 'meals', 'childcare', 'adult-care'];

/** Nothing was said of how long it was for, so pricing had no limit of the policy to hold it against. */
const hadNoLimit = ({ kind, working }: ClaimLine): boolean => byItsLength.includes(kind) && working.policyKeys.length === 0;

/**
 * Costs over what the policy calls usual for a taxi, a night away, a meal or an hour of care (domain.md 10.2, 10.3), as each was found when
 * its line was priced. It is asked about and never cut; a taxi over its line is still payable. A night, a meal or care of which nobody said how
 * long it was for was held against nothing, so that is said and is no pass.
 */
export const overPolicyLimit: Check = {
  check: 'over-policy-limit',
  about: 'A taxi, a night away, a meal or an hour of care over the usual limit is shown. It can be paid all the same.',
  look: (claim) => {
    const over = claim.lines.flatMap(({ working }) => working.questions ?? []);
    if (over.length === 0 && claim.lines.some(hadNoLimit))
      return notLookedAt('how long a night away, a meal or care was for is not asked.');
    return {
      passed: over.length === 0,
      because:
        over.length === 0
          ? 'No cost is over a limit of the policy.'
          : 'A cost is over the usual limit for a taxi, a night away, a meal or an hour of care. It can be paid all the same.',
      figures: { over: over.length, overPence: sumPence(over.map(({ overPence }) => overPence)) },
    };
  },
};
