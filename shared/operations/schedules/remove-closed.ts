import { nextEntry } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { Person } from '#shared/domain/person.ts';
import { removeDetails } from '#shared/domain/removing.ts';
import { clearOne, type ClearingDeps } from '#shared/operations/schedules/clear-removed.ts';
import { endLeftOpen, type LeftOpenDeps } from '#shared/operations/schedules/end-left-open.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { RemovalsStore } from '#shared/store/removals.ts';
import type { Write } from '#shared/store/transact.ts';

export interface RemovalDeps extends LeftOpenDeps, ClearingDeps {
  readonly now: () => string;
  readonly people: Pick<PeopleStore, 'read' | 'saving' | 'wanting'>;
  readonly removals: RemovalsStore;
  readonly activities: LeftOpenDeps['activities'] & ClearingDeps['activities'];
  readonly claims: LeftOpenDeps['claims'] & ClearingDeps['claims'];
}

/**
 * Removes the details of everybody whose days of grace are over, and destroys what leads from the journal and from a sign-in to them.
 * Answers how many. Somebody who came back meanwhile is left as they are: only what their own record leads to goes after it. Can be cut
 * off and begun again; what is left of a record that went is taken by `clearRemoved`.
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
  if (done) await clearOne(deps, personId);
  return done;
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
