import type { Invitation } from '#shared/domain/invitation.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { notingAccess } from '#shared/store/accesses.ts';
import { commit } from '#shared/store/commit.ts';
import type { PageOf } from '#shared/store/read.ts';

/** One person for whoever gets in touch with them: never their needs, choices, bank details, costs or words. */
export interface SeenPerson {
  readonly person: Person;
  /** Meetings to come, the soonest first. */
  readonly toCome: readonly Invitation[];
}

/** More than anybody is invited to at once. */
const readAtMost = 100;

/**
 * One person, for a coordinator. Undefined when there is none, when they are gone, and for whoever they are kept apart from. That this
 * was looked at is noted beside the person first (care H4). `today` is a London date. Side effect: writes that note.
 */
export const seePerson = async (
  deps: ActivitiesDeps,
  at: { readonly actor: StaffActor; readonly now: string; readonly today: string },
  personId: string,
): Promise<SeenPerson | undefined> => {
  const [person, theirs] = await Promise.all([deps.people.read(personId), deps.activities.ofPerson(personId, { limit: readAtMost })]);
  if (person === undefined || person.state === 'closed' || !mayDo(at.actor, 'person.see-contact', person)) return undefined;
  const accessId = deps.newId();
  const look = { personId, at: at.now, accessId, staffId: at.actor.staffId, role: 'coordinator', what: 'contact' } as const;
  await commit(deps.database, deps.retrying, { requestId: `look.${accessId}`, result: '', now: at.now, writes: [notingAccess(look)] });
  const toCome = theirs.invitations.filter(
    (invitation) => invitation.heldOn >= at.today && invitation.calledOff === '' && mayDo(at.actor, 'activity.see', invitation),
  );
  return { person, toCome: toCome.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)) };
};

const greetingsAtOnce = 10;

/** Who waits for a first hello, the soonest promise first. Who is kept apart from this member of staff isn't there. */
export const listToGreet = async (deps: ActivitiesDeps, actor: StaffActor, after: string): Promise<PageOf<Person>> => {
  const page = await deps.people.waitingForHello({ limit: greetingsAtOnce, after });
  return { items: page.items.filter((person) => mayDo(actor, 'person.greet', person)), next: page.next };
};
