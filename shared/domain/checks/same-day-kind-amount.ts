import type { Check } from '#shared/domain/checks/check.ts';

/** Two lines of one kind, one day and one amount. There and back costs the same twice, so this only asks somebody to look. */
export const sameDayKindAmount: Check = (claim, { policyVersion }) => {
  const keys = claim.lines.filter((line) => line.askedPence > 0).map((line) => `${line.happenedOn} ${line.kind} ${line.askedPence}`);
  const alike = keys.length - new Set(keys).size;
  return {
    check: 'same-day-kind-amount',
    passed: alike === 0,
    because: alike === 0 ? 'No two costs are the same.' : 'Two costs have the same day, kind and amount. They may both be real.',
    figures: { alike },
    policyVersion,
  };
};
