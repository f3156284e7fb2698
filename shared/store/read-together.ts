import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { nameOf, type Database } from '#shared/store/client.ts';
import { canBeKey, parsed } from '#shared/store/read.ts';
import type { TableName } from '#shared/store/tables.ts';
import type { Key } from '#shared/store/transact.ts';

/** One item to be read with others: stores make these, so that only a store knows its keys and its schema. */
export interface Wanted<T> {
  readonly table: TableName;
  readonly key: Key & { readonly sk: string };
  readonly schema: z.ZodType<T>;
}

/** What was found: ask it for each wanted item; undefined when there is none. */
export type Found = <T>(wanted: Wanted<T>) => T | undefined;

const keysSchema = z.object({ pk: z.string(), sk: z.string() });
const triesAtMost = 6;

/** Reads up to 100 items of any tables in one call, consistently: a command keeps to its number of calls (issue: bench). */
export const readTogether = async (database: Database, wanted: readonly Wanted<unknown>[]): Promise<Found> => {
  if (wanted.length === 0 || wanted.length > 100) throw new Error(`${wanted.length} items in one batch`);
  const found = new Map<string, Record<string, unknown>>();
  let left = new Map(
    [
      ...Map.groupBy(
        wanted.filter(({ key }) => canBeKey(key)),
        (one) => nameOf(database, one.table),
      ),
    ].map(([name, ofTable]) => [name, ofTable.map(({ key }) => key)]),
  );
  for (let attempt = 0; left.size > 0; attempt += 1) {
    if (attempt >= triesAtMost) throw new Error('A batch left keys unread');
    const answer = await database.client.send(
      new BatchGetCommand({
        RequestItems: Object.fromEntries(
          [...left].map(([name, keys]) => [name, { Keys: keys.map((key) => ({ ...key })), ConsistentRead: true }]),
        ),
      }),
    );
    for (const [name, items] of Object.entries(answer.Responses ?? {})) {
      for (const item of items) found.set(placeOf(name, keysSchema.parse(item)), item);
    }
    left = new Map(
      Object.entries(answer.UnprocessedKeys ?? {}).map(([name, { Keys }]) => [name, (Keys ?? []).map((key) => keysSchema.parse(key))]),
    );
  }
  return (one) => {
    const item = found.get(placeOf(nameOf(database, one.table), one.key));
    return item === undefined ? undefined : parsed(one.schema, item, one.table);
  };
};

const placeOf = (tableName: string, key: { readonly pk: string; readonly sk: string }): string =>
  JSON.stringify([tableName, key.pk, key.sk]);

/** Reads up to 100 items of one table in one call, without those that aren't there. Keys given twice are read once. */
export const readMany = async <T>(
  database: Database,
  table: TableName,
  keys: readonly Wanted<T>['key'][],
  schema: z.ZodType<T>,
): Promise<readonly T[]> => {
  const wanted = [...new Map(keys.map((key) => [placeOf(table, key), { table, key, schema }])).values()];
  if (wanted.length === 0) return [];
  const found = await readTogether(database, wanted);
  return wanted.flatMap((one) => found(one) ?? []);
};
