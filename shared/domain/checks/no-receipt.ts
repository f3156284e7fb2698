import type { Check } from '#shared/domain/checks/check.ts';
import { hasReceipt } from '#shared/domain/checks/line-facts.ts';
import { wantsPhoto } from '#shared/domain/claim-receipts.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/** Costs over the policy's line without a photo. A lost ticket is no reason to go unpaid (domain.md 1.5). Journeys by the mile and time need none. */
export const noReceipt: Check = {
  check: 'no-receipt',
  about: 'A cost over the line of the policy without a photo is shown. A note in plain words can do instead.',
  look: (claim, { policyOn, today }) => {
    const overPence = numberOf(policyOn('evidence.receipt_needed_over', today));
    const without = claim.lines.filter((line) => wantsPhoto(line) && line.askedPence > overPence && !hasReceipt(line)).length;
    return {
      passed: without === 0,
      because:
        without === 0
          ? 'No cost that needs a photo is without one. Small costs need none.'
          : 'A cost has no photo that can be read. A note in plain words can do instead.',
      figures: { without, overPence },
    };
  },
};
