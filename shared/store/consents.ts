import * as z from 'zod';
import { purposes, type ConsentEvent } from '#shared/domain/consent.ts';
import type { Database } from '#shared/store/client.ts';
import { readPage } from '#shared/store/read.ts';
import { isNew, type Write } from '#shared/store/transact.ts';

const consentEventSchema = z.object({
  personId: z.string(),
  purpose: z.enum(purposes),
  wordingVersion: z.string(),
  state: z.enum(['given', 'refused', 'withdrawn']),
  at: z.string(),
  expressedBy: z.string(),
}) satisfies z.ZodType<ConsentEvent>;

/** More changes of mind than anybody has; a history longer than this would be read in part and is a fault. */
const maximumEvents = 500;

/** Every choice a person made, oldest kept for ever beside the newest: an event is added and never changed. */
export const consentStore = (database: Database) => ({
  historyOf: async (personId: string): Promise<readonly ConsentEvent[]> => {
    const page = await readPage(
      database,
      { table: 'people', pk: `person#${personId}`, sk: { startsWith: 'consent#' }, limit: maximumEvents },
      consentEventSchema,
    );
    if (page.next !== '') throw new Error('A consent history longer than can be read at once');
    return page.items;
  },

  adding: (event: ConsentEvent): Write => ({
    what: 'consent',
    table: 'people',
    put: { pk: `person#${event.personId}`, sk: `consent#${event.purpose}#${event.at}`, ...event },
    condition: isNew,
  }),
});

export type ConsentStore = ReturnType<typeof consentStore>;
