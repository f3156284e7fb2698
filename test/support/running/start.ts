import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startService, type Service } from '#infra/local/start-service.ts';
import { tableNamesFrom } from '#shared/config/environment.ts';
import type { Database } from '#shared/store/client.ts';

/** The whole service from the synthesized template, on an empty folder, and the engine past all permissions for whoever looks. */
export interface RunningService {
  readonly service: Service;
  readonly database: Database;
  /** `POST /costs/{claimId}/send` and so on, as the template has them. */
  readonly routeKeys: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts it on free ports. `stop` ends it and takes its folder away. */
export const startRunningService = async (): Promise<RunningService> => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-running-'));
  const service = await startService({ dataDir: folder, port: 0 });
  const client = new DynamoDBClient({
    endpoint: service.engineEndpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    service,
    database: {
      client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
      // Each function is told of its own tables; together they know all.
      tableNames: tableNamesFrom(Object.assign({}, ...service.system.functions.map(({ environment }) => environment))),
    },
    routeKeys: service.system.routes.map(({ key }) => key),
    stop: async () => {
      client.destroy();
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
