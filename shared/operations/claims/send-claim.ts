import { askedTotalPence, type Claim } from '#shared/domain/claim.ts';
import type { Promises } from '#shared/domain/claim-dates.ts';
import { answerQuestion, sendClaim, takeBack, type ClaimProblem } from '#shared/domain/claiming.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { onlyWhatItCost } from '#shared/domain/pricing/actual-cost-only.ts';
import { linesNotAgreed } from '#shared/domain/pricing/agreed-rates.ts';
import { bandAfter, bandUsedBy } from '#shared/domain/pricing/claim-journeys.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { changeOwnClaim, type ChangeProblem } from '#shared/operations/claims/change-claim.ts';
import type { Asked, ClaimsDeps } from '#shared/operations/claims/claims-deps.ts';
import type { OwnClaimRead } from '#shared/operations/claims/read-claim.ts';
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

/**
 * The claim as it is once it is sent at an instant: what the page before it promises, and what is then sent. Refuses what `sendClaim` does, and lines
 * at a rate that may not price outside a demonstration.
 */
export const asSentAt = (deps: ClaimsDeps, claim: Claim, now: string): OutcomeOf<Claim, ClaimProblem> => {
  const sent = sendClaim(claim, promisesOf(deps, now));
  const lineIds = linesNotAgreed(claim.lines, { policyOn: deps.policyOn, pricingIn: deps.pricingInOn(londonDateOf(now)) });
  return sent.ok && lineIds.length > 0 ? refuse({ code: 'rate-not-agreed', lineIds }) : sent;
};

/** What they would get now isn't what they saw: they see it again before anything is sent. */
export interface SumMoved {
  readonly code: 'sum-moved';
  readonly shownPence: number;
}

/**
 * Sends what the person checked, exactly that version and that sum, and settles its price. Two dates are promised from now on. When another claim
 * of theirs was sent meanwhile the price of a journey can be another one; then nothing is sent.
 */
export const sendOwnClaim = (
  deps: ClaimsDeps,
  asked: Asked,
  { shownPence, ...of }: OfClaim & { readonly shownPence: number },
): Promise<OutcomeOf<string, ChangeProblem | SumMoved>> =>
  changeOwnClaim<ClaimProblem | SumMoved>(deps, asked, {
    ...of,
    decide: ({ claim }) => {
      const sent = asSentAt(deps, claim, asked.now);
      return sent.ok && askedTotalPence(claim) !== shownPence ? refuse({ code: 'sum-moved', shownPence }) : sent;
    },
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
    also: (read, claim) => savingBand(deps, read, { claim, is: 'sent' }),
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
      return back.ok && actualCostOnly ? accept(onlyWhatItCost(back.value)) : back;
    },
    type: 'claim-taken-back',
    facts: (claim) => ({ boardId: claim.boardId, fundId: claim.offer.fundId, alias: claim.alias }),
    result: () => `/costs/${claimId}?saved=back`,
    also: (read, claim) => [
      ...savingBand(deps, read, { claim: read.claim, is: 'taken-back' }),
      ...(claim.offer.feePence < read.claim.offer.feePence ? [deps.activities.takingFeeOut(claim)] : []),
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

/** What a claim uses of the band, written down with its sending and given back with its taking back; nothing for a claim without journeys by car. */
const savingBand = (
  deps: ClaimsDeps,
  { band }: OwnClaimRead,
  { claim, is }: { readonly claim: Claim; readonly is: 'sent' | 'taken-back' },
): readonly Write[] => {
  const used = bandUsedBy(claim, deps.policyOn);
  if (Object.keys(used).length === 0) return [];
  return [deps.ownClaims.savingBand(claim.personId, { read: band, used: bandAfter(band.used, { used, is }) })];
};
