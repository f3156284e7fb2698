import * as z from 'zod';
import type { Person } from '#shared/domain/person.ts';
import type { Database } from '#shared/store/client.ts';
import { codeItems } from '#shared/store/payees.ts';
import { personSchema } from '#shared/store/people.ts';
import { readOne, readPage, type PageOf } from '#shared/store/read.ts';
import type { Write } from '#shared/store/transact.ts';

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
