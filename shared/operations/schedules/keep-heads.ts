import type { JournalEntry } from '#shared/domain/journal.ts';
import type { PageOf } from '#shared/store/read.ts';

export interface HeadsDeps {
  readonly dayShards: number;
  readonly readDay: (day: { date: string; shard: number }, after: string) => Promise<PageOf<JournalEntry>>;
  /** Keeps a file where nobody can change it. */
  readonly keep: (name: string, lines: readonly string[]) => Promise<void>;
}

/**
 * Keeps the last hash of every chain that grew on a UTC day, one file for each part of the day, where nobody can change it. A journal
 * altered later no longer leads to these. Answers how many chains. Doing it again keeps the same again.
 */
export const keepHeads = async (deps: HeadsDeps, date: string): Promise<number> => {
  let chains = 0;
  for (let shard = 0; shard < deps.dayShards; shard += 1) {
    const heads = await headsOf(deps, { date, shard });
    await deps.keep(
      `heads/${date}/${shard}.jsonl`,
      [...heads.values()].map(({ aggregate, seq, hash }) => JSON.stringify({ aggregate, seq, hash })),
    );
    chains += heads.size;
  }
  return chains;
};

const headsOf = async (
  deps: HeadsDeps,
  day: { readonly date: string; readonly shard: number },
): Promise<ReadonlyMap<string, JournalEntry>> => {
  const heads = new Map<string, JournalEntry>();
  for (let after = '', more = true; more; more = after !== '') {
    const page = await deps.readDay(day, after);
    for (const entry of page.items) if ((heads.get(entry.aggregate)?.seq ?? 0) < entry.seq) heads.set(entry.aggregate, entry);
    after = page.next;
  }
  return heads;
};
