import { closeMoneyWords } from '#shared/content/close-words.ts';
import { dateInWords } from '#shared/content/dates.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { closeAccount, comeBackToAccount } from '#shared/operations/people/pause-and-close.ts';
import { wantingPayeeStanding } from '#shared/store/payee-standing.ts';
import { readTogether } from '#shared/store/read-together.ts';
import { closePage } from '#shared/views/pages/people/close.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

/** What closing does, what goes and what stays, with what is asked about money first; one call for all of it. */
export const showClose =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    if (request.actor.kind !== 'person') return notFoundPage(request);
    const { personId } = request.actor;
    const [wantedPerson, wantedPayee] = [deps.people.wanting(personId), wantingPayeeStanding(personId)];
    const found = await readTogether(deps.database, [wantedPerson, wantedPayee]);
    const person = found(wantedPerson);
    if (person === undefined || !mayDo(request.actor, 'you.see', person)) return notFoundPage(request);
    const closing = person.state === 'closing';
    const today = londonDateOf(request.now);
    return showPage(
      request,
      closePage,
      { title: closing ? 'Your account is closed' : 'Close my account', backHref: '/you' },
      {
        closing,
        removeOn: person.removeOn === '' ? '' : dateInWords(person.removeOn),
        graceDays: numberOf(deps.policyOn('close.grace', today)),
        wasPaused: person.closedFrom === 'paused',
        money: closeMoneyWords(found(wantedPayee), { closing, now: request.now, today }),
        requestId: request.newId(),
      },
    );
  };

/** Closes at once, or opens again, in one press each (care H8). */
export const changeClose =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const step = request.form.text('step');
    if (step !== 'close' && step !== 'come-back') return seeOther('/you/close');
    const press = { requestId: requestIdOf(request) };
    const outcome =
      step === 'come-back'
        ? await comeBackToAccount(deps, request.actor, { ...press, result: '/home' })
        : await closeAccount(deps, request.actor, { ...press, result: '/you/close' });
    if (outcome.ok) return seeOther(outcome.value);
    return outcome.problems.some(({ code }) => code === 'not-found') ? notFoundPage(request) : seeOther('/you/close');
  };
