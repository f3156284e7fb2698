import type { JournalEntry } from '#shared/domain/journal.ts';

/** One record of the journal's stream. `position` is what is answered when it could not be taken. */
export interface StreamedEntry {
  readonly position: string;
  readonly entry: JournalEntry;
}

/** Where to begin again; nowhere when everything was taken. */
export interface BatchTaken {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/**
 * Takes the entries of a batch one after another, as the journal has them. At the first that can't be taken it stops and says where, so
 * that nothing behind it overtakes: what was taken before it isn't given again, and it would change nothing if it were.
 */
export const takeBatch = async (
  batch: readonly StreamedEntry[],
  take: (entry: JournalEntry) => Promise<void>,
  said: (fault: unknown, entry: JournalEntry) => void,
): Promise<BatchTaken> => {
  for (const { position, entry } of batch) {
    try {
      await take(entry);
    } catch (fault) {
      said(fault, entry);
      return { batchItemFailures: [{ itemIdentifier: position }] };
    }
  }
  return { batchItemFailures: [] };
};
