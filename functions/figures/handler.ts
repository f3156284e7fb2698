import { realWorld } from '#shared/config/wire.ts';
import { takeEntry } from '#shared/operations/figures/take-entry.ts';
import { replayDays } from '#shared/operations/stream/replay.ts';
import { takeBatch } from '#shared/operations/stream/take-batch.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { journalDays } from '#shared/store/journal.ts';
import { entriesOf, replayAskedIn } from '#shared/store/journal-stream.ts';
import { transact, type Write } from '#shared/store/transact.ts';

const world = realWorld(process.env);
const take = takeEntry({
  figures: figuresStore(world.database),
  transact: (writes: readonly Write[]) => transact(world.database, writes, world.retrying),
});
const replay = replayDays(journalDays(world.database), take);

/**
 * Counts journal entries as the stream brings them. Called by hand with `{ "replayFrom": "2026-01-01", "replayTo": "2026-12-31" }` (UTC
 * dates) it takes those days from the journal again, which changes nothing that is right already.
 */
export const handler = async (event: unknown) => {
  const days = replayAskedIn(event);
  if (days !== undefined) return replay(days.replayFrom, days.replayTo);
  return takeBatch(entriesOf(event), take, (fault, entry) => {
    world.logger.error('not-counted', { entryId: entry.entryId, type: entry.type, because: fault instanceof Error ? fault.message : '' });
  });
};
