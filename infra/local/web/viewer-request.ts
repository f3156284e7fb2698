import { runInNewContext } from 'node:vm';
import { at, numberOf, objectOf, parseJson, textOf } from '#infra/local/json.ts';

/** An answer the small function gave itself, without asking the bucket. */
export interface EarlyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Runs the function CloudFront runs before a request goes on. Undefined when it lets the request go on. */
export const earlyAnswer = (
  code: string | undefined,
  request: { readonly method: string; readonly path: string },
): EarlyAnswer | undefined => {
  if (code === undefined) return undefined;
  const event = { version: '1.0', request: { method: request.method, uri: request.path, querystring: {}, headers: {}, cookies: {} } };
  const result: unknown = runInNewContext(`${code}\n;JSON.stringify(handler(event))`, { event }, { timeout: 200 });
  const answer = parseJson(String(result));
  if (at(answer, 'statusCode') === undefined) return undefined;
  const headers = Object.entries(objectOf(at(answer, 'headers'))).map(([name, header]) => [name, textOf(at(header, 'value'))] as const);
  return { status: numberOf(at(answer, 'statusCode'), 200), headers: Object.fromEntries(headers) };
};
