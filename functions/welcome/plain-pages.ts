import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { showPage } from '#shared/http/show-page.ts';
import { organisation } from '#shared/policy/organisation.ts';
import { accessibilityPage } from '#shared/views/pages/welcome/accessibility.ts';
import { helpPage } from '#shared/views/pages/welcome/help.ts';
import { leavingAPagePage } from '#shared/views/pages/welcome/leaving-a-page.ts';
import { whatWeSharePage } from '#shared/views/pages/welcome/what-we-share.ts';
import { yourRightsPage } from '#shared/views/pages/welcome/your-rights.ts';

export const yourRights = (): PageHandler => async (request) =>
  Promise.resolve(showPage(request, yourRightsPage, { title: 'Your rights' }, {}));

export const whatWeShare = (): PageHandler => async (request) =>
  Promise.resolve(showPage(request, whatWeSharePage, { title: 'What we share, and what we never do' }, {}));

/** Help comes before anything that is asked, and nobody signs in for it. */
export const help = (): PageHandler => async (request) =>
  Promise.resolve(
    showPage(request, helpPage, { title: 'Get help' }, { team: organisation.coordinatorsTeam, organisation: organisation.name }),
  );

export const leavingAPage = (): PageHandler => async (request) =>
  Promise.resolve(showPage(request, leavingAPagePage, { title: 'About “Leave this page”' }, {}));

export const accessibility = (): PageHandler => async (request) =>
  Promise.resolve(showPage(request, accessibilityPage, { title: 'Using this website your way' }, { organisation: organisation.leadBody }));

/** An address that nobody has. */
export const nothingHere = (): PageHandler => async (request) => Promise.resolve(notFoundPage(request));
