import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { readBody } from '#infra/local/gateway/body.ts';
import { send } from '#infra/local/gateway/forward.ts';
import { at, listOf, parseJson, type Json } from '#infra/local/json.ts';
import { close, listen, loopback } from '#infra/local/ports.ts';
import { splitShards } from '#test/support/split-shards.ts';

/** How often each fault happens, from 0 (never) to 1 (always). */
export interface FaultPlan {
  /** Writes answer TransactionConflict, without being done. */
  readonly conflict?: number;
  /** Any call answers that there were too many, without being done. */
  readonly throttle?: number;
  /** A write is done, and its answer is lost: the connection is dropped. */
  readonly loseReply?: number;
  /** A write never arrives: the connection is dropped. */
  readonly loseRequest?: number;
  /** Any call waits up to this long first, so that calls overtake one another. */
  readonly delayMilliseconds?: number;
  /** The journal's stream is given as this many shards, each in order by itself, keys spread over them. */
  readonly shards?: number;
}

export type FaultKind = 'conflict' | 'throttle' | 'loseReply' | 'loseRequest';

export interface FaultProxy {
  readonly endpoint: string;
  /** Faults made so far, in order, with the operation each hit: the same for the same seed and calls. */
  readonly faults: () => readonly { readonly kind: FaultKind; readonly operation: string }[];
  /** Changes the plan from the next call on; `{}` makes it a plain passage. */
  readonly setPlan: (plan: FaultPlan) => void;
  readonly stop: () => Promise<void>;
}

const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems', 'BatchWriteItem'];
const kinds: readonly FaultKind[] = ['throttle', 'conflict', 'loseRequest', 'loseReply'];

/** Stands in front of an engine and makes, by a seeded plan, what the local engine never does and DynamoDB does. */
export const startFaultProxy = async (
  target: string,
  options: { readonly seed: number; readonly plan: FaultPlan },
): Promise<FaultProxy> => {
  const next = seededNumbers(options.seed);
  const faults: { kind: FaultKind; operation: string }[] = [];
  let plan = options.plan;

  const chosenFault = (operation: string): FaultKind | undefined => {
    const kind = kinds.find((each) => next() < (plan[each] ?? 0));
    return kind === undefined || (kind !== 'throttle' && !writes.includes(operation)) ? undefined : kind;
  };

  const passOn = async (headers: IncomingMessage['headers'], body: Buffer): Promise<{ readonly status: number; readonly text: string }> => {
    const answer = await send({ to: target, method: 'POST', path: '/', headers, body });
    const chunks: Buffer[] = [];
    for await (const chunk of answer) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    return { status: answer.statusCode ?? 502, text: Buffer.concat(chunks).toString() };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, 64 * 1024 * 1024);
    const target = request.headers['x-amz-target'];
    const operation = (Array.isArray(target) ? target[0] : target)?.split('.').at(-1) ?? '';
    if (plan.delayMilliseconds !== undefined) await pause(next() * plan.delayMilliseconds);
    const fault = chosenFault(operation);
    if (fault !== undefined) faults.push({ kind: fault, operation });
    switch (fault) {
      case 'throttle':
        sendRefusal(response, throttled(operation));
        return;
      case 'conflict':
        sendRefusal(response, conflicted(operation, parseJson(body.toString())));
        return;
      case 'loseRequest':
        response.destroy();
        return;
      case 'loseReply':
      case undefined: {
        const plain = (input: Json) => passOn(request.headers, Buffer.from(JSON.stringify(input)));
        const { status, text } =
          (await splitShards(operation, parseJson(body.toString()), plan.shards ?? 1, plain)) ?? (await passOn(request.headers, body));
        if (fault === 'loseReply') response.destroy();
        else response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
      }
    }
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const port = await listen(server, 0);
  return {
    endpoint: `http://${loopback}:${port}`,
    faults: () => faults,
    setPlan: (changed) => {
      plan = changed;
    },
    stop: () => close(server),
  };
};

interface Refusal {
  readonly __type: string;
  readonly message: string;
  readonly CancellationReasons?: readonly { readonly Code: string; readonly Message?: string }[];
}

const sendRefusal = (response: ServerResponse, refusal: Refusal): void => {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(refusal));
};

const namespace = 'com.amazonaws.dynamodb.v20120810#';

const throttled = (operation: string): Refusal =>
  operation === 'TransactWriteItems'
    ? { __type: 'com.amazon.coral.availability#ThrottlingException', message: 'Rate of requests exceeds the allowed throughput.' }
    : {
        __type: `${namespace}ProvisionedThroughputExceededException`,
        message: 'The level of configured provisioned throughput for the table was exceeded.',
      };

const conflicted = (operation: string, input: Json): Refusal => {
  if (operation !== 'TransactWriteItems')
    return { __type: `${namespace}TransactionConflictException`, message: 'Transaction is ongoing for the item' };
  const codes = listOf(at(input, 'TransactItems')).map((_item, place) => (place === 0 ? 'TransactionConflict' : 'None'));
  return {
    __type: `${namespace}TransactionCanceledException`,
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) => (Code === 'None' ? { Code } : { Code, Message: 'Transaction is ongoing for the item' })),
  };
};

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
