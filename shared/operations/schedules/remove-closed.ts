import type { Invitation } from '#shared/domain/invitation.ts';
import { nextEntry } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { endedByClosing } from '#shared/domain/own-meetings.ts';
import type { Person } from '#shared/domain/person.ts';
import { removeDetails } from '#shared/domain/removing.ts';
import type { Moved } from '#shared/domain/replying.ts';
import { movedAtOnce, movingInvitations } from '#shared/operations/activities/moved-invitations.ts';
import { readOwnThings, type OwnThingsDeps } from '#shared/operations/people/own-things.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { FundsStore } from '#shared/store/funds.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { RemovalsStore } from '#shared/store/removals.ts';
import type { Transacted, Write } from '#shared/store/transact.ts';

export interface RemovalDeps extends OwnThingsDeps {
  readonly now: () => string;
  readonly people: Pick<PeopleStore, 'read' | 'saving' | 'wanting'>;
  readonly activities: ActivitiesStore;
  readonly funds: Pick<FundsStore, 'moving'>;
  readonly removals: RemovalsStore;
  readonly transact: (writes: readonly Write[]) => Promise<Transacted>;
}

/**
 * Removes the details of everybody whose days of grace are over, and destroys what leads from the journal and from a sign-in to them.
 * Answers how many. Somebody who came back meanwhile is left as they are. Can be cut off and begun again.
 */
export const removeClosed = async (deps: RemovalDeps): Promise<number> => {
  const now = deps.now();
  let removed = 0;
  for (let after = '', more = true; more; more = after !== '') {
    const page = await deps.removals.due(londonDateOf(now), { limit: 50, after });
    for (const listed of page.items) removed += (await removeOne(deps, listed.personId, now)) ? 1 : 0;
    after = page.next;
  }
  return removed;
};

/** The list is an index and may be a moment behind: what counts is the person's own record. */
const removeOne = async (deps: RemovalDeps, personId: string, now: string): Promise<boolean> => {
  const person = await deps.people.read(personId);
  const removed = person === undefined ? undefined : removeDetails(person, londonDateOf(now));
  if (person === undefined || removed === undefined || !(await endLeftOpen(deps, personId, now))) return false;
  const { done } = await deps.transact(writesOf(deps, { person, removed, now, subject: await deps.removals.subjectOf(personId) }));
  return done;
};

/**
 * Ends what was left open by an invitation or a reply of the very moment of closing, and gives its promise back. False when somebody was
 * there first: the next night finds it again.
 */
const endLeftOpen = async (deps: RemovalDeps, personId: string, now: string): Promise<boolean> => {
  const ended = (one: Invitation): Moved | undefined => endedByClosing(one, { by: 'system', now });
  const things = await readOwnThings(deps, { personId, now }, { invitation: (one) => ended(one) !== undefined, draft: false });
  const open = (things?.invitations ?? []).flatMap((before) => {
    const moved = ended(before);
    return moved === undefined ? [] : [{ before, moved }];
  });
  for (let at = 0; at < open.length; at += movedAtOnce) {
    const why = { type: 'invitation-ended' as const, by: 'system:sweep', at: now } as const;
    if (!(await deps.transact(movingInvitations(deps, open.slice(at, at + movedAtOnce), why))).done) return false;
  }
  return true;
};

interface Removal {
  readonly person: Person;
  readonly removed: Person;
  readonly now: string;
  readonly subject: string | undefined;
}

const writesOf = (deps: RemovalDeps, { person, removed, now, subject }: Removal): readonly Write[] => {
  const about = { aggregate: `person#${person.alias}`, type: 'person-closed' as const, at: now, by: 'system:sweep', facts: {} };
  const { entry, head } = nextEntry(person, about);
  return [deps.people.saving({ ...removed, ...head }, person.version), ...deps.removals.removingWays(person, subject), addingEntry(entry)];
};
