import type { Check } from '#shared/domain/checks/check.ts';
import { isRecordedByAnother } from '#shared/domain/checks/recorded-by-another.ts';

/**
 * Has anybody but those who arranged the meeting written down that this person took part (care F1, F13: claims "from nothing")? A host's
 * word counts, so does that of staff who neither planned nor invited. It looks at staff, not at the person.
 */
export const eventNotConfirmed: Check = {
  check: 'event-not-confirmed',
  about: 'Costs are shown for a meeting that nobody has confirmed but those who arranged it.',
  look: (claim, { tookPart }) => {
    const passed = tookPart === 'called-off' || (tookPart !== 'not-recorded' && isRecordedByAnother(claim));
    return {
      passed,
      because: passed
        ? 'Somebody who did not arrange the meeting has written down who took part, or it was called off late.'
        : 'Nobody but those who arranged the meeting has written down yet that this person took part.',
      figures: { arrangedBy: claim.arrangedBy.length },
    };
  },
};
