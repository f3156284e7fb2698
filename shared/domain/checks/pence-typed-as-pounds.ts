import type { Check } from '#shared/domain/checks/check.ts';
import { wantsPhoto } from '#shared/domain/claim-receipts.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/** "450" typed for £4.50: a whole number of pounds, larger than a cost usually is (domain.md 10.5). */
export const penceTypedAsPounds: Check = {
  check: 'pence-typed-as-pounds',
  about: 'A large amount in whole pounds is shown: pence may have been typed as pounds.',
  look: (claim, { policyOn, today }) => {
    const fromPence = numberOf(policyOn('check.large_line_from', today));
    const large = claim.lines.filter((line) => wantsPhoto(line) && line.askedPence >= fromPence && line.askedPence % 100 === 0).length;
    return {
      passed: large === 0,
      because:
        large === 0
          ? 'No amount looks as if pence were typed as pounds.'
          : 'An amount is large and in whole pounds. Were pence typed as pounds?',
      figures: { large, fromPence },
    };
  },
};
