import type { Activity } from '#shared/domain/activity.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { hasClosed, type Person } from '#shared/domain/person.ts';
import type { Way } from '#shared/domain/reach.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import type { ActivitiesDeps, NotFound } from '#shared/operations/activities/activities-deps.ts';
import { notReachedOf, type NotReached } from '#shared/operations/activities/who-hears.ts';

/** One invited person as staff see them: the name they chose and their reply, never why and never what was said before they agree. */
export interface InvitedPerson {
  readonly knownAs: string;
  readonly invitation: Invitation;
  /** The way they are told things; never the number or the address. */
  readonly reachedBy: Way['kind'];
  /** Somebody else may hear or open it. */
  readonly sharedWay: boolean;
  readonly notes: { readonly waiting: number; readonly agreed: number };
  /** Their costs hold the money from then on. */
  readonly claimStarted: boolean;
}

export interface PlannedMeeting {
  readonly activity: Activity;
  readonly invited: readonly InvitedPerson[];
  /** It is called off, and these don't hear of it in time, as it is now; empty otherwise. */
  readonly notReached: readonly NotReached[];
}

/**
 * The whole picture of one meeting for the staff who may see it. Somebody kept apart from this member of staff is not in it, nor are they
 * themselves as somebody invited. `now` an instant. A person
 * who has closed their account is shown without a name.
 */
export const seePlanned = async (
  deps: ActivitiesDeps,
  actor: StaffActor,
  { activityId, now }: { readonly activityId: string; readonly now: string },
): Promise<OutcomeOf<PlannedMeeting, NotFound>> => {
  const whole = await deps.activities.readWhole(activityId);
  const activity = whole.activities[0];
  if (activity === undefined || !mayDo(actor, 'activity.see', { boardId: activity.boardId })) return refuse({ code: 'not-found' });
  const those = whole.invitations.filter((invitation) => mayDo(actor, 'activity.see', invitation));
  const people = await deps.people.readMany(those.map(({ personId }) => personId));
  const byId = new Map(people.map((person) => [person.personId, person]));
  const emailOf = (personId: string): string => byId.get(personId)?.email ?? '';
  const seen = those.filter((invitation) => mayDo(actor, 'activity.see', { ...invitation, email: emailOf(invitation.personId) }));
  const notesOf = (personId: string, states: readonly string[]): number =>
    whole.contributions.filter((one) => one.personId === personId && states.includes(one.state)).length;
  const seenPeople = people.filter(({ personId }) => seen.some((invitation) => invitation.personId === personId));
  const off = { startsAt: activity.startsAt, now, invitations: seen, people: seenPeople };
  return accept({
    activity,
    notReached: activity.state === 'cancelled' ? notReachedOf(deps, off) : [],
    invited: seen
      .map((invitation) => ({
        ...asSeen(byId.get(invitation.personId)),
        invitation,
        notes: {
          waiting: notesOf(invitation.personId, ['waiting-for-person']),
          agreed: notesOf(invitation.personId, ['agreed', 'answered']),
        },
        claimStarted: whole.costs.some(({ personId }) => personId === invitation.personId),
      }))
      .toSorted((a, b) => a.knownAs.localeCompare(b.knownAs, 'en-GB')),
  });
};

const asSeen = (person: Person | undefined): Pick<InvitedPerson, 'knownAs' | 'reachedBy' | 'sharedWay'> => ({
  knownAs: person === undefined || hasClosed(person) ? '' : person.knownAs,
  reachedBy: person?.reach.kind ?? 'email',
  sharedWay: person?.reach.openToOthers !== 'no',
});

/** One invited person of a meeting, for recording their part. */
export const seeInvited = async (
  deps: ActivitiesDeps,
  actor: StaffActor,
  of: { readonly activityId: string; readonly personId: string; readonly now: string },
): Promise<OutcomeOf<{ readonly activity: Activity; readonly invited: InvitedPerson }, NotFound>> => {
  const planned = await seePlanned(deps, actor, of);
  if (!planned.ok) return planned;
  const invited = planned.value.invited.find(({ invitation }) => invitation.personId === of.personId);
  if (invited === undefined || !mayDo(actor, 'activity.record', invited.invitation)) return refuse({ code: 'not-found' });
  return accept({ activity: planned.value.activity, invited });
};

/** One invited person of a meeting, for writing down what they told us. */
export const seeToldBy = async (
  deps: ActivitiesDeps,
  actor: StaffActor,
  of: { readonly activityId: string; readonly personId: string; readonly now: string },
): Promise<OutcomeOf<{ readonly activity: Activity; readonly invited: InvitedPerson }, NotFound>> => {
  const planned = await seePlanned(deps, actor, of);
  if (!planned.ok) return planned;
  const invited = planned.value.invited.find(({ invitation }) => invitation.personId === of.personId);
  if (invited === undefined || !mayDo(actor, 'invitation.note-reply', invited.invitation)) return refuse({ code: 'not-found' });
  return accept({ activity: planned.value.activity, invited });
};

/** Meetings of one month that this member of staff may see, by date; one board's when a board is given. */
export const listMonth = async (
  deps: ActivitiesDeps,
  actor: StaffActor,
  asked: { readonly month: string; readonly boardId: string; readonly after: string },
): Promise<{ readonly items: readonly Activity[]; readonly next: string }> => {
  const page = await deps.activities.ofMonth(asked.month, { limit: monthAtOnce, after: asked.after });
  const items = page.items.filter(
    ({ boardId }) => mayDo(actor, 'activity.see', { boardId }) && (asked.boardId === '' || boardId === asked.boardId),
  );
  return { items, next: page.next };
};

const monthAtOnce = 50;
