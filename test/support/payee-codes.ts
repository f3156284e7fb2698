import { newId } from '#shared/config/new-id.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Session } from '#shared/domain/session.ts';
import { askForCode } from '#shared/operations/payments/ask-for-code.ts';
import { makeCode } from '#shared/operations/payments/make-code.ts';
import { sessionStore } from '#shared/store/sessions.ts';
import { personActor, staffWith } from '#test/support/builders.ts';
import type { MoneyWorld } from '#test/support/money-world.ts';

/** The member of staff who makes codes. */
export const coordinator = staffWith(['coordinator']);

export const actorOf = (person: Person) => personActor({ personId: person.personId, alias: person.alias });

/** A form that asks for a code, and one that makes it. */
export const asking = (changes: Partial<Parameters<typeof askForCode>[2]> = {}) =>
  ({ way: 'phone', whereTo: '07700 900123', requestId: newId(), result: '/bank', ...changes }) as const;
export const making = (person: Person, changes: Partial<Parameters<typeof makeCode>[2]> = {}) =>
  ({ personId: person.personId, howSure: 'met-in-person', requestId: newId(), ...changes }) as const;

/** A person with a code that was just made, and their session. */
export const withCode = async (world: MoneyWorld, changes: Partial<Person> = {}) => {
  const person = await world.person(changes);
  const { session } = await world.session(actorOf(person));
  await askForCode(world.deps, actorOf(person), asking());
  const made = await makeCode(world.deps, coordinator, making(person));
  if (!made.ok) throw new Error('A code can be made');
  return { person, session, code: made.value.readable };
};

/** A session as it stands now. */
export const readSession = async (world: MoneyWorld, idHash: string): Promise<Session> => {
  const session = await sessionStore(world.deps.database).read(idHash);
  if (session === undefined) throw new Error('Signed in');
  return session;
};
