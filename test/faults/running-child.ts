import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { tableNamesFrom } from '#shared/config/environment.ts';
import type { Database } from '#shared/store/client.ts';

/** The service in a process of its own, and its engine past all permissions. */
export interface ServiceInChild {
  readonly origin: string;
  readonly database: Database;
  /** Tells it something and waits for what it says. */
  readonly tell: (line: string) => Promise<unknown>;
  /** `kill -9`: it gets no chance to finish anything. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const readySchema = z.object({ origin: z.string(), engineEndpoint: z.string(), environment: z.record(z.string(), z.string()) });

/** Starts it on a data folder and waits until it is ready. */
export const startInChild = async (dataDir: string): Promise<ServiceInChild> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'service-child.ts'), dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<unknown> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done === true) throw new Error('The service ended');
      if (value.startsWith('{')) return JSON.parse(value);
    }
  };
  const { origin, engineEndpoint, environment } = readySchema.parse(await nextLine());
  const client = new DynamoDBClient({
    endpoint: engineEndpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  const end = async (how: () => void): Promise<void> => {
    how();
    await gone;
    client.destroy();
  };
  return {
    origin,
    database: {
      client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
      tableNames: tableNamesFrom(environment),
    },
    tell: (line) => {
      child.stdin.write(`${line}\n`);
      return nextLine();
    },
    kill: () => end(() => child.kill('SIGKILL')),
    stop: () => end(() => child.stdin.write('stop\n')),
  };
};
