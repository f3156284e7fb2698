import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startEngine } from '#infra/local/start-engine.ts';
import { tableNamesFrom } from '#shared/config/environment.ts';
import type { Database } from '#shared/store/client.ts';
import { transact, type Retrying, type Transacted, type Write } from '#shared/store/transact.ts';

/** Every table of the template on a real engine, empty, with a client on it. */
export interface TestDatabase {
  readonly database: Database;
  readonly retrying: Retrying;
  readonly transact: (writes: readonly Write[]) => Promise<Transacted>;
  readonly stop: () => Promise<void>;
}

/** Opens one for a test file. `stop` ends the engine and removes its folder. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const engine = await startEngine();
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  const database: Database = {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    tableNames: tableNamesFrom(engine.environment),
  };
  const retrying: Retrying = { random: () => 0.5, wait: () => Promise.resolve() };
  return {
    database,
    retrying,
    transact: (writes) => transact(database, writes, retrying),
    stop: async () => {
      client.destroy();
      await engine.stop();
    },
  };
};
