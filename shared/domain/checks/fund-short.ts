import { notLookedAt, type Check } from '#shared/domain/checks/check.ts';
import { askedTotalPence } from '#shared/domain/claim.ts';

/**
 * Has the budget enough for all that is asked, with what it holds for this already (domain.md 10.5)? It's said to the approver and the
 * budget holder, and is never the person's to wait for: the movement itself refuses where there is too little.
 */
export const fundShort: Check = {
  check: 'fund-short',
  about: 'A budget that has less left than is asked for is shown. Then money is put in before somebody waits for it.',
  look: (claim, { fundAvailablePence }) => {
    if (fundAvailablePence === undefined) return notLookedAt('the budget was not read.');
    const askedPence = askedTotalPence(claim);
    // Before a decision it is promised, after one it is what was agreed; during a second look both say the same.
    const heldPence = Math.max(claim.promisedPence, claim.payablePence);
    const shortPence = Math.max(0, askedPence - heldPence - fundAvailablePence);
    return {
      passed: shortPence === 0,
      because: shortPence === 0 ? 'The budget has enough for all of it.' : 'The budget has less left than this asks for.',
      figures: { askedPence, heldPence, availablePence: fundAvailablePence, shortPence },
    };
  },
};
