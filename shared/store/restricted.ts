import * as z from 'zod';
import type { RestrictedLog, RestrictedNote } from '#shared/domain/restricted-note.ts';
import type { Database } from '#shared/store/client.ts';
import { readTogether, type Wanted } from '#shared/store/read-together.ts';
import { readPage } from '#shared/store/read.ts';
import { versioned } from '#shared/store/schemas.ts';
import { isNew, unchangedSince, type Write } from '#shared/store/transact.ts';

const noteSchema = z.object({
  noteId: z.string(),
  about: z.string(),
  words: z.string(),
  lookAgainOn: z.string(),
  writtenBy: z.string(),
  writtenAt: z.string(),
}) satisfies z.ZodType<RestrictedNote>;

const logSchema = z.object(versioned) satisfies z.ZodType<RestrictedLog>;

const pk = 'notes';
const logKey = { pk, sk: 'log' };
const noteKey = (noteId: string) => ({ pk, sk: `note#${noteId}` });
const wantedLog: Wanted<RestrictedLog> = { table: 'restricted', key: logKey, schema: logSchema };

/** More notes than a lead and a deputy ever have open. One more is a fault, so that none is left out unseen. */
const notesAtMost = 500;

/** The named lead's notes, and the head of the log of who looked. The table and its key belong to one function. */
export const restrictedStore = (database: Database) => ({
  /** All notes and the log's head, in one query: the log sorts before the notes. */
  readAll: async (): Promise<{ readonly log: RestrictedLog | undefined; readonly notes: readonly RestrictedNote[] }> => {
    const page = await readPage(database, { table: 'restricted', pk, limit: notesAtMost + 1 }, z.looseObject({ sk: z.string() }));
    if (page.next !== '') throw new Error('More restricted notes than can be shown at once');
    const log = page.items.find(({ sk }) => sk === logKey.sk);
    return {
      log: log === undefined ? undefined : logSchema.parse(log),
      notes: page.items.filter(({ sk }) => sk !== logKey.sk).map((item) => noteSchema.parse(item)),
    };
  },

  readOne: async (noteId: string): Promise<{ readonly log: RestrictedLog | undefined; readonly note: RestrictedNote | undefined }> => {
    const wanted: Wanted<RestrictedNote> = { table: 'restricted', key: noteKey(noteId), schema: noteSchema };
    const found = await readTogether(database, [wantedLog, wanted]);
    return { log: found(wantedLog), note: found(wanted) };
  },

  readLog: async (): Promise<RestrictedLog | undefined> => (await readTogether(database, [wantedLog]))(wantedLog),

  adding: (note: RestrictedNote): Write => ({
    what: 'note',
    table: 'restricted',
    put: { ...noteKey(note.noteId), ...note },
    condition: isNew,
  }),

  /** Unmet as `log` when somebody else looked or wrote at the same moment. */
  savingLog: (log: RestrictedLog, versionBefore: number): Write => ({
    what: 'log',
    table: 'restricted',
    put: { ...logKey, ...log },
    condition: unchangedSince(versionBefore),
  }),
});

export type RestrictedStore = ReturnType<typeof restrictedStore>;
