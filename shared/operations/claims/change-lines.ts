import type { LineKind } from '#shared/domain/activity.ts';
import { readLine, type LineProblem, type LineTyped } from '#shared/domain/claim-line.ts';
import { askedTotalPence, type Claim } from '#shared/domain/claim.ts';
import { putLine, removeLine, type ClaimProblem } from '#shared/domain/claiming.ts';
import type { Facts } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { taxYearStart } from '#shared/domain/pricing/car-journey.ts';
import { readDate } from '#shared/domain/reading-dates.ts';
import { changeOwnClaim, type ChangeProblem } from '#shared/operations/claims/change-claim.ts';
import type { Asked, ClaimsDeps } from '#shared/operations/claims/claims-deps.ts';
import type { OwnClaimRead } from '#shared/operations/claims/read-claim.ts';

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
  const date = readDate(save.typed.date);
  const withPhoto = save.typed.kind === 'public-transport' || save.typed.kind === 'childcare';
  return changeOwnClaim<ClaimProblem | LineProblem | SaveLineProblem>(deps, asked, {
    claimId: save.claimId,
    version: save.version,
    ...(date === undefined ? {} : { dates: [date] }),
    decide: (read) => {
      if (!mayAdd(read.claim, save.typed.kind, save.lineId)) return refuse({ code: 'kind-not-offered', kind: save.typed.kind });
      if (save.lineId !== undefined && !isLineOf(read.claim, save.lineId, save.typed.kind)) return refuse({ code: 'no-such-line' });
      const line = readLine(save.typed, {
        claim: read.claim,
        lineId,
        today: londonDateOf(asked.now),
        policyOn: deps.policyOn,
        policyVersion: deps.policyVersion,
        milesElsewhere: (day) => read.milesElsewhere(day) + milesInThisClaim(deps, read, { day, notLineId: lineId }),
      });
      return line.ok ? putLine(read.claim, line.value) : line;
    },
    type: 'claim-changed',
    facts: changedFacts,
    result: () =>
      withPhoto && save.lineId === undefined ? `/costs/${save.claimId}/lines/${lineId}/photo?new=yes` : `/costs/${save.claimId}?saved=line`,
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
    decide: ({ claim }) => removeLine(claim, remove.lineId),
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

/** Tenths of miles of the other journeys in this claim that come before this one, in the same tax year. */
const milesInThisClaim = (deps: ClaimsDeps, { claim }: OwnClaimRead, of: { readonly day: string; readonly notLineId: string }): number => {
  const year = taxYearStart(of.day, deps.policyOn);
  const earlier = claim.lines.filter(
    (line) =>
      line.kind === 'car' &&
      line.lineId !== of.notLineId &&
      line.happenedOn <= of.day &&
      taxYearStart(line.happenedOn, deps.policyOn) === year,
  );
  return earlier.reduce((tenthMiles, line) => tenthMiles + line.distanceTenthMiles, 0);
};
