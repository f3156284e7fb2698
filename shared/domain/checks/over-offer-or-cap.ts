import type { Check } from '#shared/domain/checks/check.ts';
import { beyondOfferPence } from '#shared/domain/checks/beyond-the-offer.ts';

/** Is everything inside what was offered? More is a question for staff, never a silent cut (domain.md 10.5; care F7: beyond the offer). */
export const overOfferOrCap: Check = {
  check: 'over-offer-or-cap',
  about: 'What goes beyond the written offer is shown: a question for staff, never a silent cut.',
  look: (claim) => {
    const overPence = beyondOfferPence(claim);
    return {
      passed: overPence === 0,
      because:
        overPence === 0
          ? 'Everything is inside what was offered.'
          : 'Some of it is more than was offered, or for something the offer does not name.',
      figures: { overPence },
    };
  },
};
