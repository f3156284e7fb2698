/** For staff. */
import type { DecidingHandsProblem, Hand } from '#shared/domain/three-hands.ts';

const handInWords: Readonly<Record<Hand, string>> = {
  originate: 'entered it, or the person’s record or bank details',
  approve: 'decided it, checked the payee or wrote down that they took part',
  pay: 'made or released its run',
};

/** Why a member of staff can't act in a payment, and who can. */
export const handsWords = (problem: DecidingHandsProblem): string => {
  switch (problem.code) {
    case 'kept-apart':
      return 'You and this person are kept apart. Somebody else does this one.';
    case 'for-themselves':
      return 'Nobody acts on money for themselves or for somebody close. Somebody else does this one.';
    case 'has-another-hand':
      return `You ${handInWords[problem.hand]}. For one payment nobody has two hands, so a colleague does this part.`;
    case 'decided-before':
      return 'You decided this the first time, and the person asked for another look. Somebody else looks this time.';
    case 'decided-first':
      return 'You decided this first. Two people decide it, so another approver decides now.';
    case 'planned-or-invited':
      return 'You planned this meeting, changed its plan, or invited this person. An approver who did none of these decides.';
    case 'made-this-run':
      return 'You made this run. Somebody else releases it.';
    case 'released-this-run':
      return 'You released this run. Somebody else makes it.';
    default:
      return problem satisfies never;
  }
};
