import * as z from 'zod';
import type { JournalEntry } from '#shared/domain/journal.ts';
import type { Database } from '#shared/store/client.ts';
import { readPage, type PageOf } from '#shared/store/read.ts';
import { isNew, type Write } from '#shared/store/transact.ts';

/** Entries of one day are spread over this many partitions of the day index. */
export const dayShards = 4;

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
export const readHistory = (database: Database, aggregate: string, page: { limit: number; after?: string }): Promise<PageOf<JournalEntry>> =>
  readPage(database, { table: 'journal', pk: aggregate, ...page }, journalEntrySchema);

/** One shard of one UTC day, oldest first. */
export const readDay = (
  database: Database,
  day: { readonly date: string; readonly shard: number },
  page: { limit: number; after?: string },
): Promise<PageOf<JournalEntry>> => readPage(database, { table: 'journal', index: 'byDay', pk: `${day.date}#${day.shard}`, ...page }, journalEntrySchema);
