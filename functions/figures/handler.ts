import * as z from 'zod';
import { realWorld } from '#shared/config/wire.ts';
import { replayDays } from '#shared/operations/figures/replay.ts';
import { takeEntry } from '#shared/operations/figures/take-entry.ts';
import { takeBatch } from '#shared/operations/stream/take-batch.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { dayShards, readDay } from '#shared/store/journal.ts';
import { entriesOf } from '#shared/store/journal-stream.ts';
import { transact, type Write } from '#shared/store/transact.ts';

const world = realWorld(process.env);
const deps = {
  figures: figuresStore(world.database),
  transact: (writes: readonly Write[]) => transact(world.database, writes, world.retrying),
  dayShards,
  readDay: (day: { date: string; shard: number }, after: string) => readDay(world.database, day, { limit: 200, after }),
};
const take = takeEntry(deps);

const replaySchema = z.object({ replayFrom: z.string(), replayTo: z.string() });

/**
 * Counts journal entries as the stream brings them. Called by hand with `{ "replayFrom": "2026-01-01", "replayTo": "2026-12-31" }` (UTC
 * dates) it takes those days from the journal again, which changes nothing that is right already.
 */
export const handler = async (event: unknown) => {
  const asked = replaySchema.safeParse(event);
  if (asked.success) return replayDays(deps, take)(asked.data.replayFrom, asked.data.replayTo);
  return takeBatch(entriesOf(event), take, (fault, entry) => {
    world.logger.error('not-counted', { entryId: entry.entryId, type: entry.type, because: fault instanceof Error ? fault.message : '' });
  });
};
