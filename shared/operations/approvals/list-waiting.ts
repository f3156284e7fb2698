import type { Claim } from '#shared/domain/claim.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';

/** How many claims one page of the queue reads. */
const aPage = 25;

export interface Waiting {
  readonly claims: readonly { readonly claim: Claim; readonly knownAs: string }[];
  readonly next: string;
}

/**
 * Claims that wait for a decision, or for an answer from their person, the soonest promise first. Claims of people who asked to be
 * kept apart from this approver aren't there, nor are their own, nor what they decided first and somebody else decides now. A board chosen narrows what the page shows, so a page can be short.
 */
export const listWaiting = async (
  deps: ApprovalsDeps,
  actor: Actor,
  asked: { readonly state: 'sent' | 'question'; readonly boardId: string; readonly after: string },
): Promise<Waiting> => {
  const page = await deps.claims.waiting(asked.state, { limit: aPage, after: asked.after });
  const shown = page.items.filter(
    (claim) =>
      mayDo(actor, 'claim.read-as-approver', claim) &&
      !isTheirHalf(actor, claim) &&
      (asked.boardId === '' || claim.boardId === asked.boardId),
  );
  const people = await deps.people.readMany(shown.map((claim) => claim.personId));
  const found = new Map(people.map((person) => [person.personId, person]));
  const claims = shown
    .filter((claim) => mayDo(actor, 'claim.read-as-approver', { ...claim, email: found.get(claim.personId)?.email ?? '' }))
    .map((claim) => ({ claim, knownAs: found.get(claim.personId)?.knownAs ?? '' }));
  return { claims, next: page.next };
};

/** They decided first what needs a second. */
const isTheirHalf = (actor: Actor, { state, firstDecision }: Claim): boolean =>
  actor.kind === 'staff' && state === 'half-decided' && firstDecision?.by === actor.staffId;
