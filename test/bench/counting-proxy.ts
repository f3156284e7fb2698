import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from '#infra/local/gateway/body.ts';
import { send } from '#infra/local/gateway/forward.ts';
import { at, listOf, numberOf, objectOf, parseJson, textOf, type Json, type JsonObject } from '#infra/local/json.ts';
import { close, listen, loopback } from '#infra/local/ports.ts';

/** What one call to the tables cost, in DynamoDB's own capacity units. */
export interface Call {
  readonly operation: string;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Items put by a transaction, as they were sent, by table. */
  readonly puts: readonly { readonly table: string; readonly item: JsonObject }[];
}

export interface CountingProxy {
  readonly endpoint: string;
  /** Calls since this was last asked, in order. */
  readonly take: () => readonly Call[];
  readonly stop: () => Promise<void>;
}

const reads = ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems'];

/** Stands in front of an engine, asks with each call what it consumes, and adds up what comes back. */
export const startCountingProxy = async (target: string): Promise<CountingProxy> => {
  let calls: Call[] = [];

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const input = objectOf(parseJson((await readBody(request, 64 * 1024 * 1024)).toString()));
    const operation = textOf(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const body = Buffer.from(JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' }));
    const answer = await send({ to: target, method: 'POST', path: '/', headers: request.headers, body });
    const chunks: Buffer[] = [];
    for await (const chunk of answer) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    calls.push(callOf(operation, input, answer.statusCode === 200 ? parseJson(text) : {}));
    // The length has changed with what was asked; everything else is passed on.
    response.writeHead(answer.statusCode ?? 502, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const port = await listen(server, 0);
  return {
    endpoint: `http://${loopback}:${port}`,
    take: () => {
      const taken = calls;
      calls = [];
      return taken;
    },
    stop: () => close(server),
  };
};

const callOf = (operation: string, input: JsonObject, answer: Json): Call => {
  const units = listOf(at(answer, 'ConsumedCapacity')).reduce<number>((sum, one) => sum + numberOf(at(one, 'CapacityUnits'), 0), 0);
  const isRead = reads.includes(operation);
  return {
    operation,
    readUnits: isRead ? units : 0,
    writeUnits: isRead ? 0 : units,
    puts: listOf(input['TransactItems']).flatMap((part) => {
      const put = at(part, 'Put');
      return put === undefined ? [] : [{ table: textOf(at(put, 'TableName')), item: objectOf(at(put, 'Item')) }];
    }),
  };
};

/** What some calls come to. */
export const sumOf = (
  calls: readonly Call[],
): { readonly calls: number; readonly 'read units': number; readonly 'write units': number } => ({
  calls: calls.length,
  'read units': calls.reduce((sum, { readUnits }) => sum + readUnits, 0),
  'write units': calls.reduce((sum, { writeUnits }) => sum + writeUnits, 0),
});
