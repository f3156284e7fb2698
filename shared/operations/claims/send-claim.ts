import { askedTotalPence, type Claim } from '#shared/domain/claim.ts';
import type { Promises } from '#shared/domain/claim-dates.ts';
import { answerQuestion, sendClaim, takeBack, withoutFee, type ClaimProblem } from '#shared/domain/claiming.ts';
import { accept, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { taxYearStart } from '#shared/domain/pricing/car-journey.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { changeOwnClaim, type ChangeProblem } from '#shared/operations/claims/change-claim.ts';
import type { Asked, ClaimsDeps } from '#shared/operations/claims/claims-deps.ts';
import type { Write } from '#shared/store/transact.ts';

export interface OfClaim {
  readonly claimId: string;
  readonly version: number;
}

/** What is promised by a step at an instant: when it is decided and when money comes. */
export const promisesOf = (deps: ClaimsDeps, now: string): Promises => ({
  now,
  holidays: deps.bankHolidays,
  decideWithin: numberOf(deps.policyOn('approve.decide_within', londonDateOf(now))),
});

/** Sends what the person checked, exactly that version. Two dates are promised from now on. */
export const sendOwnClaim = (deps: ClaimsDeps, asked: Asked, of: OfClaim): Promise<OutcomeOf<string, ChangeProblem>> =>
  changeOwnClaim<ClaimProblem>(deps, asked, {
    ...of,
    decide: ({ claim }) => sendClaim(claim, promisesOf(deps, asked.now)),
    type: 'claim-sent',
    facts: (claim) => ({
      boardId: claim.boardId,
      fundId: claim.offer.fundId,
      askedPence: askedTotalPence(claim),
      decideBy: claim.decideBy,
      moneyBy: claim.moneyBy,
      alias: claim.alias,
    }),
    result: () => `/costs/${of.claimId}?saved=sent`,
    also: (_before, claim) => countingMiles(deps, claim, 1),
  });

/**
 * Takes it back, whatever version was shown, until somebody has decided. For somebody who by now wants only what they spent it loses its fee,
 * and the invitation does too (care H14).
 */
export const takeBackOwnClaim = (deps: ClaimsDeps, asked: Asked, claimId: string): Promise<OutcomeOf<string, ChangeProblem>> =>
  changeOwnClaim<ClaimProblem>(deps, asked, {
    claimId,
    version: undefined,
    decide: ({ claim, actualCostOnly }) => {
      const back = takeBack(claim);
      return back.ok && actualCostOnly ? accept(withoutFee(back.value)) : back;
    },
    type: 'claim-taken-back',
    facts: (claim) => ({ boardId: claim.boardId, fundId: claim.offer.fundId, alias: claim.alias }),
    result: () => `/costs/${claimId}?saved=back`,
    also: (before, claim) => [
      ...countingMiles(deps, claim, -1),
      ...(claim.offer.feePence < before.offer.feePence ? [deps.activities.takingFeeOut(claim)] : []),
    ],
  });

/** Answers the question that waits. */
export const answerOwnClaim = (
  deps: ClaimsDeps,
  asked: Asked,
  answer: OfClaim & { readonly words: string },
): Promise<OutcomeOf<string, ChangeProblem>> =>
  changeOwnClaim<ClaimProblem>(deps, asked, {
    ...answer,
    decide: ({ claim }) => answerQuestion(claim, answer.words, promisesOf(deps, asked.now)),
    type: 'claim-answered',
    facts: (claim) => ({ boardId: claim.boardId, alias: claim.alias, decideBy: claim.decideBy, moneyBy: claim.moneyBy }),
    result: () => `/costs/${answer.claimId}?saved=answer`,
  });

/** The miles of a claim, by tax year, counted while it is sent (domain.md 1.1: the band is per person and tax year, across claims). */
const countingMiles = (deps: ClaimsDeps, claim: Claim, sign: 1 | -1): readonly Write[] => {
  const journeys = claim.lines.filter((line) => line.kind === 'car');
  return [...Map.groupBy(journeys, (line) => taxYearStart(line.happenedOn, deps.policyOn))].map(([taxYear, ofYear]) =>
    deps.ownClaims.countingMiles(claim.personId, {
      taxYear,
      tenthMiles: sign * ofYear.reduce((sum, line) => sum + line.distanceTenthMiles, 0),
    }),
  );
};
