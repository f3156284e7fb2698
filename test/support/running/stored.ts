import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { nameOf } from '#shared/store/client.ts';
import type { TableName } from '#shared/store/tables.ts';
import type { RunningService } from '#test/support/running/start.ts';

/** Everything that a form may change. Messages and figures follow the journal by themselves, in their own time; sessions move with each visit. */
const changeable = ['people', 'activities', 'claims', 'funds', 'journal', 'restricted'] as const satisfies readonly TableName[];

/** What can be planted: the same, and messages, which are left as they are when they are more. */
export const plantable = [...changeable, 'messages'] as const;

/** All there are. */
export const everyTable = [...plantable, 'board', 'sessions'] as const satisfies readonly TableName[];

export type Item = Readonly<Record<string, unknown>>;

/** All items of a table. Only for tests: the service itself never reads a table whole. */
export const itemsOf = async ({ database }: RunningService, table: TableName): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await database.client.send(
      new ScanCommand({ TableName: nameOf(database, table), ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

/** What is stored, one line an item, in order: two of these are equal when nothing but reading happened in between. */
export const everythingStored = async (running: RunningService): Promise<readonly string[]> => {
  const lines = await Promise.all(
    changeable.map(async (table) =>
      (await itemsOf(running, table)).filter((item) => !saysThatItWasRead(item)).map((item) => `${table} ${sortedJson(item)}`),
    ),
  );
  return lines.flat().toSorted();
};

/** To look at bank details or restricted notes is itself written down. */
const saysThatItWasRead = ({ pk, sk }: Item): boolean => String(sk).startsWith('access#') || pk === 'restricted' || sk === 'log';

const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** An item and the table it lies in. */
export interface TableItem {
  readonly table: (typeof plantable)[number];
  readonly item: Item;
}

/** Makes the tables hold exactly these items, as often as it is called: what is more is taken out, what is missing or different is put. */
export const holding = (running: RunningService, planted: readonly TableItem[]): (() => Promise<void>) => {
  const wanted = plantable.map((table) => {
    const items = planted.filter((one) => one.table === table).map(({ item }) => [keyOf(item), { item, json: sortedJson(item) }] as const);
    return { table, items: new Map(items) };
  });
  return async () => {
    await Promise.all(wanted.map(({ table, items }) => makeHold(running, table, items)));
  };
};

const makeHold = async (
  running: RunningService,
  table: TableItem['table'],
  wanted: ReadonlyMap<string, { readonly item: Item; readonly json: string }>,
): Promise<void> => {
  const there = new Map((await itemsOf(running, table)).map((item) => [keyOf(item), item]));
  const requests = [
    ...[...wanted]
      .filter(([key, { json }]) => sortedJson(there.get(key) ?? {}) !== json)
      .map(([, { item }]) => ({ PutRequest: { Item: item } })),
    ...[...there]
      .filter(([key]) => table !== 'messages' && !wanted.has(key))
      .map(([, { pk, sk }]) => ({ DeleteRequest: { Key: { pk, sk } } })),
  ];
  for (let start = 0; start < requests.length; start += mostInABatch) {
    await running.database.client.send(
      new BatchWriteCommand({ RequestItems: { [nameOf(running.database, table)]: requests.slice(start, start + mostInABatch) } }),
    );
  }
};

/** DynamoDB takes no more at once. */
const mostInABatch = 25;

const keyOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`;
