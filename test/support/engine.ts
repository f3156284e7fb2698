import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';

export { startEngine, type TestEngine };

/** A real engine for a file of tests, with clients that talk to it. Parts are there from `beforeAll` on. */
export interface EngineInUse {
  readonly endpoint: string;
  /** `PEOPLE_TABLE` and so on. */
  readonly environment: Readonly<Record<string, string>>;
  readonly client: DynamoDBClient;
  readonly documents: DynamoDBDocumentClient;
}

/** Starts an engine with all tables before the tests of a file and stops it after them. */
export const useEngine = (): EngineInUse => {
  const started: { engine?: TestEngine; client?: DynamoDBClient } = {};
  beforeAll(async () => {
    started.engine = await startEngine();
    started.client = clientOf(started.engine.endpoint);
  }, 30_000);
  afterAll(async () => {
    started.client?.destroy();
    await started.engine?.stop();
  });
  const engine = (): TestEngine => started.engine ?? notYet();
  const client = (): DynamoDBClient => started.client ?? notYet();
  return {
    get endpoint() {
      return engine().endpoint;
    },
    get environment() {
      return engine().environment;
    },
    get client() {
      return client();
    },
    get documents() {
      return DynamoDBDocumentClient.from(client(), { marshallOptions: { removeUndefinedValues: true } });
    },
  };
};

/** A client of an engine, or of a fault proxy in front of one. `maxAttempts` 1 shows each fault as it is; the SDK tries three times by itself. */
export const clientOf = (endpoint: string, maxAttempts = 3): DynamoDBClient =>
  new DynamoDBClient({ endpoint, maxAttempts, region: 'eu-west-2', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });

const notYet = (): never => {
  throw new Error('The engine is there from beforeAll on: use it inside a test.');
};
