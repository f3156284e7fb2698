import type { EntryType } from '#shared/domain/entry-type.ts';
import { nextEntry, journalName, type Facts } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { PeopleDeps } from '#shared/operations/people/people-deps.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';

/** `changed-meanwhile` carries the newer state, to be shown beside what the person typed. */
export type PersonRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'changed-meanwhile'; readonly person: Person }
  | { readonly code: 'not-now'; readonly person: Person };

/** What happens to a person's record, decided from how it stands. Undefined: it can't be done from here. */
export type Decide = (
  person: Person,
  now: string,
) => { readonly person: Person; readonly type: EntryType; readonly facts: Facts } | undefined;

export interface PersonChange {
  readonly requestId: string;
  readonly result: string;
  /** The version the form was made from; undefined where any version will do, because nothing typed can be lost. */
  readonly version: number | undefined;
  readonly decide: Decide;
}

const maximumTries = 3;

/**
 * The one way a person's own record changes: theirs only, one journal entry, on the version it was made from. A removed account is not
 * found: a sign-in from before its removal puts no personal data back (care H8).
 */
export const changePerson = async (deps: PeopleDeps, actor: Actor, change: PersonChange): Promise<OutcomeOf<string, PersonRefusal>> => {
  if (actor.kind !== 'person') return refuse({ code: 'not-found' });
  for (let attempt = 1; ; attempt += 1) {
    const before = await deps.people.read(actor.personId);
    if (before === undefined || before.state === 'closed' || !mayDo(actor, 'you.change', before)) return refuse({ code: 'not-found' });
    const now = deps.now();
    const decided = change.decide(before, now);
    if (decided === undefined) {
      // The same form again finds its own work done, and is shown where that led.
      const again = await answeredBefore(deps.database, change.requestId);
      return again === undefined ? refuse({ code: 'not-now', person: before }) : accept(again);
    }
    const { person, type, facts } = decided;
    const { entry, head } = nextEntry(before, { aggregate: `person#${before.alias}`, type, at: now, by: journalName(actor), facts });
    const writes = [deps.people.saving({ ...person, ...head }, change.version ?? before.version), addingEntry(entry)];
    const done = await commit(deps.database, deps.retrying, { requestId: change.requestId, result: change.result, now, writes });
    if (done.done) return accept(done.result);
    if (change.version !== undefined || attempt >= maximumTries) return refuse({ code: 'changed-meanwhile', person: before });
  }
};
