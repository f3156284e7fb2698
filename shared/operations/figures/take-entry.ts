import { standingsOf } from '#shared/domain/figures/reduce.ts';
import { changesBetween, type Standing } from '#shared/domain/figures/standing.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import type { FiguresStore, KeptStanding } from '#shared/store/figures.ts';
import type { Transacted, Write } from '#shared/store/transact.ts';

export interface FiguresDeps {
  readonly figures: FiguresStore;
  readonly transact: (writes: readonly Write[]) => Promise<Transacted>;
}

const triesAtMost = 8;

/**
 * Counts one journal entry. The same entry again, or one older than what was counted, changes nothing; after a change of how things are
 * counted, the journal from its start brings every figure to what it should be. Side effect: the board's figures.
 */
export const takeEntry =
  (deps: FiguresDeps) =>
  async (entry: JournalEntry): Promise<void> => {
    const standings = standingsOf(entry);
    if (standings.length === 0) return;
    for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
      const writes = writesOf(deps, standings, await deps.figures.readStandings(standings));
      if (writes.length === 0) return;
      if ((await deps.transact(writes)).done) return;
    }
    throw new Error(`${entry.entryId} could not be counted: its questions kept changing`);
  };

const writesOf = (deps: FiguresDeps, standings: readonly Standing[], kept: readonly (KeptStanding | undefined)[]): readonly Write[] => {
  const pairs = standings.map((after, index) => ({ after, before: kept[index] })).filter(({ after, before }) => isNews(after, before));
  const changes = changesBetween(
    pairs.flatMap(({ before }) => before?.shares ?? []),
    pairs.flatMap(({ after }) => after.shares),
  );
  return [...pairs.map(({ after, before }) => deps.figures.saving(after, before)), ...changes.map((change) => deps.figures.adding(change))];
};

/** Newer, or the same entry that is now counted in another way. */
const isNews = (after: Standing, before: KeptStanding | undefined): boolean =>
  before === undefined || after.seq > before.seq || (after.seq === before.seq && changesBetween(before.shares, after.shares).length > 0);
