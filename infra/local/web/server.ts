import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Functions } from '#infra/local/functions/pool.ts';
import { BodyTooLarge, readBody } from '#infra/local/gateway/body.ts';
import { at, numberOf } from '#infra/local/json.ts';
import type { BucketPath, System } from '#infra/local/template/system.ts';
import { eventOf } from '#infra/local/web/event.ts';
import { withFrontHeaders, writeReply } from '#infra/local/web/reply.ts';
import { makeRouter } from '#infra/local/web/router.ts';
import { earlyAnswer } from '#infra/local/web/viewer-request.ts';
import { findStaticFile, sendStaticFile } from '#infra/local/web/static-files.ts';

/** API Gateway hands a Lambda no more than this. */
const largestBodyBytes = 6 * 1024 * 1024;

export interface FrontDoor {
  readonly system: System;
  readonly functions: Functions;
  readonly publicOrigin: string;
  readonly isReady: () => boolean;
  /** Takes a form posted to a bucket: the address to go to next, '' for none, or undefined when S3 would refuse it. */
  readonly takeUpload: (bucketName: string, request: IncomingMessage) => Promise<string | undefined>;
}

interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** The public address: what CloudFront and the HTTP API do in AWS, from the same template. */
export const makeFrontDoor = (door: FrontDoor): Server => {
  const findRoute = makeRouter(door.system.routes);
  return createServer((request, response) => {
    // Several slashes at the start would be read as a host.
    const url = new URL((request.url ?? '/').replace(/^\/+/, '/'), door.publicOrigin);
    const exchange = { method: request.method ?? 'GET', url, request, response };
    serve(door, findRoute, exchange).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else
        sendPlain(
          response,
          error instanceof BodyTooLarge ? 413 : 502,
          error instanceof BodyTooLarge ? 'That is more than we can take at once.' : 'Something went wrong here.',
        );
    });
  });
};

const serve = async (door: FrontDoor, findRoute: ReturnType<typeof makeRouter>, exchange: Exchange): Promise<void> => {
  if (exchange.url.pathname === '/health') {
    answerHealth(door, exchange.response);
    return;
  }
  const bucketPath = door.system.distribution.bucketPaths.find((each) => pathFits(each.pathPattern, exchange.url.pathname));
  return bucketPath === undefined ? servePage(door, findRoute, exchange) : serveBucket(door, bucketPath, exchange);
};

const serveBucket = async (door: FrontDoor, bucketPath: BucketPath, { method, url, request, response }: Exchange): Promise<void> => {
  const early = earlyAnswer(bucketPath.viewerRequestCode, { method, path: url.pathname });
  if (early !== undefined) {
    response.writeHead(early.status, early.headers).end();
    return;
  }
  if (method === 'POST') {
    const next = await door.takeUpload(bucketPath.bucketName, request);
    if (next === undefined) showErrorPage(door, 403, response);
    else response.writeHead(next === '' ? 204 : 303, { 'cache-control': 'no-store', ...(next === '' ? {} : { location: next }) }).end();
    return;
  }
  const file = findStaticFile(bucketPath, url.pathname);
  const options = { status: 200, responseHeaders: bucketPath.responseHeaders, withBody: method !== 'HEAD' };
  if (file === undefined) sendPlain(response, 404, 'There is no such file.');
  else sendStaticFile(file, response, options);
};

const servePage = async (
  door: FrontDoor,
  findRoute: ReturnType<typeof makeRouter>,
  { method, url, request, response }: Exchange,
): Promise<void> => {
  // An HTTP API would answer "not found" to HEAD; link checkers and phones ask it, so here it is GET without the body.
  const asked = method === 'HEAD' ? 'GET' : method;
  const match = findRoute(asked, url.pathname);
  const { originHeaders, allowedHeaders, responseHeaders, errorPages } = door.system.distribution;
  if (match === undefined) {
    response
      .writeHead(404, withFrontHeaders({ 'content-type': 'application/json' }, responseHeaders))
      .end(JSON.stringify({ message: 'Not Found' }));
    return;
  }
  const body = await readBody(request, largestBodyBytes);
  const outcome = await door.functions.invoke(
    match.route.functionName,
    eventOf({ method: asked, url, incoming: request, body, match, originHeaders, allowedHeaders }),
  );
  const status = outcome.kind === 'answered' ? numberOf(at(outcome.value, 'statusCode'), 200) : 500;
  if (errorPages[String(status)] === undefined) writeReply(outcome, response, { responseHeaders, withBody: method !== 'HEAD' });
  else showErrorPage(door, status, response);
};

// CloudFront shows its page for a status whatever the page said: a page of ours that answers 400 or 403 is seen to do so here too.
const showErrorPage = (door: FrontDoor, status: number, response: ServerResponse): void => {
  const { errorPages, bucketPaths, responseHeaders } = door.system.distribution;
  const page = errorPages[String(status)];
  const file =
    page === undefined ? undefined : bucketPaths.map((each) => findStaticFile(each, page.path)).find((each) => each !== undefined);
  if (page === undefined || file === undefined) sendPlain(response, status, 'This did not arrive. Go back and try again.');
  else sendStaticFile(file, response, { status: page.status, responseHeaders, withBody: true });
};

/** CloudFront's path patterns: `*` is any text, `?` one character. */
const pathFits = (pattern: string, path: string): boolean => {
  const source = `/${pattern.replace(/^\//, '')}`
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(path);
};

const answerHealth = (door: FrontDoor, response: ServerResponse): void => {
  const ready = door.isReady();
  response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ ready }));
};

const sendPlain = (response: ServerResponse, status: number, words: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(words);
};
