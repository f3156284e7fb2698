import { clearCookie, cookieNames } from '#shared/http/cookies.ts';
import type { PageHandler, PageRequest } from '#shared/http/page-request.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { textOf } from '#shared/domain/policy-row.ts';
import { signedOutPage } from '#shared/views/pages/sign-in/signed-out.ts';
import type { SignInDeps } from '#functions/sign-in/sign-in-deps.ts';

/** Ends the sign-in of this browser, at once and here: another device stays as it is. */
export const signOut =
  (deps: SignInDeps): PageHandler =>
  async (request) => {
    await endSession(deps, request);
    return seeOther('/signed-out', [clearCookie(cookieNames.session)]);
  };

export const signedOut = (): PageHandler => async (request) =>
  Promise.resolve(showPage(request, signedOutPage, { title: 'You are signed out' }, {}));

/**
 * "Leave this page" for a browser without scripts, and what follows it in one with: signed out, half-filled joining forgotten, and
 * off to somewhere harmless. The browser's history is not ours to clear, and the page about this button says so.
 */
export const leave =
  (deps: SignInDeps): PageHandler =>
  async (request) => {
    await endSession(deps, request);
    const reply = seeOther(textOf(deps.policyOn('exit.target', londonDateOf(request.now))), [
      clearCookie(cookieNames.session),
      clearCookie(cookieNames.joining),
      clearCookie(cookieNames.signIn),
    ]);
    return { ...reply, headers: { ...reply.headers, 'clear-site-data': '"cache"', 'cache-control': 'no-store' } };
  };

const endSession = async ({ web }: SignInDeps, request: PageRequest): Promise<void> => {
  if (request.session !== undefined) await web.sessions.end(request.session.idHash);
};
