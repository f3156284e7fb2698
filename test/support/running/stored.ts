import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { nameOf } from '#shared/store/client.ts';
import { keyAttributes, tables, type TableName } from '#shared/store/tables.ts';
import type { RunningService } from '#test/support/running/start.ts';

/** Everything that a form may change. Messages and figures follow the journal by themselves, in their own time; sessions move with each visit. */
const changeable = ['people', 'activities', 'claims', 'funds', 'journal', 'restricted'] as const satisfies readonly TableName[];

export type Item = Readonly<Record<string, unknown>>;

/** All items of a table. Only for tests: the service itself never reads a table whole. */
export const itemsOf = async ({ database }: RunningService, table: TableName): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await database.client.send(new ScanCommand({ TableName: nameOf(database, table), ...(from === undefined ? {} : { ExclusiveStartKey: from }) }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

/** What is stored, one line an item, in order: two of these are equal when nothing changed in between. */
export const everythingStored = async (running: RunningService): Promise<readonly string[]> => {
  const lines = await Promise.all(changeable.map(async (table) => (await itemsOf(running, table)).map((item) => `${table} ${sortedJson(item)}`)));
  return lines.flat().toSorted();
};

const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** Puts items as they are, 25 at a time as DynamoDB takes them. */
export const putItems = ({ database }: RunningService, items: readonly { readonly table: TableName; readonly item: Item }[]): Promise<void> =>
  inBatches(
    items,
    (batch) =>
      new BatchWriteCommand({
        RequestItems: Object.fromEntries(
          [...Map.groupBy(batch, ({ table }) => table)].map(([table, of]) => [nameOf(database, table), of.map(({ item }) => ({ PutRequest: { Item: { ...item } } }))]),
        ),
      }),
    database,
  );

/** Empties every table a form may change. */
export const removeEverything = async (running: RunningService): Promise<void> => {
  const { database } = running;
  for (const table of changeable) {
    const keys = (await itemsOf(running, table)).map((item) => Object.fromEntries(keyAttributes(tables[table]).map((name) => [name, item[name]])));
    const requests = (batch: typeof keys) => new BatchWriteCommand({ RequestItems: { [nameOf(database, table)]: batch.map((Key) => ({ DeleteRequest: { Key } })) } });
    await inBatches(keys, requests, database);
  }
};

const inBatches = async <T>(all: readonly T[], command: (batch: T[]) => BatchWriteCommand, database: RunningService['database']): Promise<void> => {
  for (let start = 0; start < all.length; start += 25) await database.client.send(command(all.slice(start, start + 25)));
};
