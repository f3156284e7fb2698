import * as z from 'zod';
import type { JournalEntry } from '#shared/domain/journal.ts';
import type { Database } from '#shared/store/client.ts';
import { readPage, type PageOf } from '#shared/store/read.ts';
import { isNew, type Write } from '#shared/store/transact.ts';

/**
 * Entries of one day are spread over this many partitions of the day index. Two take 2,000 entries a second, and one day is still
 * read in two calls.
 */
export const dayShards = 2;

export const journalEntrySchema = z.object({
  aggregate: z.string(),
  seq: z.int().positive(),
  entryId: z.string(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  previousHash: z.string(),
  hash: z.string(),
});

const padded = (seq: number): string => String(seq).padStart(8, '0');

/** Adds an entry. It can be added once: the condition is what makes the journal append-only. */
export const addingEntry = (entry: JournalEntry): Write => ({
  what: 'journal',
  table: 'journal',
  put: {
    pk: entry.aggregate,
    sk: padded(entry.seq),
    byDayPk: `${entry.at.slice(0, 10)}#${parseInt(entry.hash.slice(0, 8), 16) % dayShards}`,
    byDaySk: `${entry.at}#${entry.entryId}`,
    ...entry,
  },
  condition: isNew,
});

/** The history of one aggregate, oldest first. */
export const readHistory = (
  database: Database,
  aggregate: string,
  page: { limit: number; after?: string },
): Promise<PageOf<JournalEntry>> => readPage(database, { table: 'journal', pk: aggregate, ...page }, journalEntrySchema);

/** One shard of one UTC day, oldest first. */
export const readDay = (
  database: Database,
  day: { readonly date: string; readonly shard: number },
  page: { limit: number; after?: string },
): Promise<PageOf<JournalEntry>> =>
  readPage(database, { table: 'journal', index: 'byDay', pk: `${day.date}#${day.shard}`, ...page }, journalEntrySchema);

/** The journal day by day, for whoever takes it again from the start of a day: 200 entries a call. */
export const journalDays = (database: Database) => ({
  dayShards,
  readDay: (day: { readonly date: string; readonly shard: number }, after: string) => readDay(database, day, { limit: 200, after }),
});

/** Entries of one shard of a UTC day after a place in it ('' is its start), oldest first. A place is an instant, `#` and an entry's id. */
export const readDayFrom = (
  database: Database,
  day: { readonly date: string; readonly shard: number },
  place: { readonly after: string; readonly limit: number },
): Promise<PageOf<JournalEntry>> =>
  readPage(
    database,
    { table: 'journal', index: 'byDay', pk: `${day.date}#${day.shard}`, sk: { from: `${place.after}\u0000`, to: '~' }, limit: place.limit },
    journalEntrySchema,
  );
