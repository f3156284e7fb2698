import type { Person, Reach } from '#shared/domain/person.ts';
import { reachedBy } from '#shared/domain/reach.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import { changePerson, type PersonRefusal } from '#shared/operations/people/change-person.ts';
import type { PeopleDeps } from '#shared/operations/people/people-deps.ts';

interface Form {
  readonly requestId: string;
  readonly version: number;
  readonly result: string;
}

/** The name everyone sees. Nobody asks for proof of it. */
export const changeName = (
  deps: PeopleDeps,
  actor: Actor,
  change: Form & { readonly knownAs: string },
): Promise<OutcomeOf<string, PersonRefusal>> =>
  changePerson(deps, actor, { ...change, decide: (person) => changed({ ...person, knownAs: change.knownAs }, 'name') });

/** How they are reached, who else can open it, and how our messages introduce themselves. It counts for the next message. */
export const changeReach = (
  deps: PeopleDeps,
  actor: Actor,
  change: Form & { readonly reach: Reach; readonly senderPhrase: string },
): Promise<OutcomeOf<string, PersonRefusal>> =>
  changePerson(deps, actor, {
    ...change,
    decide: (person) => changed({ ...reachedBy(person, change.reach, deps.now()), senderPhrase: change.senderPhrase }, 'reach'),
  });

/** The journal says which part changed and never what it is. */
const changed = (person: Person, part: 'name' | 'reach') => ({ person, type: 'person-changed' as const, facts: { part } });
