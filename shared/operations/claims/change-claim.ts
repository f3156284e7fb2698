import type { EntryType } from '#shared/domain/entry-type.ts';
import { writtenVersion, type Claim } from '#shared/domain/claim.ts';
import type { ClaimProblem } from '#shared/domain/claiming.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { journalName, nextEntry, type Facts } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Asked, ClaimsDeps, NotFound } from '#shared/operations/claims/claims-deps.ts';
import { readOwnClaim, type OwnClaimRead } from '#shared/operations/claims/read-claim.ts';
import { commit, answeredBefore } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Write } from '#shared/store/transact.ts';

/** `latest` is what stands now: it is shown beside what the person typed, and nothing of theirs is lost. */
export interface ChangedMeanwhile {
  readonly code: 'changed-meanwhile';
  readonly latest: Claim;
}
export type ChangeProblem = NotFound | ChangedMeanwhile | ClaimProblem;

export interface ClaimChange<P> {
  readonly claimId: string;
  /** The written version the form was made from; undefined where any will do, because nothing typed can be lost. */
  readonly version: number | undefined;
  readonly decide: (read: OwnClaimRead) => OutcomeOf<Claim, P>;
  readonly type: EntryType;
  readonly facts: (changed: Claim) => Facts;
  /** Where the person goes next. */
  readonly result: (changed: Claim) => string;
  readonly also?: (read: OwnClaimRead, changed: Claim) => readonly Write[];
}

const triesAtMost = 4;

/** The one way a person changes their claim: theirs only, from the version they saw, with one journal entry and their list's summary. */
export const changeOwnClaim = async <P>(
  deps: ClaimsDeps,
  asked: Asked,
  change: ClaimChange<P>,
): Promise<OutcomeOf<string, P | NotFound | ChangedMeanwhile>> => {
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const once = await changeOnce(deps, asked, change);
    if (once !== undefined) return once;
  }
  throw new Error('Changing a claim met somebody else each time it was tried');
};

const changeOnce = async <P>(
  deps: ClaimsDeps,
  asked: Asked,
  change: ClaimChange<P>,
): Promise<OutcomeOf<string, P | NotFound | ChangedMeanwhile> | undefined> => {
  const read = await readOwnClaim(deps, asked.actor, { claimId: change.claimId, action: 'claim.change' });
  if (read === undefined) return refuse({ code: 'not-found' });
  const before = read.claim;
  const stale = change.version !== undefined && writtenVersion(before) !== change.version;
  const decided = stale ? refuse({ code: 'changed-meanwhile' as const, latest: before }) : change.decide(read);
  if (!decided.ok) {
    // The same form sent twice: the second finds its own work done, and is shown where that led.
    const result = await answeredBefore(deps.database, asked.requestId);
    return result === undefined ? decided : accept(result);
  }
  const changed = decided.value;
  const { entry, head } = nextEntry(before, {
    aggregate: `claim#${before.claimId}`,
    type: change.type,
    at: asked.now,
    by: journalName(asked.actor),
    facts: change.facts(changed),
  });
  const done = await commit(deps.database, deps.retrying, {
    requestId: asked.requestId,
    result: change.result(changed),
    now: asked.now,
    writes: [
      deps.claims.saving({ ...changed, ...head }, before.version),
      addingEntry(entry),
      deps.activities.savingCosts(costsSummaryOf(changed)),
      ...(change.also?.(read, changed) ?? []),
    ],
  });
  // Somebody was there between the reading and the saving, at this claim or at another that uses the band: read again, and what was
  // seen then says whether that matters.
  return done.done ? accept(done.result) : undefined;
};
