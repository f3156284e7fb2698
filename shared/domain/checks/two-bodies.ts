import { notLookedAt, type Check } from '#shared/domain/checks/check.ts';

/**
 * Costs for a meeting of another group on the same day (care F13: two bodies paying for one meeting). Two meetings on one day are
 * ordinary, and so is one journey to both: somebody looks whether anything is paid twice.
 */
export const twoBodies: Check = {
  check: 'two-bodies',
  about: 'Costs that the same person sent to another group for the same day are shown.',
  look: (claim, { others }) => {
    if (others === undefined) return notLookedAt('what they sent before was not read.');
    const sameDay = others.filter(({ heldOn, boardId }) => heldOn === claim.heldOn && boardId !== claim.boardId).length;
    return {
      passed: sameDay === 0,
      because:
        sameDay === 0
          ? 'They sent nothing to another group for that day.'
          : 'They sent costs to another group for the same day. They may have been at both.',
      figures: { sameDay },
    };
  },
};
