import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { JsonObject } from '#infra/local/json.ts';
import type { Match } from '#infra/local/web/router.ts';

/** A request that has been read. */
export interface WebRequest {
  readonly method: string;
  readonly url: URL;
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
  readonly match: Match;
  /** What CloudFront adds on the way in, and what it lets through (all when undefined). */
  readonly originHeaders: Readonly<Record<string, string>>;
  readonly allowedHeaders: readonly string[] | undefined;
}

// An HTTP API hands these on as text and everything else, forms included, in base64.
const textTypes = /^(text\/|application\/(json|xml|javascript)\b)/;

/** The event of API Gateway's HTTP API, payload version 2.0. */
export const eventOf = ({ method, url, incoming, body, match, originHeaders, allowedHeaders }: WebRequest): JsonObject => {
  const cookies = (incoming.headers.cookie ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');
  const isText = textTypes.test(incoming.headers['content-type'] ?? '');
  const sourceIp = incoming.socket.remoteAddress?.replace('::ffff:', '') ?? '127.0.0.1';
  const query = queryOf(url.searchParams);
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: {
      ...headersOf(incoming, allowedHeaders),
      'cloudfront-viewer-address': `${sourceIp}:${incoming.socket.remotePort ?? 0}`,
      'x-forwarded-for': sourceIp,
      ...originHeaders,
    },
    ...(Object.keys(query).length > 0 ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'local',
      domainName: url.host,
      domainPrefix: url.hostname,
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp, userAgent: incoming.headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey: match.route.key,
      stage: '$default',
      time: new Date().toUTCString(),
      timeEpoch: Date.now(),
    },
    ...(Object.keys(match.pathParameters).length > 0 ? { pathParameters: match.pathParameters } : {}),
    ...(body.length > 0 ? { body: isText ? body.toString() : body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0 && !isText,
  };
};

// What a browser calls CloudFront's own headers is never passed on.
const headersOf = (incoming: IncomingMessage, allowed: readonly string[] | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(incoming.headers)
      .filter(([name]) => name !== 'cookie' && !name.startsWith('cloudfront-') && (allowed?.includes(name) ?? true))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
  );

// Values of one name are joined by commas, as API Gateway does.
const queryOf = (query: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
