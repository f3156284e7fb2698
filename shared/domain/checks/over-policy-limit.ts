import type { Check } from '#shared/domain/checks/check.ts';
import { sumPence } from '#shared/domain/money.ts';

/**
 * Costs over what the policy calls usual for a taxi, a night away, a meal or an hour of care (domain.md 10.2, 10.3), as each was found when
 * its line was priced. It is asked about and never cut; a taxi over its line is still payable.
 */
export const overPolicyLimit: Check = {
  check: 'over-policy-limit',
  about: 'A taxi, a night away, a meal or an hour of care over the usual limit is shown. It can be paid all the same.',
  look: (claim) => {
    const over = claim.lines.flatMap(({ working }) => working.questions ?? []);
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
