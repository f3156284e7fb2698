import { mayStart, startClaim, type StartProblem } from '#shared/domain/claiming.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Asked, ClaimsDeps, NotFound } from '#shared/operations/claims/claims-deps.ts';
import { commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { isNew } from '#shared/store/transact.ts';

const triesAtMost = 4;

/**
 * Starts a person's costs for one activity and answers where they are. One claim for one person and activity: if there is one
 * already, that is where they go. What the fund holds for their yes is held for the claim from now on, in the same transaction.
 */
export const startOwnClaim = async (
  deps: ClaimsDeps,
  asked: Asked,
  activityId: string,
): Promise<OutcomeOf<string, NotFound | StartProblem>> => {
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const once = await startOnce(deps, asked, activityId);
    if (once !== undefined) return once;
  }
  throw new Error('Starting a claim met somebody else each time it was tried');
};

const startOnce = async (
  deps: ClaimsDeps,
  { actor, now, requestId }: Asked,
  activityId: string,
): Promise<OutcomeOf<string, NotFound | StartProblem> | undefined> => {
  if (actor.kind !== 'person') return refuse({ code: 'not-found' });
  const { invitation, costs, actualCostOnly } = await deps.ownClaims.readForStart({ activityId, personId: actor.personId });
  if (costs !== undefined) return accept(`/costs/${costs.claimId}`);
  if (invitation === undefined || !mayDo(actor, 'claim.change', { personId: invitation.personId })) return refuse({ code: 'not-found' });
  const may = mayStart(invitation, londonDateOf(now));
  if (!may.ok) return may;
  const claim = startClaim(invitation, { claimId: deps.newId(), startedAt: now, actualCostOnly });
  const by = journalName(actor);
  const started = nextEntry(claim, {
    aggregate: `claim#${claim.claimId}`,
    type: 'claim-started',
    at: now,
    by,
    facts: { activityId, boardId: claim.boardId, fundId: claim.offer.fundId, alias: claim.alias, promisedPence: claim.promisedPence },
  });
  const moved = nextEntry(invitation, {
    aggregate: `invitation#${activityId}.${invitation.alias}`,
    type: 'promise-moved-to-claim',
    at: now,
    by,
    facts: {
      claimId: claim.claimId,
      promisedPence: invitation.promisedPence,
      boardId: claim.boardId,
      fundId: claim.offer.fundId,
      alias: claim.alias,
    },
  });
  const done = await commit(deps.database, deps.retrying, {
    requestId,
    result: `/costs/${claim.claimId}`,
    now,
    writes: [
      deps.claims.saving({ ...claim, ...started.head }, 0),
      addingEntry(started.entry),
      deps.activities.savingInvitation({ ...invitation, promisedPence: 0, ...moved.head }, invitation.version),
      addingEntry(moved.entry),
      { ...deps.activities.savingCosts(costsSummaryOf(claim)), condition: isNew },
    ],
  });
  return done.done ? accept(done.result) : undefined;
};
