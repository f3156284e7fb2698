import { realWorld } from '#shared/config/wire.ts';
import { freezingQuarters } from '#shared/operations/figures/freeze-quarter.ts';
import { takeEntry } from '#shared/operations/figures/take-entry.ts';
import { replayDays } from '#shared/operations/stream/replay.ts';
import { takeBatch } from '#shared/operations/stream/take-batch.ts';
import { boards } from '#shared/policy/organisation.ts';
import { smallNumbersOn } from '#shared/policy/small-numbers-on.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { journalDays } from '#shared/store/journal.ts';
import { entriesOf, replayAskedIn } from '#shared/store/journal-stream.ts';
import { readTogether, type Wanted } from '#shared/store/read-together.ts';
import { snapshotsStore } from '#shared/store/snapshots.ts';
import { transact, type Write } from '#shared/store/transact.ts';

const world = realWorld(process.env);
const deps = {
  boardIds: boards.map(({ boardId }) => boardId),
  figures: figuresStore(world.database),
  snapshots: snapshotsStore,
  readTogether: (wanted: readonly Wanted<unknown>[]) => readTogether(world.database, wanted),
  transact: (writes: readonly Write[]) => transact(world.database, writes, world.retrying),
  smallNumbersOn,
};
const take = freezingQuarters(deps, takeEntry(deps));
const replay = replayDays(journalDays(world.database), take);

/**
 * Counts journal entries as the stream brings them, and freezes a quarter at the first one after it is settled. Called by hand with `{ "replayFrom": "2026-01-01", "replayTo": "2026-12-31" }` (UTC
 * dates) it takes those days from the journal again, which changes nothing that is right already.
 */
export const handler = async (event: unknown) => {
  const days = replayAskedIn(event);
  if (days !== undefined) return replay(days.replayFrom, days.replayTo);
  return takeBatch(entriesOf(event), take, (fault, entry) => {
    world.logger.error('not-counted', { entryId: entry.entryId, type: entry.type, because: fault instanceof Error ? fault.message : '' });
  });
};
