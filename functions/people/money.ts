import type { FieldProblem } from '#shared/content/people-problem-words.ts';
import { offeredMoneyWords } from '#shared/content/offered-money-words.ts';
import type { Person } from '#shared/domain/person.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { chooseMoney } from '#shared/operations/people/choose-money.ts';
import { moneyPage } from '#shared/views/pages/people/money.ts';
import { pageErrors } from '#functions/people/field-problems.ts';
import { readSelf } from '#functions/people/read-self.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

/** GET /you/money: what may be offered to them. Nobody asks for a reason (care H14). */
export const showMoney =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const person = await readSelf(deps, request);
    return person === undefined ? notFoundPage(request) : show(request, person, []);
  };

/** POST of the same. Pressed twice, it ends where they meant to be. */
export const changeMoney =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const offer = request.form.text('offer');
    if (offer !== 'payment' && offer !== 'costs-only') {
      const person = await readSelf(deps, request);
      return person === undefined ? notFoundPage(request) : show(request, person, [nothingChosen]);
    }
    const press = { requestId: requestIdOf(request), result: '/you?saved=offer', actualCostOnly: offer === 'costs-only' };
    const outcome = await chooseMoney(deps, request.actor, press);
    if (outcome.ok) return seeOther(outcome.value);
    return outcome.problems.some(({ code }) => code === 'not-found') ? notFoundPage(request) : seeOther('/you/money');
  };

const nothingChosen: FieldProblem = { field: 'offer', text: 'Choose one of the two, or leave it as it is.' };

const show = (request: PageRequest, { actualCostOnly }: Person, problems: readonly FieldProblem[]): Reply => {
  const around = {
    title: 'What we offer you',
    backHref: '/you',
    errors: pageErrors(problems),
    ...(problems.length === 0 ? {} : { status: 422 }),
  };
  const now = offeredMoneyWords(actualCostOnly);
  return showPage(request, moneyPage, around, { now, problem: problems[0]?.text ?? '', requestId: request.newId() });
};
