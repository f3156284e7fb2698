import type { Activity } from '#shared/domain/activity.ts';
import { invitedAtOnce, inviteProblems, safeChannel, type InviteProblem } from '#shared/domain/inviting.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import type { ActivitiesDeps, NotFound } from '#shared/operations/activities/activities-deps.ts';

export interface FoundPerson {
  readonly personId: string;
  readonly knownAs: string;
  readonly channel: ReturnType<typeof safeChannel>;
  /** True when mail to them says only that there is an update. */
  readonly sharedChannel: boolean;
  /** Already asked to this meeting. */
  readonly invited: boolean;
  readonly problems: readonly InviteProblem[];
}

export interface FoundPeople {
  readonly activity: Activity;
  readonly invitedSoFar: number;
  readonly people: readonly FoundPerson[];
  readonly next: string;
}

/**
 * People by name, or those whose known-as name starts so, with how each can be reached safely and what stops asking them. People who asked
 * to be kept apart from this member of staff aren't in it, nor are they themselves.
 */
export const findPeople = async (
  deps: ActivitiesDeps,
  actor: StaffActor,
  search: { readonly activityId: string; readonly prefix: string; readonly after: string; readonly now: string },
): Promise<OutcomeOf<FoundPeople, NotFound>> => {
  const [whole, page] = await Promise.all([
    deps.activities.readWhole(search.activityId),
    deps.people.startingWith(search.prefix, { limit: invitedAtOnce, after: search.after }),
  ]);
  const activity = whole.activities[0];
  if (activity === undefined || !mayDo(actor, 'activity.invite', { boardId: activity.boardId })) return refuse({ code: 'not-found' });
  const asked = new Set(whole.invitations.map(({ personId }) => personId));
  const people = page.items.filter((person) => mayDo(actor, 'person.find', person));
  return accept({
    activity,
    invitedSoFar: asked.size,
    people: people.map((person) => ({ ...foundPerson(activity, person, search.now), invited: asked.has(person.personId) })),
    next: page.next,
  });
};

const foundPerson = (activity: Activity, person: Person, now: string): Omit<FoundPerson, 'invited'> => ({
  personId: person.personId,
  knownAs: person.knownAs,
  channel: safeChannel(person),
  sharedChannel: person.reach.openToOthers !== 'no',
  problems: inviteProblems(activity, person, now),
});
