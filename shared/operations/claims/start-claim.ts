import { mayStart, startClaim, type StartProblem } from '#shared/domain/claiming.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { promise } from '#shared/domain/fund.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { promisedForCosts } from '#shared/domain/own-meetings.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { withoutPromise, type Moved } from '#shared/domain/replying.ts';
import type { Asked, ClaimsDeps, NotFound } from '#shared/operations/claims/claims-deps.ts';
import { commit, type Committed } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { isNew } from '#shared/store/transact.ts';

const triesAtMost = 4;

/**
 * Starts a person's costs for one activity and answers where they are. One claim for one person and activity: if there is one
 * already, that is where they go. What the fund holds for their yes is held for the claim from now on, in the same transaction; what it
 * gave back because somebody wrote down that they were not there, it holds again.
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
  const held = promisedForCosts(invitation, actualCostOnly);
  const start = { asked: { actor, now, requestId }, before: invitation, actualCostOnly, claimId: deps.newId() };
  const first = await save(deps, { ...start, held, fundShort: false });
  if (first.done) return accept(first.result);
  if (!first.unmet.includes('fund')) return undefined;
  // Their costs are started whatever the fund holds, and staff see that it is short.
  const second = await save(deps, { ...start, held: withoutPromise(held), fundShort: true });
  return second.done ? accept(second.result) : undefined;
};

interface Start {
  readonly asked: Asked;
  readonly before: Invitation;
  readonly held: Moved;
  readonly actualCostOnly: boolean;
  readonly claimId: string;
  readonly fundShort: boolean;
}

const save = (deps: ClaimsDeps, start: Start): Promise<Committed> => {
  const { asked, before, held, actualCostOnly, claimId, fundShort } = start;
  const { now, requestId } = asked;
  const claim = startClaim(held.invitation, { claimId, startedAt: now, actualCostOnly });
  const { activityId, boardId, alias, promisedPence } = claim;
  const about = { boardId, fundId: claim.offer.fundId, alias, promisedPence };
  const written = { at: now, by: journalName(asked.actor) };
  const started = nextEntry(claim, { aggregate: `claim#${claimId}`, type: 'claim-started', ...written, facts: { activityId, ...about } });
  const again = held.promisePence === 0 ? {} : { promiseChangePence: held.promisePence };
  const moved = nextEntry(before, {
    aggregate: `invitation#${activityId}.${alias}`,
    type: 'promise-moved-to-claim',
    ...written,
    facts: { claimId, ...about, ...again, ...(fundShort ? { fundShort } : {}) },
  });
  return commit(deps.database, deps.retrying, {
    requestId,
    result: `/costs/${claimId}`,
    now,
    writes: [
      deps.claims.saving({ ...claim, ...started.head }, 0),
      addingEntry(started.entry),
      deps.activities.savingInvitation({ ...held.invitation, promisedPence: 0, ...moved.head }, before.version),
      addingEntry(moved.entry),
      { ...deps.activities.savingCosts(costsSummaryOf(claim)), condition: isNew },
      ...(held.promisePence === 0 ? [] : [deps.funds.moving(promise(claim.offer.fundId, held.promisePence))]),
    ],
  });
};
