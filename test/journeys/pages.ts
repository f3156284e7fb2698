import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { mayDo } from '#shared/domain/permissions.ts';
import { routesTable, type RouteCase } from '#test/access/routes-table.ts';
import { violationWords, type StepResult } from '#test/journeys/walker.ts';
import { plantEverything } from '#test/support/running/plant.ts';
import { actors, signIn } from '#test/support/running/sign-in.ts';
import { startRunningService, type RunningService } from '#test/support/running/start.ts';

/** Addresses that answer with a file or JSON, or lead on to another page. */
const noPages = [
  'GET /api/claims',
  'GET /api/claims/{claimId}',
  'GET /api/meetings',
  'GET /approvals/{claimId}/lines/{lineId}/photo',
  'GET /costs/{claimId}/lines/{lineId}/photo-sent',
  'GET /leave',
  'GET /sign-in/return',
  'GET /sign-in/people',
  'GET /sign-in/staff',
];

/** The smallest phone that is still sold. */
const phone = { width: 320, height: 640 };

/** Opens every page there is, by the first role that it is for, on the smallest phone: axe finds nothing, and nothing is wider than the screen. */
export const openEveryPage = async (browser: Browser): Promise<readonly StepResult[]> => {
  const running = await startRunningService();
  try {
    await plantEverything(running);
    const results: StepResult[] = [];
    for (const [route, routeCase] of Object.entries(routesTable)) {
      if (!route.startsWith('GET ') || noPages.includes(route)) continue;
      results.push(await openOne({ browser, running }, route, routeCase));
    }
    return results;
  } finally {
    await running.stop();
  }
};

/** The first of all roles that the page opens for. */
const readerOf = ({ action, about }: RouteCase): string =>
  Object.entries(actors).find(([, actor]) => mayDo(actor, action) && (about === undefined || mayDo(actor, action, about('own'))))?.[0] ??
  'signed out';

const openOne = async (
  { browser, running }: { readonly browser: Browser; readonly running: RunningService },
  route: string,
  routeCase: RouteCase,
): Promise<StepResult> => {
  const { origin } = running.service;
  const who = readerOf(routeCase);
  const cookies = Object.entries(await signIn(running, actors[who] ?? { kind: 'anyone' }));
  const context = await browser.newContext({ viewport: phone, locale: 'en-GB' });
  // The browser counts this machine as safe, and takes a cookie for `https` only when it is set as if from there.
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: origin.replace('http:', 'https:'), secure: true })));
  const page = await context.newPage();
  const started = performance.now();
  const answer = await page.goto(`${origin}${routeCase.at('own')}`);
  const milliseconds = Math.round(performance.now() - started);
  const isThere = answer !== null && (answer.status() === 200 || routeCase.never === true);
  const problem = isThere ? await problemsOf(page) : `answered ${answer?.status() ?? 'nothing'}`;
  await context.close();
  return { name: route, who, milliseconds, presses: 0, fields: 0, problem };
};

const problemsOf = async (page: Page): Promise<string> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const widest = await page.evaluate<number>('document.documentElement.scrollWidth');
  const wide = widest > phone.width ? `is ${widest} pixels wide` : '';
  return [violationWords(violations), wide].filter((words) => words !== '').join('; ');
};
