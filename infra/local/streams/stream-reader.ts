import { callEngine, isRefusal } from '#infra/local/engine/call.ts';
import { at, listOf, textOf, type Json } from '#infra/local/json.ts';

/** One shard of a table's stream, read in order. */
export interface Shard {
  readonly id: string;
  /** Up to `atMost` records after the sequence number (from the oldest when undefined), and whether there may be more at once. */
  readonly readAfter: (sequenceNumber: string | undefined, atMost: number) => Promise<readonly Json[]>;
}

const call = (endpoint: string, operation: string, input: Readonly<Record<string, Json>>): Promise<Json> =>
  callEngine(endpoint, `DynamoDBStreams_20120810.${operation}`, input);

/** The shards of a table's stream, oldest first; none when the table has no stream. */
export const shardsOf = async (endpoint: string, tableName: string): Promise<readonly Shard[]> => {
  const streams = listOf(at(await call(endpoint, 'ListStreams', { TableName: tableName }), 'Streams'));
  const streamArn = textOf(at(streams.at(-1), 'StreamArn'));
  if (streamArn === '') return [];
  const description = at(await call(endpoint, 'DescribeStream', { StreamArn: streamArn }), 'StreamDescription');
  return listOf(at(description, 'Shards')).map((shard) => makeShard(endpoint, streamArn, textOf(at(shard, 'ShardId'))));
};

const makeShard = (endpoint: string, streamArn: string, id: string): Shard => {
  // The iterator after the last record read, so that reading on costs one call.
  let next: { readonly after: string | undefined; readonly iterator: string } | undefined;
  const iteratorAfter = async (sequenceNumber: string | undefined): Promise<string> => {
    if (next !== undefined && next.after === sequenceNumber) return next.iterator;
    const position =
      sequenceNumber === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequenceNumber };
    return textOf(at(await call(endpoint, 'GetShardIterator', { StreamArn: streamArn, ShardId: id, ...position }), 'ShardIterator'));
  };
  return {
    id,
    readAfter: async (sequenceNumber, atMost) => {
      try {
        const answer = await call(endpoint, 'GetRecords', { ShardIterator: await iteratorAfter(sequenceNumber), Limit: atMost });
        const records = listOf(at(answer, 'Records'));
        const after = records.length === 0 ? sequenceNumber : sequenceNumberOf(records.at(-1));
        const iterator = textOf(at(answer, 'NextShardIterator'));
        next = iterator === '' ? undefined : { after, iterator };
        return records;
      } catch (error) {
        next = undefined;
        // Records older than the engine keeps are gone: go on with the oldest there is.
        if (isRefusal(error, 'TrimmedDataAccessException') && sequenceNumber !== undefined) return [];
        if (isRefusal(error, 'ExpiredIteratorException')) return [];
        throw error;
      }
    },
  };
};

/** A record's place in its shard. */
export const sequenceNumberOf = (record: Json | undefined): string => textOf(at(record, 'dynamodb', 'SequenceNumber'));
