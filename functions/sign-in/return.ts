import { londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import type { Session } from '#shared/domain/session.ts';
import { clearCookie, cookieNames, setCookie } from '#shared/http/cookies.ts';
import { ownPath } from '#shared/http/own-path.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { sessionLimitsOn } from '#shared/policy/session-limits.ts';
import { hashOf } from '#shared/store/sessions.ts';
import { noPlacePage } from '#shared/views/pages/sign-in/no-place.ts';
import { notFinishedPage } from '#shared/views/pages/sign-in/not-finished.ts';
import { readAttempt, type Attempt } from '#functions/sign-in/attempt.ts';
import { homeOf } from '#functions/sign-in/home-of.ts';
import type { Claims } from '#functions/sign-in/provider.ts';
import type { SignInDeps } from '#functions/sign-in/sign-in-deps.ts';
import { provenEmail, staffOf } from '#functions/sign-in/who.ts';

/**
 * Somebody comes back from the provider. Whatever went wrong on the way, they get a page that says so kindly and one press to try
 * again; the log gets the kind of problem and nothing about them.
 */
export const returnFromProvider =
  (deps: SignInDeps): PageHandler =>
  async (request) => {
    const attempt = readAttempt(request);
    if (attempt === undefined) return request.session === undefined ? notFinished(request, undefined) : seeOther(homeOf(request.actor));
    const claims = await claimsOf(deps, request, attempt);
    if (claims === undefined) return notFinished(request, attempt);
    const who = await signedInAs(deps, attempt, claims);
    if (who === 'no-proof') return notFinished(request, attempt);
    if (who === 'no-place') return noPlace(request);
    return begin(deps, request, { ...who, to: attempt.to });
  };

const claimsOf = async (deps: SignInDeps, request: PageRequest, attempt: Attempt): Promise<Claims | undefined> => {
  const address = new URL(`${deps.web.publicOrigin}/sign-in/return?${request.query.toString()}`);
  try {
    return await deps.providers[attempt.pool].finish(address, attempt);
  } catch (fault) {
    deps.web.logger.warn('sign-in not finished', {
      pool: attempt.pool,
      name: fault instanceof Error ? fault.name : '',
      reason: reasonOf(fault),
    });
    return undefined;
  }
};

/** The library's own short code of what was wrong; never its message, which can hold what was sent. */
const reasonOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';

interface Who {
  readonly actor: Session['actor'];
  /** Where they begin when they came from nowhere in particular. */
  readonly begins: string;
}

const signedInAs = async (deps: SignInDeps, attempt: Attempt, claims: Claims): Promise<Who | 'no-proof' | 'no-place'> => {
  if (attempt.pool === 'staff') {
    const actor = staffOf(claims, deps.groupsClaim);
    return actor === undefined ? 'no-place' : { actor, begins: homeOf(actor) };
  }
  const email = provenEmail(claims);
  if (email === undefined) return 'no-proof';
  const personId = await deps.people.idOfSubject(claims.sub);
  const person = personId === undefined ? undefined : await deps.people.read(personId);
  if (person === undefined) return { actor: { kind: 'newcomer', subject: claims.sub, email }, begins: '/joined' };
  const actor = { kind: 'person', personId: person.personId, alias: person.alias } as const;
  if (person.state === 'closing') return { actor, begins: '/you/close' };
  return { actor, begins: person.state === 'paused' ? '/you/pause' : homeOf(actor) };
};

/** A new session each time, so that nothing known from before the sign-in opens it. The one before it ends. */
const begin = async (deps: SignInDeps, request: PageRequest, who: Who & { readonly to: string }): Promise<Reply> => {
  const { web } = deps;
  const secret = `${web.newId()}${web.newId()}`;
  const { now } = request;
  const session: Session = {
    idHash: hashOf(secret),
    actor: who.actor,
    startedAt: now,
    lastSeenAt: now,
    steppedUpUntil: '',
    signedInAt: now,
  };
  await web.sessions.save(session, minutesAfter(now, sessionLimitsOn(who.actor, londonDateOf(now)).absoluteMinutes));
  if (request.session !== undefined) await web.sessions.end(request.session.idHash);
  const to = who.actor.kind === 'newcomer' ? undefined : ownPath(web.publicOrigin, who.to);
  return seeOther(to ?? who.begins, [setCookie(cookieNames.session, secret), clearCookie(cookieNames.signIn)]);
};

const notFinished = (request: PageRequest, attempt: Attempt | undefined): Reply => {
  const query = attempt === undefined || attempt.to === '' ? '' : `?to=${encodeURIComponent(attempt.to)}`;
  // Not 400 nor 403 below: the front door shows its own page for those, about a photo that did not arrive.
  const again = { title: 'You are not signed in yet', status: 422, cookies: [clearCookie(cookieNames.signIn)] };
  return showPage(request, notFinishedPage, again, { againHref: `/sign-in/${attempt?.pool ?? 'people'}${query}` });
};

const noPlace = (request: PageRequest): Reply =>
  showPage(
    request,
    noPlacePage,
    { title: 'There is nothing here for you yet', status: 404, cookies: [clearCookie(cookieNames.signIn)] },
    {},
  );
