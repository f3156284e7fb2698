import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Service } from '#infra/local/service.ts';
import { startService } from '#infra/local/start-service.ts';
import { tableNamesFrom } from '#shared/config/environment.ts';
import type { Database } from '#shared/store/client.ts';

/** The whole service from the synthesized template, on an empty folder, and the engine past all permissions for whoever looks. */
export interface RunningService {
  readonly service: Service;
  readonly database: Database;
  /** `POST /costs/{claimId}/send` and so on, as the template has them. */
  readonly routeKeys: readonly string[];
  /** Every fault that a function logged, and every call its role refused, in words for whoever mends it. */
  readonly faults: () => readonly string[];
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
      tableNames: tableNamesFrom(Object.fromEntries(service.system.functions.flatMap(({ environment }) => Object.entries(environment)))),
    },
    routeKeys: service.system.routes.map(({ key }) => key),
    faults: () => [...service.notes().map(({ words }) => words), ...loggedFaults(join(folder, 'logs'))],
    stop: async () => {
      client.destroy();
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const faultSchema = z.looseObject({
  message: z.string(),
  route: z.string().optional(),
  name: z.string().optional(),
  stack: z.string().optional(),
});

const loggedFaults = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"level":"ERROR"'))
      .map((line) => {
        const { route = '', message, name = '', stack = '' } = faultSchema.parse(JSON.parse(line));
        return `${file} ${route}: ${name} ${message} ${stack.split('\n').slice(0, 4).join(' ')}`;
      }),
  );
