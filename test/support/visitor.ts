import { originHeader } from '#shared/config/front-door.ts';
import type { Route } from '#shared/http/route.ts';

/** A built function and its addresses. */
export interface Served {
  readonly routes: readonly Route[];
  readonly handler: (event: never, context: never) => Promise<unknown>;
}

export interface Visit {
  readonly status: number;
  /** Where it sends the browser; '' when it doesn't. */
  readonly location: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

export interface Visitor {
  /** The cookies the browser holds, by name. */
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Visit>;
  /** Sends a form as a browser does, from a page of ours unless told otherwise. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    from?: { readonly origin: string; readonly referer?: string },
  ): Promise<Visit>;
}

export const testOrigin = 'https://alongside.example';
export const testOriginSecret = 'a secret of the front door for tests';

/** A browser without scripts: keeps cookies and asks the functions as API Gateway does. It follows no redirect by itself. */
export const newVisitor = (served: readonly Served[]): Visitor => {
  const cookies = new Map<string, string>();
  const visit = async (
    method: 'GET' | 'POST',
    address: string,
    extra: { readonly headers: Record<string, string>; readonly body?: string },
  ): Promise<Visit> => {
    const url = new URL(address, testOrigin);
    const { handler, pathParameters } = find(served, method, url.pathname);
    const event = {
      version: '2.0',
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      cookies: [...cookies].map(([name, value]) => `${name}=${value}`),
      headers: { [originHeader]: testOriginSecret, ...extra.headers },
      pathParameters,
      requestContext: { http: { method, path: url.pathname } },
      isBase64Encoded: false,
      ...(extra.body === undefined ? {} : { body: extra.body }),
    };
    const reply = replyOf(await handler(event, {}));
    reply.cookies.forEach((cookie) => {
      keep(cookies, cookie);
    });
    return { status: reply.statusCode, location: reply.headers['location'] ?? '', headers: reply.headers, html: reply.body };
  };
  return {
    cookies,
    get: (path) => visit('GET', path, { headers: {} }),
    post: (path, fields, from = { origin: testOrigin }) =>
      visit('POST', path, {
        headers: { origin: from.origin, ...(from.referer === undefined ? {} : { referer: from.referer }) },
        body: new URLSearchParams(fields).toString(),
      }),
  };
};

type Anything = (event: object, context: object) => Promise<unknown>;

/** The handler of the route that a path belongs to, as API Gateway chooses: one that takes the rest of any path comes after all others. */
const find = (served: readonly Served[], method: string, path: string): { handler: Anything; pathParameters: Record<string, string> } => {
  const all = served.flatMap(({ routes, handler }) => routes.map((route) => ({ route, handler })));
  const ofMethod = all.filter(({ route }) => route.method === method).toSorted((a, b) => takesTheRest(a.route) - takesTheRest(b.route));
  for (const { route, handler } of ofMethod) {
    const match = patternOf(route.path).exec(path);
    if (match !== null) return { handler: (event, context) => call(handler, event, context), pathParameters: { ...match.groups } };
  }
  throw new Error(`No function serves ${method} ${path}`);
};

const takesTheRest = ({ path }: { readonly path: string }): number => (path.includes('+}') ? 1 : 0);

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path.replaceAll(/\{(\w+)(\+?)\}/g, (_all, name: string, rest: string) => `(?<${name}>${rest === '' ? '[^/]+' : '.+'})`)}$`,
  );

/** A handler's own types are Lambda's; what is checked here is what comes out. */
const call = (handler: Served['handler'], event: object, context: object): Promise<unknown> =>
  Promise.resolve<unknown>(Reflect.apply(handler, undefined, [event, context]));

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly cookies: readonly string[];
  readonly body: string;
}

const replyOf = (reply: unknown): Answer => {
  if (isAnswer(reply)) return reply;
  throw new Error('A function answered with something that is no reply.');
};

const isAnswer = (reply: unknown): reply is Answer =>
  typeof reply === 'object' && reply !== null && 'statusCode' in reply && 'body' in reply && 'cookies' in reply;

const keep = (cookies: Map<string, string>, cookie: string): void => {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  if (name === undefined || value === undefined) return;
  if (/Max-Age=0/.test(cookie)) cookies.delete(name);
  else cookies.set(name, value);
};
