import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '#shared/store/tables.ts';

/** The tables as one function sees them: a client, and the deployed name of each table it was given. */
export interface Database {
  readonly client: DynamoDBDocumentClient;
  readonly tableNames: Readonly<Partial<Record<TableName, string>>>;
}

/** Opens the client. Where it connects to is the SDK's own environment: the same code in AWS and on a laptop. */
export const openDatabase = (tableNames: Database['tableNames']): Database => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 4 }), { marshallOptions: { removeUndefinedValues: true } }),
  tableNames,
});

/** The deployed name of a table. A function that asks for one it wasn't given is a fault of ours. */
export const nameOf = (database: Database, table: TableName): string => {
  const name = database.tableNames[table];
  if (name === undefined) throw new Error(`This function was not given the table ${table}: add it to its needs.ts`);
  return name;
};
