import type { Claim } from '#shared/domain/claim.ts';
import type { CostsSummary, Invitation } from '#shared/domain/invitation.ts';
import type { Person } from '#shared/domain/person.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { ClaimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import { readTogether } from '#shared/store/read-together.ts';

export interface OwnThingsDeps {
  readonly database: Database;
  readonly people: Pick<PeopleStore, 'wanting'>;
  readonly activities: Pick<ActivitiesStore, 'ofPerson' | 'wantingInvitation'>;
  readonly claims: Pick<ClaimsStore, 'wanting'>;
}

/** Somebody with the invitations and unsent costs that a choice of theirs is about. */
export interface OwnThings {
  readonly person: Person;
  readonly invitations: readonly Invitation[];
  readonly drafts: readonly Claim[];
  /** Activities whose costs are started. */
  readonly startedFor: ReadonlySet<string>;
}

/** Which invitations it is about at an instant, asked of what the list says, which can be a moment old; and whether unsent costs are. */
export interface IsAbout {
  readonly invitation: (one: Invitation, now: string) => boolean;
  readonly draft: boolean;
}

/** More invitations, and more unsent costs, than anybody has open at once; the newest meetings come first. */
const invitationsAtMost = 60;
const draftsAtMost = 30;

/**
 * A person with what of theirs something is about: their list says which, and each is then read as it stands now. Two calls. Undefined
 * when there is nobody.
 */
export const readOwnThings = async (
  deps: OwnThingsDeps,
  { personId, now }: { readonly personId: string; readonly now: string },
  isAbout: IsAbout,
): Promise<OwnThings | undefined> => {
  const list = await deps.activities.ofPerson(personId, { limit: 400 });
  const invited = list.invitations.filter((one) => isAbout.invitation(one, now)).slice(0, invitationsAtMost);
  const unsent = isAbout.draft ? list.costs.filter(({ state }) => state === 'draft').slice(0, draftsAtMost) : [];
  const person = deps.people.wanting(personId);
  const invitations = invited.map(({ activityId }) => deps.activities.wantingInvitation(activityId, personId));
  const drafts = unsent.map(({ claimId }) => deps.claims.wanting(claimId));
  const found = await readTogether(deps.database, [person, ...invitations, ...drafts]);
  const themselves = found(person);
  if (themselves === undefined) return undefined;
  return {
    person: themselves,
    invitations: invitations.flatMap((one) => found(one) ?? []),
    drafts: drafts.flatMap((one) => found(one) ?? []),
    startedFor: new Set(list.costs.map(({ activityId }: CostsSummary) => activityId)),
  };
};
