import type { ServerResponse } from 'node:http';
import type { Outcome } from '#infra/local/functions/instance.ts';
import type { ResponseHeaders } from '#infra/local/template/system.ts';
import { at, isTrue, numberOf, objectOf, textOf, textsOf, type Json } from '#infra/local/json.ts';

export interface ReplyOptions {
  readonly responseHeaders: ResponseHeaders;
  readonly withBody: boolean;
}

/** Writes what a function answered, as API Gateway does; a function that failed or was too slow gives its plain 500 or 503. */
export const writeReply = (outcome: Outcome, response: ServerResponse, options: ReplyOptions): void => {
  if (outcome.kind !== 'answered') {
    const [status, words] = outcome.kind === 'too slow' ? [503, 'Service Unavailable'] : [500, 'Internal Server Error'];
    response.writeHead(status, withFrontHeaders({ 'content-type': 'application/json' }, options.responseHeaders));
    response.end(JSON.stringify({ message: words }));
    return;
  }
  const { value } = outcome;
  const body = bodyOf(value);
  const own = Object.fromEntries(
    Object.entries(objectOf(at(value, 'headers'))).map(([name, header]) => [name.toLowerCase(), textOf(header)]),
  );
  const cookies = textsOf(at(value, 'cookies'));
  const standard = at(value, 'statusCode') === undefined ? { 'content-type': 'application/json' } : {};
  response.writeHead(numberOf(at(value, 'statusCode'), 200), {
    ...withFrontHeaders({ ...standard, ...own }, options.responseHeaders),
    ...(cookies.length > 0 ? { 'set-cookie': [...cookies] } : {}),
    'content-length': body.length,
  });
  response.end(options.withBody ? body : undefined);
};

// A value without statusCode is the body itself.
const bodyOf = (value: Json): Buffer => {
  if (at(value, 'statusCode') === undefined) return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  const body = at(value, 'body');
  const text = typeof body === 'string' ? body : body === undefined || body === null ? '' : JSON.stringify(body);
  return isTrue(at(value, 'isBase64Encoded')) ? Buffer.from(text, 'base64') : Buffer.from(text);
};

/** An answer's headers with those of the front: some always, some only where the answer has none. */
export const withFrontHeaders = (own: Readonly<Record<string, string>>, front: ResponseHeaders): Record<string, string> => ({
  ...front.otherwise,
  ...own,
  ...front.always,
});
