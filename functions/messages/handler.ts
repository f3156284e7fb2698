import { sendingDepsOf } from '#shared/config/sending.ts';
import { realWorld } from '#shared/config/wire.ts';
import { tellAbout } from '#shared/operations/messages/tell-about.ts';
import { takeBatch } from '#shared/operations/stream/take-batch.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { entriesOf } from '#shared/store/journal-stream.ts';

const world = realWorld(process.env);
const tell = tellAbout({ ...sendingDepsOf(world, process.env), activities: activitiesStore(world.database) });

/** Tells people about journal entries as the stream brings them. */
export const handler = async (event: unknown) =>
  takeBatch(entriesOf(event), tell, (fault, entry) => {
    world.logger.error('not-told', { entryId: entry.entryId, type: entry.type, because: fault instanceof Error ? fault.message : '' });
  });
