import { createHash } from 'node:crypto';
import middy from '@middy/core';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { originHeader } from '#shared/config/front-door.ts';

import { FormBody } from '#shared/http/form-body.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { faultMessage } from '#shared/config/fault-line.ts';
import { notFoundPage, wentWrongPage } from '#shared/http/problem-pages.ts';
import { readEvent } from '#shared/http/read-event.ts';
import type { Route } from '#shared/http/route.ts';
import { securityHeaders } from '#shared/http/security-headers.ts';
import { serve } from '#shared/http/serve.ts';
import type { WebDeps } from '#shared/http/web-deps.ts';

/** API Gateway's answer. */
interface GatewayReply {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly cookies: string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** A handler for each route of a function: one that is missing doesn't compile. */
export type HandlersOf<Routes extends readonly Route[]> = Readonly<Record<Routes[number]['name'], PageHandler>>;

/**
 * A function with pages: its routes, a handler for each, and around all of them the log, the guard that only CloudFront calls
 * us, the headers that keep a page safe, and one place where a fault becomes a page.
 */
export const webFunction = <const Routes extends readonly Route[]>(
  web: WebDeps & { readonly formTargets?: readonly string[] },
  routes: Routes,
  handlers: HandlersOf<Routes>,
) => {
  const headers = securityHeaders(web.formTargets ?? []);
  const gateway = (reply: Reply): GatewayReply => ({
    statusCode: reply.status,
    headers: { ...headers, ...reply.headers },
    cookies: [...reply.cookies],
    body: reply.body,
    isBase64Encoded: reply.isBase64 === true,
  });

  const answer = (route: Route, handler: PageHandler) => async (event: APIGatewayProxyEventV2) => {
    const started = performance.now();
    const reply = await answerSafely(web, route, handler, event);
    // The route's name and not its path: an address can hold an id.
    web.logger.info('answered', { route: route.name, status: reply.status, milliseconds: Math.round(performance.now() - started) });
    return gateway(reply);
  };

  const byName: Readonly<Record<string, PageHandler>> = handlers;
  const router = httpRouter<APIGatewayProxyEventV2, GatewayReply>(
    routes.map((route) => {
      const handler = byName[route.name];
      if (handler === undefined) throw new Error(`No handler for ${route.name}`);
      return { method: route.method, path: route.path, handler: answer(route, handler) };
    }),
  );
  return middy<APIGatewayProxyEventV2, GatewayReply>().handler(router);
};

const answerSafely = async (web: WebDeps, route: Route, handler: PageHandler, event: unknown): Promise<Reply> => {
  try {
    const read = readEvent(event);
    if (!cameThroughFrontDoor(read.headers[originHeader], web.originSecretSha256)) return notFoundPage(nobody(web, route, {}));
    return await serve(web, route, handler, read);
  } catch (fault) {
    const code = web.newId();
    const kind = fault instanceof Error ? fault : new Error('Something that is not an Error was thrown');
    // The stack begins with the fault's own words.
    web.logger.error(faultMessage, { route: route.name, code, name: kind.name, stack: kind.stack ?? '' });
    return wentWrongPage(nobody(web, route, {}), code);
  }
};

/** Hashes are compared, so how long it takes tells nothing about the secret. */
const cameThroughFrontDoor = (secret: string | undefined, sha256: string): boolean =>
  createHash('sha256')
    .update(secret ?? '')
    .digest('hex') === sha256;

/** A request as seen by somebody we know nothing about: for the pages that say something went wrong. */
const nobody = (web: WebDeps, route: Route, cookies: Readonly<Record<string, string>>): PageRequest => ({
  route,
  params: {},
  query: new URLSearchParams(),
  form: new FormBody(''),
  typed: undefined,
  actor: { kind: 'anyone' },
  session: undefined,
  cookies,
  now: web.now(),
  newId: web.newId,
});
