import { mayDo } from '#shared/domain/permissions.ts';
import { isLive } from '#shared/domain/session-life.ts';
import type { Session } from '#shared/domain/session.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import { cookieNames, readCookies } from '#shared/http/cookies.ts';
import { FormBody } from '#shared/http/form-body.ts';
import { keepTyped, typedBefore } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage, tooMuchPage } from '#shared/http/problem-pages.ts';
import { bodyOf, maximumBodyLength, paramsOf, type WebEvent } from '#shared/http/read-event.ts';
import { seeOther } from '#shared/http/replies.ts';
import type { Route } from '#shared/http/route.ts';
import type { WebDeps } from '#shared/http/web-deps.ts';
import { sessionLimitsOn } from '#shared/policy/session-limits.ts';
import { hashOf } from '#shared/store/sessions.ts';

/** Last-seen is written at most this often. */
const seenEveryMinutes = 1;

/**
 * Answers one request of one route: who is asking, may they, and then the handler. What a role may never do looks like an
 * address that isn't there. Side effect: notes at most once a minute that the session was used.
 */
export const serve = async (web: WebDeps, route: Route, handler: PageHandler, event: WebEvent): Promise<Reply> => {
  const now = web.now();
  const cookies = readCookies(event.cookies);
  const found = await sessionOf(web, cookies, now);
  const session = found !== undefined && isLive(found, sessionLimitsOn(found.actor, londonDateOf(now)), now) ? found : undefined;
  const actor: Actor = session?.actor ?? { kind: 'anyone' };
  const body = bodyOf(event);
  const bare: PageRequest = {
    route,
    params: paramsOf(event),
    query: new URLSearchParams(event.rawQueryString),
    form: new FormBody(body),
    typed: undefined,
    actor,
    session,
    cookies,
    now,
    newId: web.newId,
  };
  if (route.method === 'POST' && !fromOurselves(web, event)) return notFoundPage(bare);
  if (body.length > maximumBodyLength) return tooMuchPage(bare, body.length);
  if (!mayDo(actor, route.action)) return turnedAway(web, bare, found, event);
  if (session !== undefined && now > minutesAfter(session.lastSeenAt, seenEveryMinutes)) {
    await web.sessions.seen(session.idHash, now);
  }
  return handler({ ...bare, typed: await typedBefore(web, bare, event.rawPath) });
};

const sessionOf = async (web: WebDeps, cookies: Readonly<Record<string, string>>, now: string): Promise<Session | undefined> => {
  const secret = cookies[cookieNames.session];
  if (secret === undefined || secret === '' || now === '') return undefined;
  return web.sessions.read(hashOf(secret));
};

/** A form is taken only from a page of ours. Browsers always say where a POST comes from. */
const fromOurselves = (web: WebDeps, event: WebEvent): boolean => event.headers['origin'] === web.publicOrigin;

const turnedAway = async (web: WebDeps, request: PageRequest, ended: Session | undefined, event: WebEvent): Promise<Reply> => {
  if (request.actor.kind === 'newcomer' && request.route.method === 'GET') return seeOther('/joined');
  if (request.actor.kind !== 'anyone') return notFoundPage(request);
  if (request.route.method === 'GET') return seeOther(`/sign-in?to=${encodeURIComponent(event.rawPath)}`);
  return keepTyped(web, request, { ended, referer: event.headers['referer'] ?? '', path: event.rawPath });
};
