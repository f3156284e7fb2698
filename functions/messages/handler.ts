import { sendingDepsOf } from '#shared/config/sending.ts';
import { realWorld } from '#shared/config/wire.ts';
import { tellAbout } from '#shared/operations/messages/tell-about.ts';
import { replayDays } from '#shared/operations/stream/replay.ts';
import { takeBatch } from '#shared/operations/stream/take-batch.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { journalDays } from '#shared/store/journal.ts';
import { entriesOf, replayAskedIn } from '#shared/store/journal-stream.ts';

const world = realWorld(process.env);
const tell = tellAbout({ ...sendingDepsOf(world, process.env), activities: activitiesStore(world.database) });
const replay = replayDays(journalDays(world.database), tell);

/**
 * Tells people about journal entries as the stream brings them. Called by hand with `{ "replayFrom": "2026-11-20", "replayTo": "2026-11-20" }`
 * (UTC dates) it takes those days from the journal again: what was given up is told, and nobody is told twice.
 */
export const handler = async (event: unknown) => {
  const days = replayAskedIn(event);
  if (days !== undefined) return replay(days.replayFrom, days.replayTo);
  return takeBatch(entriesOf(event), tell, (fault, entry) => {
    world.logger.error('not-told', { entryId: entry.entryId, type: entry.type, because: fault instanceof Error ? fault.message : '' });
  });
};
