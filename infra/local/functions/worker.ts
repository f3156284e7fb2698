import { parentPort, workerData } from 'node:worker_threads';
import { keepToSharedClock } from '#infra/local/shared-clock.ts';

/** Where the bundle is and what the function is called. */
interface Work {
  readonly entry: string;
  readonly arn: string;
}

interface Bundle {
  readonly handler: (event: unknown, context: object) => Promise<unknown>;
}

const isWork = (value: unknown): value is Work => typeof value === 'object' && value !== null && 'entry' in value && 'arn' in value;

const hasHandler = (value: unknown): value is Bundle =>
  typeof value === 'object' && value !== null && 'handler' in value && typeof value.handler === 'function';

const given: unknown = workerData;
if (!isWork(given)) throw new Error('This file runs as a worker thread.');
const work: Work = given;

/**
 * Runs inside a worker thread: one function, one call at a time, with an environment of its own. Loads the bundle that would be
 * deployed and calls its `handler` with plain events.
 */
const start = async (): Promise<void> => {
  const port = parentPort;
  if (port === null) throw new Error('This file runs as a worker thread.');
  const bundle: unknown = await import(work.entry);
  if (!hasHandler(bundle)) throw new Error(`${work.entry} exports no handler.`);
  port.on(
    'message',
    ({ event, requestId, deadlineAt }: { readonly event: unknown; readonly requestId: string; readonly deadlineAt: number }) => {
      const context = contextOf(requestId, deadlineAt);
      Promise.resolve()
        .then(() => bundle.handler(event, context))
        .then(
          (value) => {
            port.postMessage({ ok: true, json: JSON.stringify(value ?? null) });
          },
          (error: unknown) => {
            const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
            port.postMessage({ ok: false, json: JSON.stringify(words) });
          },
        );
    },
  );
  port.postMessage({ ok: true, json: '"ready"' });
};

const contextOf = (awsRequestId: string, deadlineAt: number): object => ({
  awsRequestId,
  functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
  functionVersion: '$LATEST',
  invokedFunctionArn: work.arn,
  memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
  logGroupName: process.env['AWS_LAMBDA_LOG_GROUP_NAME'],
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => Math.max(0, deadlineAt - Date.now()),
});

keepToSharedClock();
await start();
