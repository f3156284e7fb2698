import type { Activity } from '#shared/domain/activity.ts';
import { invite, invitedAtOnce, type InviteProblem } from '#shared/domain/inviting.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import type { ActivitiesDeps, Asked, ChangedMeanwhile, NotFound } from '#shared/operations/activities/activities-deps.ts';
import { commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { readTogether } from '#shared/store/read-together.ts';

export type InviteRefusal = NotFound | ChangedMeanwhile | { readonly code: 'already-invited' } | InviteProblem;

/** Invites one person: the offer as it stands is theirs from now. The mail goes out from the journal's entry, discreetly. */
export const invitePerson = async (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  whom: { readonly activityId: string; readonly personId: string },
): Promise<OutcomeOf<string, InviteRefusal>> => {
  const [one] = await invitePeople(deps, asked, { activityId: whom.activityId, personIds: [whom.personId] });
  return one?.outcome ?? refuse({ code: 'not-found' });
};

/** What became of asking one of several people. */
export interface Invited {
  readonly personId: string;
  readonly outcome: OutcomeOf<string, InviteRefusal>;
}

/**
 * Invites several people with one press, each by a transaction and a request of their own: one who can't be asked stops nobody else, and the
 * same press again asks nobody twice. As many as `invitedAtOnce`; whoever is beyond that is left out.
 */
export const invitePeople = async (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  whom: { readonly activityId: string; readonly personIds: readonly string[] },
): Promise<readonly Invited[]> => {
  const personIds = [...new Set(whom.personIds)].slice(0, invitedAtOnce);
  const wanted = { activity: deps.activities.wanting(whom.activityId), people: personIds.map((personId) => deps.people.wanting(personId)) };
  const found = await readTogether(deps.database, [wanted.activity, ...wanted.people]);
  const activity = found(wanted.activity);
  const invited: Invited[] = [];
  for (const [at, personId] of personIds.entries()) {
    const one = wanted.people[at];
    const person = one === undefined ? undefined : found(one);
    const outcome =
      activity === undefined || person === undefined
        ? refuse({ code: 'not-found' } as const)
        : await inviteOne(
            deps,
            { ...asked, requestId: personIds.length === 1 ? asked.requestId : `${asked.requestId}.${personId}` },
            { activity, person },
          );
    invited.push({ personId, outcome });
  }
  return invited;
};

const inviteOne = async (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  { activity, person }: { readonly activity: Activity; readonly person: Person },
): Promise<OutcomeOf<string, InviteRefusal>> => {
  const { boardId } = activity;
  const { personId, keptApartStaffIds, email } = person;
  if (!mayDo(asked.actor, 'activity.invite', { boardId, personId, keptApartStaffIds, email })) return refuse({ code: 'not-found' });
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
