import { callEngine } from '#infra/local/engine/call.ts';
import { at, listOf, objectOf, textOf, type Json } from '#infra/local/json.ts';
import type { LocalTable } from '#infra/local/template/system.ts';

const itemsAtOnce = 100;
const pagesAtMost = 1000;

/**
 * Removes items whose time has come, as DynamoDB's time to live does within days and local engines never do.
 * `now` in epoch seconds. An item made new in between stays: the removal asks again. Gives how many went.
 */
export const sweepExpired = async (endpoint: string, tables: readonly LocalTable[], nowEpochSeconds: number): Promise<number> => {
  const counts = await Promise.all(tables.map((table) => sweepTable(endpoint, table, nowEpochSeconds)));
  return counts.reduce((sum, count) => sum + count, 0);
};

const sweepTable = async (endpoint: string, table: LocalTable, nowEpochSeconds: number): Promise<number> => {
  if (table.timeToLiveAttribute === undefined) return 0;
  const condition = {
    ExpressionAttributeNames: { '#expires': table.timeToLiveAttribute },
    ExpressionAttributeValues: { ':now': { N: String(nowEpochSeconds) } },
  };
  let start: Json | undefined;
  let removed = 0;
  for (let page = 0; page < pagesAtMost; page += 1) {
    const found = await callEngine(endpoint, 'DynamoDB_20120810.Scan', {
      TableName: table.name,
      FilterExpression: '#expires < :now',
      Limit: itemsAtOnce,
      ...condition,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    });
    for (const item of listOf(at(found, 'Items'))) removed += await removeItem(endpoint, table, { item, condition });
    start = at(found, 'LastEvaluatedKey');
    if (start === undefined) return removed;
  }
  return removed;
};

const removeItem = async (
  endpoint: string,
  table: LocalTable,
  what: { readonly item: Json; readonly condition: Readonly<Record<string, Json>> },
): Promise<number> => {
  const names = listOf(table.create['KeySchema']).map((key) => textOf(at(key, 'AttributeName')));
  const key = Object.fromEntries(names.map((name) => [name, objectOf(at(what.item, name))]));
  try {
    await callEngine(endpoint, 'DynamoDB_20120810.DeleteItem', {
      TableName: table.name,
      Key: key,
      ConditionExpression: '#expires < :now',
      ...what.condition,
    });
    return 1;
  } catch {
    return 0;
  }
};
