import { minutesAfter } from '#shared/domain/london-time.ts';
import type { Session } from '#shared/domain/session.ts';
import { clearCookie, cookieNames, setCookie } from '#shared/http/cookies.ts';
import type { PageRequest, Reply } from '#shared/http/page-request.ts';
import { signedOutWhileTypingPage } from '#shared/http/problem-pages.ts';
import type { WebDeps } from '#shared/http/web-deps.ts';
import { ownerOf } from '#shared/store/sessions.ts';

const keptMinutes = 12 * 60;

/**
 * A form that arrived after its sign-in had ended. What was typed is kept for the same person for twelve hours and is in the
 * form again once they have signed in (design: invariant 3). Where we can't tell whose it was, it is shown to be copied. What is secret is
 * neither kept nor shown, and the page says so.
 */
export const keepTyped = async (
  web: WebDeps,
  request: PageRequest,
  sent: { readonly ended: Session | undefined; readonly referer: string; readonly path: string },
): Promise<Reply> => {
  const backTo = sameSitePath(web, sent.referer) ?? sent.path;
  if (request.route.typedIsSecret === true) return signedOutWhileTypingPage(request, { backTo, typed: {}, kept: 'never' });
  const values = request.form.values();
  if (sent.ended === undefined) return signedOutWhileTypingPage(request, { backTo, typed: values, kept: 'not-known-whose' });
  const secret = `${web.newId()}${web.newId()}`;
  await web.keptForms.save(secret, {
    owner: ownerOf(sent.ended.actor),
    path: backTo,
    values,
    expiresAt: minutesAfter(request.now, keptMinutes),
  });
  const page = signedOutWhileTypingPage(request, { backTo, typed: {}, kept: 'for-them' });
  return { ...page, cookies: [...page.cookies, setCookie(cookieNames.kept, secret, { maxAgeSeconds: keptMinutes * 60 })] };
};

/** Keeps what was typed for a form that goes on later: for the same person, in the form at that path, until it is sent. Answers the cookie. */
export const keepForLater = async (
  web: Pick<WebDeps, 'newId' | 'keptForms'>,
  request: PageRequest,
  form: { readonly path: string; readonly values: Readonly<Record<string, string>> },
): Promise<readonly string[]> => {
  if (request.session === undefined) return [];
  const secret = `${web.newId()}${web.newId()}`;
  const kept = { owner: ownerOf(request.session.actor), ...form, expiresAt: minutesAfter(request.now, keptMinutes) };
  await web.keptForms.save(secret, kept);
  return [setCookie(cookieNames.kept, secret, { maxAgeSeconds: keptMinutes * 60 })];
};

/** What this same person had typed into this same form before their sign-in ended. Read only when there is something kept. */
export const typedBefore = async (web: WebDeps, request: PageRequest, path: string): Promise<PageRequest['typed']> => {
  const secret = request.cookies[cookieNames.kept];
  if (secret === undefined || secret === '' || request.session === undefined || request.route.method !== 'GET') return undefined;
  const kept = await web.keptForms.read(secret);
  const isTheirs =
    kept !== undefined && kept.owner === ownerOf(request.session.actor) && kept.path === path && kept.expiresAt > request.now;
  return isTheirs ? kept.values : undefined;
};

/** Taken away once a form was sent well. */
export const forgetTyped = (request: PageRequest): readonly string[] =>
  request.cookies[cookieNames.kept] === undefined ? [] : [clearCookie(cookieNames.kept)];

const sameSitePath = (web: WebDeps, referer: string): string | undefined => {
  if (!referer.startsWith(`${web.publicOrigin}/`)) return undefined;
  return referer.slice(web.publicOrigin.length).split(/[?#]/)[0];
};
