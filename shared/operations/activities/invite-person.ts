import type { Activity } from '#shared/domain/activity.ts';
import { invite, inviteProblems, safeChannel, type InviteProblem } from '#shared/domain/inviting.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { ActivitiesDeps, Asked, ChangedMeanwhile, NotFound } from '#shared/operations/activities/activities-deps.ts';
import { commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { readTogether } from '#shared/store/read-together.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

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

const foundAtOnce = 20;

/**
 * People whose known-as name starts so, with how each can be reached safely and what stops asking them. An empty prefix finds
 * nobody: this is no list to read through. People who asked to be kept apart from this member of staff aren't in it.
 */
export const findPeople = async (
  deps: ActivitiesDeps,
  actor: Staff,
  search: { readonly activityId: string; readonly prefix: string; readonly after: string; readonly now: string },
): Promise<OutcomeOf<FoundPeople, NotFound>> => {
  const nobody = { items: [], next: '' };
  const [whole, page] = await Promise.all([
    deps.activities.readWhole(search.activityId),
    search.prefix.trim() === '' ? nobody : deps.people.startingWith(search.prefix, { limit: foundAtOnce, after: search.after }),
  ]);
  const activity = whole.activities[0];
  if (activity === undefined || !mayDo(actor, 'activity.invite', { boardId: activity.boardId })) return refuse({ code: 'not-found' });
  const asked = new Set(whole.invitations.map(({ personId }) => personId));
  const people = page.items.filter(({ personId, keptApartStaffIds }) => mayDo(actor, 'person.find', { personId, keptApartStaffIds }));
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

export type InviteRefusal = NotFound | ChangedMeanwhile | { readonly code: 'already-invited' } | InviteProblem;

/** Invites one person: the offer as it stands is theirs from now. The mail goes out from the journal's entry, discreetly. */
export const invitePerson = async (
  deps: ActivitiesDeps,
  asked: Asked<Staff>,
  whom: { readonly activityId: string; readonly personId: string },
): Promise<OutcomeOf<string, InviteRefusal>> => {
  const wanted = { activity: deps.activities.wanting(whom.activityId), person: deps.people.wanting(whom.personId) };
  const found = await readTogether(deps.database, [wanted.activity, wanted.person]);
  const [activity, person] = [found(wanted.activity), found(wanted.person)];
  if (activity === undefined || person === undefined) return refuse({ code: 'not-found' });
  const { boardId } = activity;
  const { personId, keptApartStaffIds } = person;
  if (!mayDo(asked.actor, 'activity.invite', { boardId, personId, keptApartStaffIds })) return refuse({ code: 'not-found' });
  const invited = invite(activity, person, { by: asked.actor.staffId, at: asked.now });
  if (!invited.ok) return invited;
  const { offer, heldOn } = invited.value;
  const { entry, head } = nextEntry(invited.value, {
    aggregate: `invitation#${activity.activityId}.${person.alias}`,
    type: 'invited',
    at: asked.now,
    by: journalName(asked.actor),
    facts: { activityId: activity.activityId, boardId, heldOn, fundId: offer.fundId, feePence: offer.feePence, alias: person.alias },
  });
  const done = await commit(deps.database, deps.retrying, {
    requestId: asked.requestId,
    result: `/plan/${activity.activityId}/invite?asked=${personId}`,
    now: asked.now,
    writes: [
      deps.activities.savingInvitation({ ...invited.value, ...head }, invited.value.version),
      addingEntry(entry),
      // The offer and the safe channel are the ones just read, or nobody is asked.
      deps.activities.checkingUnchanged(activity),
      deps.people.checkingUnchanged(person),
    ],
  });
  if (done.done) return accept(done.result);
  return refuse({ code: done.unmet.includes('invitation') ? 'already-invited' : 'changed-meanwhile' });
};
