import { requestIdOf } from '#shared/http/form-request.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { pauseAccount, resumeAccount } from '#shared/operations/people/pause-and-close.ts';
import { pausePage } from '#shared/views/pages/people/pause.ts';
import { readSelf } from '#functions/people/read-self.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

export const showPause =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const person = await readSelf(deps, request);
    if (person === undefined) return notFoundPage(request);
    if (person.state === 'closing') return seeOther('/you/close');
    const paused = person.state === 'paused';
    const moneyNow =
      person.moneyMessagesWhilePaused === 'hold' ? 'We hold messages about money too.' : 'We still get in touch about money we owe you.';
    return showPage(
      request,
      pausePage,
      { title: paused ? 'You have paused' : 'Pause for a while', backHref: '/you' },
      { paused, moneyNow, requestId: request.newId() },
    );
  };

/** One press to pause, one to come back. Pressed twice, or from an old tab, it ends where they meant to be. */
export const changePause =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const step = request.form.text('step');
    if (step !== 'pause' && step !== 'resume') return seeOther('/you/pause');
    const press = { requestId: requestIdOf(request) };
    const moneyMessages = request.form.text('money') === 'hold' ? 'hold' : 'keep';
    const outcome =
      step === 'resume'
        ? await resumeAccount(deps, request.actor, { ...press, result: '/home' })
        : await pauseAccount(deps, request.actor, { ...press, result: '/you/pause', moneyMessages });
    if (outcome.ok) return seeOther(outcome.value);
    return outcome.problems.some(({ code }) => code === 'not-found') ? notFoundPage(request) : seeOther('/you/pause');
  };
