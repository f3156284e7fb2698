import { setTimeout as pause } from 'node:timers/promises';
import type { Functions } from '#infra/local/functions/pool.ts';
import { at, objectOf, type Json } from '#infra/local/json.ts';
import type { Checkpoints } from '#infra/local/streams/checkpoints.ts';
import type { DeadLetters } from '#infra/local/streams/dead-letters.ts';
import { deliverBatch, StoppedWhileDelivering } from '#infra/local/streams/deliver.ts';
import { sequenceNumberOf, shardsOf, type Shard } from '#infra/local/streams/stream-reader.ts';
import { region } from '#infra/local/template/names.ts';
import type { StreamMapping } from '#infra/local/template/system.ts';

export interface Streams {
  /** Counts rounds that found nothing to do, so that a caller can wait for a whole quiet round of every mapping after some moment. */
  readonly quietRounds: () => number;
  readonly stop: () => Promise<void>;
}

export interface StreamWork {
  readonly endpoint: string;
  readonly mappings: readonly StreamMapping[];
  readonly functions: Functions;
  readonly checkpoints: Checkpoints;
  readonly deadLetters: DeadLetters;
  readonly pollMilliseconds: number;
  readonly onFault: (words: string) => void;
}

/** Polls every stream that has an event source mapping, each mapping at its own pace, until stopped. */
export const startStreams = (work: StreamWork): Streams => {
  let stopped = false;
  const isStopped = (): boolean => stopped;
  const rounds = work.mappings.map(() => 0);
  const run = async (mapping: StreamMapping, place: number): Promise<void> => {
    while (!isStopped()) {
      try {
        const taken = await pollOnce(work, mapping, isStopped);
        if (taken > 0) continue;
        rounds[place] = (rounds[place] ?? 0) + 1;
      } catch (error) {
        if (error instanceof StoppedWhileDelivering) return;
        if (!isStopped()) work.onFault(`The stream for ${mapping.functionName} could not be read: ${String(error)}`);
      }
      await pause(work.pollMilliseconds);
    }
  };
  const running = work.mappings.map(run);
  return {
    quietRounds: () => (rounds.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...rounds)),
    stop: async () => {
      stopped = true;
      await Promise.race([Promise.all(running), pause(3000)]);
    },
  };
};

/** One round over all shards of a mapping's stream. Gives how many records were read. */
const pollOnce = async (work: StreamWork, mapping: StreamMapping, isStopped: () => boolean): Promise<number> => {
  const shards = await knownShards(work.endpoint, mapping);
  const counts = await Promise.all(shards.map((shard) => readShard(work, { mapping, shard }, isStopped)));
  return counts.reduce((sum, count) => sum + count, 0);
};

const shardsByMapping = new WeakMap<StreamMapping, readonly Shard[]>();

const knownShards = async (endpoint: string, mapping: StreamMapping): Promise<readonly Shard[]> => {
  const known = shardsByMapping.get(mapping);
  if (known !== undefined && known.length > 0) return known;
  const found = await shardsOf(endpoint, mapping.tableName);
  shardsByMapping.set(mapping, found);
  return found;
};

/** A mapping's reader of one shard: the name its checkpoint is kept under. */
export const readerOf = (mapping: StreamMapping, shard: Shard): string => `${mapping.id} ${shard.id}`;

const readShard = async (
  work: StreamWork,
  { mapping, shard }: { readonly mapping: StreamMapping; readonly shard: Shard },
  isStopped: () => boolean,
): Promise<number> => {
  const reader = readerOf(mapping, shard);
  const records = await shard.readAfter(work.checkpoints.get(reader), mapping.batchSize);
  if (records.length === 0) return 0;
  await deliverBatch(
    {
      mapping,
      invoke: (event) => work.functions.invoke(mapping.functionName, event),
      giveUp: (lost, why) => {
        work.deadLetters.add({ source: mapping.deadLetterName ?? mapping.id, functionName: mapping.functionName, why, content: lost });
      },
      pauseMilliseconds: 100,
      isStopped,
    },
    records.map((record) => asLambdaRecord(record, mapping)),
  );
  if (isStopped()) throw new StoppedWhileDelivering();
  work.checkpoints.set(reader, sequenceNumberOf(records.at(-1)));
  return records.length;
};

const asLambdaRecord = (record: Json, mapping: StreamMapping): Json => ({
  ...objectOf(record),
  awsRegion: region,
  eventSource: 'aws:dynamodb',
  eventSourceARN: `arn:aws:dynamodb:${region}:123456789012:table/${mapping.tableName}/stream/local`,
  dynamodb: objectOf(at(record, 'dynamodb')),
});
