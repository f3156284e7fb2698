import { createHash } from 'node:crypto';
import { at, listOf, numberOf, objectOf, parseJson, textOf, type Json } from '#infra/local/json.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks the engine one thing, its input changed. */
type Ask = (input: Json) => Promise<Answer>;

const mark = '-part-';
const readsAtMost = 200;

/**
 * Makes several shards of the engine's one, as DynamoDB has them: every item's records stay in order in one shard, and shards know nothing
 * of one another. Gives undefined for calls that aren't about shards.
 */
export const splitShards = async (operation: string, input: Json, shards: number, ask: Ask): Promise<Answer | undefined> => {
  if (shards <= 1) return undefined;
  switch (operation) {
    case 'DescribeStream':
      return describe(await ask(input), shards);
    case 'GetShardIterator': {
      const [shardId = '', part = '0'] = textOf(at(input, 'ShardId')).split(mark);
      const answer = await ask({ ...objectOf(input), ShardId: shardId });
      return answer.status === 200
        ? changed(answer, { ShardIterator: wrap(part, textOf(at(parseJson(answer.text), 'ShardIterator'))) })
        : answer;
    }
    case 'GetRecords':
      return read(input, shards, ask);
    default:
      return undefined;
  }
};

const describe = (answer: Answer, shards: number): Answer => {
  if (answer.status !== 200) return answer;
  const description = objectOf(at(parseJson(answer.text), 'StreamDescription'));
  const parts = listOf(description['Shards']).flatMap((shard) =>
    Array.from({ length: shards }, (_none, part) => ({ ...objectOf(shard), ShardId: `${textOf(at(shard, 'ShardId'))}${mark}${part}` })),
  );
  return changed(answer, { StreamDescription: { ...description, Shards: parts } });
};

// Reads on until a record of this part is found or there is nothing more, so that "none" means none.
const read = async (input: Json, shards: number, ask: Ask): Promise<Answer> => {
  const [part = '0', first = ''] = unwrap(textOf(at(input, 'ShardIterator')));
  let iterator = first;
  for (let count = 0; count < readsAtMost; count += 1) {
    const answer = await ask({ ShardIterator: iterator, Limit: numberOf(at(input, 'Limit'), 100) });
    if (answer.status !== 200) return answer;
    const data = parseJson(answer.text);
    const all = listOf(at(data, 'Records'));
    const mine = all.filter((record) => partOf(at(record, 'dynamodb', 'Keys'), shards) === Number(part));
    iterator = textOf(at(data, 'NextShardIterator'));
    if (mine.length > 0 || all.length === 0) return changed(answer, { Records: mine, NextShardIterator: wrap(part, iterator) });
  }
  throw new Error('The stream has no end.');
};

// By the first part of the key, as DynamoDB spreads items over partitions.
const partOf = (keys: Json | undefined, shards: number): number =>
  createHash('sha256')
    .update(textOf(at(keys, 'pk', 'S')))
    .digest()
    .readUInt32BE(0) % shards;

const wrap = (part: string, iterator: string): string => `${part}:${iterator}`;

const unwrap = (wrapped: string): readonly string[] => [wrapped.split(':')[0] ?? '', wrapped.split(':').slice(1).join(':')];

const changed = (answer: Answer, values: Readonly<Record<string, Json>>): Answer => ({
  status: answer.status,
  text: JSON.stringify({ ...objectOf(parseJson(answer.text)), ...values }),
});
