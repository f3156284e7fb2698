import * as z from 'zod';
import type { Person } from '#shared/domain/person.ts';
import type { Database } from '#shared/store/client.ts';
import { bankItems, codeItems } from '#shared/store/payees.ts';
import { personSchema } from '#shared/store/people.ts';
import { readOne, readPage, type PageOf } from '#shared/store/read.ts';
import type { Write } from '#shared/store/transact.ts';

const placeSchema = z.object({ pk: z.string(), sk: z.string() });
export type PlaceOf = z.infer<typeof placeSchema>;

const signInSchema = z.object({ subject: z.string() });

/** What the daily removal of closed accounts reads and takes away. */
export const removalsStore = (database: Database) => ({
  /** People whose days of grace ended on or before a London date. */
  due: (londonDate: string, page: { limit: number; after?: string }): Promise<PageOf<Person>> =>
    readPage(
      database,
      { table: 'people', index: 'byRemoval', pk: 'closing', sk: { from: '0', to: `${londonDate}#~` }, ...page },
      personSchema,
    ),

  /** People whose own record is removed and of whom something else may still be here. */
  notAllGone: (page: { limit: number; after?: string }): Promise<PageOf<Person>> =>
    readPage(database, { table: 'people', index: 'byRemoval', pk: 'closed', ...page }, personSchema),

  /** Keys of all that is kept under a person in one table: choices, looks at their details, messages, miles. */
  keptUnder: (
    table: 'people' | 'messages' | 'claims',
    personId: string,
    page: { limit: number; after?: string },
  ): Promise<PageOf<PlaceOf>> => readPage(database, { table, pk: `person#${personId}`, ...page }, placeSchema),

  /** Their bank details, wherever those are. */
  removingBank: (personId: string): readonly Write[] =>
    bankItems(personId).map((key): Write => ({ what: 'payee', table: 'people', remove: key })),

  /** Which sign-in leads to them; undefined for somebody who never signed in themselves. */
  subjectOf: async (personId: string): Promise<string | undefined> =>
    (await readOne(database, 'people', { pk: `person#${personId}`, sk: 'sign-in' }, signInSchema))?.subject,

  /** The ways that lead to them, a payment code they waited for among them. With the alias gone, nothing in the journal leads to anybody. */
  removingWays: (person: Pick<Person, 'personId' | 'alias'>, subject: string | undefined): readonly Write[] => [
    { what: 'alias', table: 'people', remove: { pk: `alias#${person.alias}`, sk: 'alias' } },
    ...codeItems(person.personId).map((key): Write => ({ what: 'payment code', table: 'people', remove: key })),
    ...(subject === undefined
      ? []
      : ([
          { what: 'subject', table: 'people', remove: { pk: `subject#${subject}`, sk: 'subject' } },
          { what: 'sign-in', table: 'people', remove: { pk: `person#${person.personId}`, sk: 'sign-in' } },
        ] as const)),
  ],
});

export type RemovalsStore = ReturnType<typeof removalsStore>;
