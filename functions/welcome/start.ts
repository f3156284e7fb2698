import { afterJoinSteps, joinSteps, joinTakes } from '#shared/content/join-steps.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import { startPage } from '#shared/views/pages/welcome/start.ts';
import type { WelcomeDeps } from '#functions/welcome/welcome-deps.ts';

/** The front page: everything somebody should know before anything is asked of them. */
export const start =
  ({ policyOn }: WelcomeDeps): PageHandler =>
  async (request) => {
    const promiseDays = `${numberOf(policyOn('pay.promise', londonDateOf(request.now)))} working days`;
    return Promise.resolve(
      showPage(request, startPage, { title: 'Welcome' }, { steps: joinSteps, afterSteps: afterJoinSteps, takes: joinTakes, promiseDays }),
    );
  };
