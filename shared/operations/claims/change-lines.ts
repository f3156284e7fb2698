import type { LineKind } from '#shared/domain/activity.ts';
import type { LineProblem, LineTyped } from '#shared/domain/claim-line.ts';
import { wantsPhoto } from '#shared/domain/claim-receipts.ts';
import { askedTotalPence, type Claim } from '#shared/domain/claim.ts';
import { putLine, removeLine, type ClaimProblem } from '#shared/domain/claiming.ts';
import type { Facts } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { readLine } from '#shared/domain/reading-lines.ts';
import { changeOwnClaim, type ChangeProblem } from '#shared/operations/claims/change-claim.ts';
import type { Asked, ClaimsDeps } from '#shared/operations/claims/claims-deps.ts';
import { pricedNow, type OwnClaimRead } from '#shared/operations/claims/read-claim.ts';

export type SaveLineProblem = ChangeProblem | LineProblem | { readonly code: 'kind-not-offered'; readonly kind: LineKind };

export interface SaveLine {
  readonly claimId: string;
  readonly version: number;
  /** Of the line that is changed; a new one is made up for a new line. */
  readonly lineId: string | undefined;
  readonly typed: LineTyped;
}

/** Adds a line to a draft or changes one. Every line is saved by itself. Answers the address of the next page. */
export const saveLine = (deps: ClaimsDeps, asked: Asked, save: SaveLine): Promise<OutcomeOf<string, SaveLineProblem>> => {
  const lineId = save.lineId ?? deps.newId();
  return changeOwnClaim<ClaimProblem | LineProblem | SaveLineProblem>(deps, asked, {
    claimId: save.claimId,
    version: save.version,
    decide: (read) => {
      if (!mayAdd(read.claim, save.typed.kind, save.lineId)) return refuse({ code: 'kind-not-offered', kind: save.typed.kind });
      if (save.lineId !== undefined && !isLineOf(read.claim, save.lineId, save.typed.kind)) return refuse({ code: 'no-such-line' });
      const today = londonDateOf(asked.now);
      const line = readLine(save.typed, {
        claim: read.claim,
        lineId,
        today,
        pricingIn: deps.pricingInOn(today),
        policyOn: deps.policyOn,
        policyVersion: deps.policyVersion,
        actualCostOnly: read.actualCostOnly,
      });
      return line.ok ? repriced(deps, read, putLine(read.claim, line.value)) : line;
    },
    type: 'claim-changed',
    facts: changedFacts,
    result: ({ lines }) =>
      save.lineId === undefined && lines.some((line) => line.lineId === lineId && wantsPhoto(line))
        ? `/costs/${save.claimId}/lines/${lineId}/photo?new=yes`
        : `/costs/${save.claimId}?saved=line`,
  });
};

/** Takes a line out of a draft. */
export const removeOwnLine = (
  deps: ClaimsDeps,
  asked: Asked,
  remove: { readonly claimId: string; readonly version: number; readonly lineId: string },
): Promise<OutcomeOf<string, ChangeProblem>> =>
  changeOwnClaim<ClaimProblem>(deps, asked, {
    claimId: remove.claimId,
    version: remove.version,
    decide: (read) => repriced(deps, read, removeLine(read.claim, remove.lineId)),
    type: 'claim-changed',
    facts: changedFacts,
    result: () => `/costs/${remove.claimId}?saved=removed`,
  });

/** What the offer names can be added; a line that is there already can always be changed. */
const mayAdd = (claim: Claim, kind: LineKind, lineId: string | undefined): boolean =>
  lineId !== undefined || (kind === 'time' ? claim.offer.feePence > 0 : claim.offer.covers.some((cost) => cost.kind === kind));

/** A line keeps its kind: what was a bus fare doesn't become time. */
const isLineOf = (claim: Claim, lineId: string, kind: LineKind): boolean =>
  claim.lines.some((line) => line.lineId === lineId && line.kind === kind);

const changedFacts = (claim: Claim): Facts => ({ lines: claim.lines.length, askedPence: askedTotalPence(claim), alias: claim.alias });

/** One journey more or less can move another one's place in the band. */
const repriced = (deps: ClaimsDeps, read: OwnClaimRead, changed: OutcomeOf<Claim, ClaimProblem>): OutcomeOf<Claim, ClaimProblem> =>
  changed.ok ? accept(pricedNow(deps, changed.value, read)) : changed;
