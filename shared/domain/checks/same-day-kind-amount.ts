import { pairsToLookAt, type KeyOf } from '#shared/domain/checks/alike.ts';
import type { Check } from '#shared/domain/checks/check.ts';

/** One day, one kind, one amount. What asks for nothing is like nothing (domain.md 10.5). */
export const dayKindAmount: KeyOf = ({ happenedOn, kind, askedPence }) => (askedPence > 0 ? `${happenedOn} ${kind} ${askedPence}` : '');

/**
 * Two lines of one kind, one day and one amount, in this claim or across this person's others (domain.md 10.5, care F13). There and back
 * costs the same twice, so this only asks somebody to look, and only once: a pair that was cleared stays so.
 */
export const sameDayKindAmount: Check = {
  check: 'same-day-kind-amount',
  about: 'Two costs of one day, kind and amount are shown, here and in what the same person sent before.',
  look: (claim, { others }) => {
    const alike = pairsToLookAt(claim, others ?? [], { check: 'same-day-kind-amount', keyOf: dayKindAmount });
    const where = others === undefined ? 'here; what they sent before was not read' : 'here or in what they sent before';
    return {
      passed: alike === 0,
      because:
        alike === 0 ? `No two costs are the same, ${where}.` : 'Two costs have the same day, kind and amount. They may both be real.',
      figures: { alike },
    };
  },
};
