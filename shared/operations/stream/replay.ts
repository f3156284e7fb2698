import type { JournalEntry } from '#shared/domain/journal.ts';
import { daysAfter } from '#shared/domain/london-time.ts';
import type { PageOf } from '#shared/store/read.ts';

export interface ReplayDeps {
  readonly dayShards: number;
  readonly readDay: (day: { date: string; shard: number }, after: string) => Promise<PageOf<JournalEntry>>;
}

/**
 * Takes every entry of these UTC days from the journal again, the first day first. Answers how many there were. A day that was begun and
 * cut off can simply be begun again: whoever takes an entry they had before changes nothing.
 */
export const replayDays =
  (deps: ReplayDeps, take: (entry: JournalEntry) => Promise<void>) =>
  async (from: string, to: string): Promise<{ readonly taken: number }> => {
    let taken = 0;
    for (let date = from; date <= to; date = daysAfter(date, 1)) {
      for (let shard = 0; shard < deps.dayShards; shard += 1) {
        for (let after = '', more = true; more; more = after !== '') {
          const page = await deps.readDay({ date, shard }, after);
          for (const entry of page.items) await take(entry);
          taken += page.items.length;
          after = page.next;
        }
      }
    }
    return { taken };
  };
