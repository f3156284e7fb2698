import { claimTransitions, type Claim } from '#shared/domain/claim.ts';
import { datesKeptOrLater, type Promises } from '#shared/domain/claim-dates.ts';
import type { ClaimProblem } from '#shared/domain/claiming.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { nextState } from '#shared/domain/transitions.ts';

/** True when the person can ask someone else to look: a part is paid less or not at all, nobody was asked yet, and no money is on its way. */
export const mayLookAgain = (claim: Claim): boolean =>
  nextState(claimTransitions, { from: claim.state, action: 'look-again', by: 'person' }) !== undefined &&
  !claim.secondLook &&
  claim.lines.some(({ decision, askedPence }) => decision !== undefined && decision.paysPence < askedPence);

/**
 * Asks someone else to look, without a reason (R-TRU-06). What was decided stays to be read until somebody else has decided; what was
 * committed for it is promised again, which the operation moves in the same transaction.
 */
export const lookAgain = (claim: Claim, promises: Promises): OutcomeOf<Claim, ClaimProblem> => {
  const state = nextState(claimTransitions, { from: claim.state, action: 'look-again', by: 'person' });
  if (state === undefined) return refuse({ code: 'not-now', state: claim.state });
  if (!mayLookAgain(claim)) return refuse({ code: 'nothing-to-look-at' });
  return accept({
    ...claim,
    state,
    secondLook: true,
    decidedBefore: claim.hands.approve,
    promisedPence: claim.payablePence,
    ...datesKeptOrLater(claim, promises),
  });
};
