import type { Check } from '#shared/domain/checks/check.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/** Costs over the policy's line without a photo. A lost ticket is no reason to go unpaid (domain.md 1.5). Journeys by car and time need none. */
export const noReceipt: Check = (claim, { policyOn, policyVersion, today }) => {
  const overPence = numberOf(policyOn('evidence.receipt_needed_over', today));
  const without = claim.lines.filter(
    (line) => line.kind !== 'car' && line.kind !== 'time' && line.askedPence > overPence && line.receipt?.state !== 'kept',
  ).length;
  return {
    check: 'no-receipt',
    passed: without === 0,
    because:
      without === 0
        ? 'No cost that needs a photo is without one. Small costs need none.'
        : 'A cost has no photo that can be read. A note in plain words can do instead.',
    figures: { without, overPence },
    policyVersion,
  };
};
