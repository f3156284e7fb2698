import * as z from 'zod';
import { waitsForHello } from '#shared/domain/greeting.ts';
import { foldedEmail } from '#shared/domain/permissions.ts';
import { hasClosed, type Person } from '#shared/domain/person.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import type { Database } from '#shared/store/client.ts';
import { readOne, readPage, type PageOf } from '#shared/store/read.ts';
import { readMany, type Wanted } from '#shared/store/read-together.ts';
import { versioned } from '#shared/store/schemas.ts';
import { isNew, unchangedSince, type Condition, type Write } from '#shared/store/transact.ts';

const openToOthers = z.enum(['no', 'yes', 'not-sure']);

export const personSchema = z.object({
  ...versioned,
  personId: z.string(),
  alias: z.string(),
  knownAs: z.string(),
  email: z.string(),
  reach: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('email'), openToOthers }),
    z.object({ kind: z.literal('phone'), number: z.string(), openToOthers }),
    z.object({ kind: z.literal('post'), address: z.string(), openToOthers }),
  ]),
  reachChangedAt: z.string().default(''),
  senderPhrase: z.string(),
  createdBy: z.string(),
  state: z.enum(['active', 'paused', 'closing', 'closed']),
  joinedAt: z.string(),
  contactName: z.string(),
  helloBy: z.string(),
  greetedAt: z.string().default(''),
  moneyMessagesWhilePaused: z.enum(['keep', 'hold']),
  meetingNewsWhilePaused: z.enum(['nothing', 'changes']).default('nothing'),
  pauses: z.array(z.object({ from: z.string(), until: z.string() })).default([]),
  actualCostOnly: z.boolean(),
  keptApartStaffIds: z.array(z.string()),
  removeOn: z.string(),
  closedFrom: z.enum(['', 'active', 'paused']).default(''),
}) satisfies z.ZodType<Person>;

const key = (personId: string) => ({ pk: `person#${personId}`, sk: 'profile' });
const subjectSchema = z.object({ personId: z.string() });
const aliasSchema = z.object({ personId: z.string() });

const folded = (name: string): string => name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en-GB').trim();

/** The one partition of the name index: a list by name, or by how a name starts, is one query. Saving people is rare. */
const names = 'names';

/** The one partition of who waits for a first hello, soonest first. */
const toGreet = 'to-greet';

/** True of a person's own item unless they sign in with this email of a member of staff, '' when that isn't known. */
export const notThemselves = (email: string): Condition & { readonly values: Readonly<Record<string, string>> } => ({
  expression: 'attribute_not_exists(foldedEmail) OR foldedEmail <> :staffEmail',
  values: { ':staffEmail': email === '' ? 'none' : foldedEmail(email) },
});

export const peopleStore = (database: Database) => ({
  read: (personId: string): Promise<Person | undefined> => readOne(database, 'people', key(personId), personSchema),

  readMany: (personIds: readonly string[]): Promise<readonly Person[]> => readMany(database, 'people', personIds.map(key), personSchema),

  /** One person, to be read together with something else. */
  wanting: (personId: string): Wanted<Person> => ({ table: 'people', key: key(personId), schema: personSchema }),

  /** Whose sign-in it is. The subject's own item, so that two joins of one sign-in can't both happen. */
  idOfSubject: async (subject: string): Promise<string | undefined> =>
    (await readOne(database, 'people', { pk: `subject#${subject}`, sk: 'subject' }, subjectSchema))?.personId,

  /** Who an alias of the journal is; undefined once the account was deleted. */
  idOfAlias: async (alias: string): Promise<string | undefined> =>
    (await readOne(database, 'people', { pk: `alias#${alias}`, sk: 'alias' }, aliasSchema))?.personId,

  /** People whose known-as name starts so, active ones, by name; all of them for ''. */
  startingWith: (prefix: string, page: { limit: number; after?: string }): Promise<PageOf<Person>> => {
    const startsWith = folded(prefix);
    const range = startsWith === '' ? {} : { sk: { startsWith } };
    return readPage(database, { table: 'people', index: 'byKnownAs', pk: names, ...range, ...page }, personSchema);
  },

  /** Who joined and waits for somebody to be in touch, the soonest promise first. */
  waitingForHello: (page: { limit: number; after?: string }): Promise<PageOf<Person>> =>
    readPage(database, { table: 'people', index: 'byGreeting', pk: toGreet, ...page }, personSchema),

  /** Holds a change to the person it was made about: unmet as `person` when they changed meanwhile. */
  checkingUnchanged: (person: Person): Write => ({
    what: 'person',
    table: 'people',
    check: key(person.personId),
    condition: unchangedSince(person.version),
  }),

  /** Holds an act of staff to the person's own list: unmet as `kept-apart` when they are on it. */
  checkingNotKeptApart: (personId: string, staffId: string): Write => ({
    what: 'kept-apart',
    table: 'people',
    check: key(personId),
    condition: { expression: 'attribute_exists(pk) AND NOT contains(keptApartStaffIds, :staffId)', values: { ':staffId': staffId } },
  }),

  /** Holds an act of staff to its being about somebody else: unmet as `themselves` when the person signs in with the same email. */
  checkingNotThemselves: (personId: string, { email }: Pick<StaffActor, 'email'>): Write => ({
    what: 'themselves',
    table: 'people',
    check: key(personId),
    condition: notThemselves(email),
  }),

  saving: (person: Person, versionBefore: number): Write => ({
    what: 'person',
    table: 'people',
    put: {
      ...key(person.personId),
      // Somebody who paused or is leaving is in no staff list.
      ...(person.state === 'active' ? { byKnownAsPk: names, byKnownAsSk: `${folded(person.knownAs)}#${person.personId}` } : {}),
      ...(waitsForHello(person) ? { byGreetingPk: toGreet, byGreetingSk: `${person.helloBy}#${person.personId}` } : {}),
      ...(hasClosed(person) && person.removeOn !== ''
        ? { byRemovalPk: person.state, byRemovalSk: `${person.removeOn}#${person.personId}` }
        : {}),
      ...person,
      foldedEmail: foldedEmail(person.email),
    },
    condition: unchangedSince(versionBefore),
  }),

  /**
   * The items that lead to a new person: from their sign-in, and from their alias in the journal. Beside the person stands which sign-in
   * it is, so that the way can be taken away when the account is deleted.
   */
  leadingTo: (person: Person, subject: string): readonly Write[] => [
    { what: 'subject', table: 'people', put: { pk: `subject#${subject}`, sk: 'subject', personId: person.personId }, condition: isNew },
    { what: 'alias', table: 'people', put: { pk: `alias#${person.alias}`, sk: 'alias', personId: person.personId }, condition: isNew },
    { what: 'sign-in', table: 'people', put: { pk: `person#${person.personId}`, sk: 'sign-in', subject }, condition: isNew },
  ],
});

export type PeopleStore = ReturnType<typeof peopleStore>;
