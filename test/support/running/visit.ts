import type { RunningService } from '#test/support/running/start.ts';

/** What a browser got. */
export interface Answer {
  readonly status: number;
  /** Where it was sent, '' when nowhere. */
  readonly location: string;
  readonly body: string;
  readonly headers: Headers;
  readonly setCookies: readonly string[];
}

export interface Visit {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Cookies by name. */
  readonly cookies?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  /** Where the form says it comes from: our own page unless told otherwise; '' says nothing. */
  readonly origin?: string;
  /** What the browser says beside that. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the running service as a browser without scripts does: redirects are shown, not followed. */
export const visit = async (
  { service }: RunningService,
  { method, path, cookies = {}, form = {}, headers = {}, ...more }: Visit,
): Promise<Answer> => {
  const origin = method === 'POST' ? (more.origin ?? service.origin) : '';
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  const response = await fetch(`${service.origin}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...(cookie === '' ? {} : { cookie }), ...(origin === '' ? {} : { origin }), ...headers },
    ...(method === 'POST' ? { body: new URLSearchParams(form) } : {}),
  });
  return {
    status: response.status,
    location: (response.headers.get('location') ?? '').replace(service.origin, ''),
    body: await response.text(),
    headers: response.headers,
    setCookies: response.headers.getSetCookie(),
  };
};

/** The value a page set for a cookie; undefined when it didn't. */
export const cookieFrom = (answer: Answer, name: string): string | undefined =>
  answer.setCookies
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .split(';')[0];
