import * as z from 'zod';
import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Database } from '#shared/store/client.ts';
import { consentEventSchema } from '#shared/store/consents.ts';
import { personSchema } from '#shared/store/people.ts';
import { readPage } from '#shared/store/read.ts';

/** Somebody and every choice they made. */
export interface PersonWithChoices {
  readonly person: Person;
  readonly history: readonly ConsentEvent[];
}

/** More changes of mind than anybody has; a history longer than this would be read in part and is a fault. */
const maximumItems = 600;

const itemSchema = z.looseObject({ sk: z.string() });

/**
 * A person and their choices in one query: their items stand together, from `consent#…` to `profile`. Undefined when there is no
 * such person.
 */
export const readPersonWithChoices = async (database: Database, personId: string): Promise<PersonWithChoices | undefined> => {
  const range = { from: 'consent#', to: 'profile' };
  const page = await readPage(database, { table: 'people', pk: `person#${personId}`, sk: range, limit: maximumItems }, itemSchema);
  if (page.next !== '') throw new Error('A consent history longer than can be read at once');
  const profile = page.items.find((item) => item.sk === 'profile');
  if (profile === undefined) return undefined;
  return {
    person: personSchema.parse(profile),
    history: page.items.filter((item) => item.sk.startsWith('consent#')).map((item) => consentEventSchema.parse(item)),
  };
};
