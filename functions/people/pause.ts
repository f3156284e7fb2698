import { dateInWords } from '#shared/content/dates.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { ownPlacesSoon } from '#shared/operations/people/own-places.ts';
import { pauseAccount, placeChoices, resumeAccount } from '#shared/operations/people/pause-and-close.ts';
import { pausePage } from '#shared/views/pages/people/pause.ts';
import { readSelf } from '#functions/people/read-self.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

export const showPause =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const personId = request.actor.kind === 'person' ? request.actor.personId : '';
    const [person, places] = await Promise.all([readSelf(deps, request), ownPlacesSoon(deps, { personId, now: request.now })]);
    if (person === undefined) return notFoundPage(request);
    if (person.state === 'closing') return seeOther('/you/close');
    const paused = person.state === 'paused';
    const moneyNow =
      person.moneyMessagesWhilePaused === 'hold' ? 'We hold messages about money too.' : 'We still get in touch about money we owe you.';
    return showPage(
      request,
      pausePage,
      { title: paused ? 'You have paused' : 'Pause for a while', backHref: '/you' },
      {
        paused,
        moneyNow,
        placesNow:
          person.meetingNewsWhilePaused === 'changes'
            ? 'If a meeting you said yes or maybe to changes or is called off, we tell you.'
            : 'We do not tell you if a meeting changes or is called off. You can see it on your home page.',
        places: places.map(({ title, heldOn }) => `${title}, ${dateInWords(heldOn)}`),
        requestId: request.newId(),
      },
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
    const places = placeChoices.find((choice) => choice === request.form.text('places')) ?? 'keep';
    const outcome =
      step === 'resume'
        ? await resumeAccount(deps, request.actor, { ...press, result: '/home' })
        : await pauseAccount(deps, request.actor, { ...press, result: '/you/pause', moneyMessages, places });
    if (outcome.ok) return seeOther(outcome.value);
    return outcome.problems.some(({ code }) => code === 'not-found') ? notFoundPage(request) : seeOther('/you/pause');
  };
