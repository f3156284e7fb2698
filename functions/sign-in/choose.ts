import type { PageHandler } from '#shared/http/page-request.ts';
import { ownPath } from '#shared/http/own-path.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { choosePage } from '#shared/views/pages/sign-in/choose.ts';
import { attemptCookie } from '#functions/sign-in/attempt.ts';
import type { Pool, SignInDeps } from '#functions/sign-in/sign-in-deps.ts';

/** Which sign-in: people's first, staff's small. Where they wanted to go comes along. */
export const chooseSignIn =
  ({ web }: SignInDeps): PageHandler =>
  async (request) => {
    const to = ownPath(web.publicOrigin, request.query.get('to'));
    const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
    const page = { title: 'Sign in', backHref: '/' };
    return Promise.resolve(
      showPage(request, choosePage, page, {
        peopleHref: `/sign-in/people${query}`,
        staffHref: `/sign-in/staff${query}`,
        goesOn: to !== undefined,
      }),
    );
  };

/** Off to the provider, with what only this browser knows kept in a cookie. */
export const startSignIn =
  ({ web, providers }: SignInDeps, pool: Pool): PageHandler =>
  async (request) => {
    const { url, checks } = await providers[pool].start();
    const to = ownPath(web.publicOrigin, request.query.get('to')) ?? '';
    return seeOther(url, [attemptCookie({ pool, ...checks, to })]);
  };
