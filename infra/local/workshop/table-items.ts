import { callEngine } from '#infra/local/engine/call.ts';
import { at, listOf, type Json } from '#infra/local/json.ts';
import type { LocalTable } from '#infra/local/template/system.ts';

const itemsShown = 50;

/** Up to fifty items of a table for looking at: all of one `pk` when it is given, else whichever come first. */
export const readTablePage = async (endpoint: string, table: LocalTable, pk: string): Promise<readonly Json[]> => {
  const answer =
    pk === ''
      ? await callEngine(endpoint, 'DynamoDB_20120810.Scan', { TableName: table.name, Limit: itemsShown })
      : await callEngine(endpoint, 'DynamoDB_20120810.Query', {
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
          Limit: itemsShown,
        });
  return listOf(at(answer, 'Items'));
};
