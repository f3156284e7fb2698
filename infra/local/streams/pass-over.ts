import type { Checkpoints } from '#infra/local/streams/checkpoints.ts';
import { readerOf } from '#infra/local/streams/poll.ts';
import { sequenceNumberOf, shardsOf, type Shard } from '#infra/local/streams/stream-reader.ts';
import type { StreamMapping } from '#infra/local/template/system.ts';

const atMost = 1000;

/**
 * Moves each mapping's place in its stream behind what is there, without giving it to anybody: as an event source mapping that is made
 * with `StartingPosition: LATEST` after older data was brought in. Only before the streams are polled.
 */
export const passOver = async (endpoint: string, mappings: readonly StreamMapping[], checkpoints: Checkpoints): Promise<void> => {
  for (const mapping of mappings) {
    for (const shard of await shardsOf(endpoint, mapping.tableName)) {
      const reader = readerOf(mapping, shard);
      const last = await lastOf(shard, checkpoints.get(reader));
      if (last !== undefined) checkpoints.set(reader, last);
    }
  }
};

const lastOf = async (shard: Shard, from: string | undefined): Promise<string | undefined> => {
  const records = await shard.readAfter(from, atMost);
  return records.length === 0 ? from : lastOf(shard, sequenceNumberOf(records.at(-1)));
};
