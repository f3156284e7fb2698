import type { ClaimProblem } from '#shared/domain/claiming.ts';
import { uncommit } from '#shared/domain/fund.ts';
import { lookAgain } from '#shared/domain/looking-again.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import { changeOwnClaim, type ChangeProblem } from '#shared/operations/claims/change-claim.ts';
import type { Asked, ClaimsDeps } from '#shared/operations/claims/claims-deps.ts';
import { promisesOf } from '#shared/operations/claims/send-claim.ts';

/**
 * Asks someone else to look at what was decided, in one press (R-TRU-06). What was committed for it is promised again in the same
 * transaction, so a run can't take it meanwhile.
 */
export const askToLookAgain = (deps: ClaimsDeps, asked: Asked, claimId: string): Promise<OutcomeOf<string, ChangeProblem>> =>
  changeOwnClaim<ClaimProblem>(deps, asked, {
    claimId,
    version: undefined,
    decide: ({ claim }) => lookAgain(claim, promisesOf(deps, asked.now)),
    type: 'claim-look-again',
    facts: ({ boardId, offer, payablePence, promisedPence, alias }) => ({
      boardId,
      fundId: offer.fundId,
      payablePence,
      promisedPence,
      alias,
    }),
    result: () => `/costs/${claimId}?saved=again`,
    also: (_before, claim) => (claim.promisedPence === 0 ? [] : [deps.funds.moving(uncommit(claim.offer.fundId, claim.promisedPence))]),
  });
