import type { Check } from '#shared/domain/checks/check.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/** "450" typed for £4.50: a whole number of pounds, larger than a cost of that kind usually is. */
export const penceTypedAsPounds: Check = (claim, { policyOn, policyVersion, today }) => {
  const fromPence = numberOf(policyOn('check.large_line_from', today));
  const large = claim.lines.filter(
    (line) =>
      (line.kind === 'public-transport' || line.kind === 'childcare') && line.askedPence >= fromPence && line.askedPence % 100 === 0,
  );
  return {
    check: 'pence-typed-as-pounds',
    passed: large.length === 0,
    because:
      large.length === 0
        ? 'No amount looks as if pence were typed as pounds.'
        : 'An amount is large and in whole pounds. Were pence typed as pounds?',
    figures: { large: large.length, fromPence },
    policyVersion,
  };
};
