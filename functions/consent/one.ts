import { choiceTag, saidBy } from '#shared/content/choice-words.ts';
import { currentWording } from '#shared/content/consent-wording.ts';
import { instantInWords } from '#shared/content/dates.ts';
import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import { isYes } from '#shared/domain/consent/states.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { changeChoice } from '#shared/operations/consent/change-choice.ts';
import type { PersonWithChoices } from '#shared/store/person-with-choices.ts';
import { choicePage } from '#shared/views/pages/consent/one.ts';
import type { ConsentFunctionDeps } from '#functions/consent/consent-function-deps.ts';
import { ownChoices, purposeOf, standingOf } from '#functions/consent/own-choices.ts';

/** One choice with its full wording. Saying no takes the same one press as saying yes (R-CHO-05). */
export const showChoice =
  (deps: ConsentFunctionDeps): PageHandler =>
  async (request) => {
    const purpose = purposeOf(request);
    const found = purpose === undefined ? undefined : await ownChoices(deps, request);
    return purpose === undefined || found === undefined ? notFoundPage(request) : show(request, purpose, found);
  };

export const saveChoice =
  (deps: ConsentFunctionDeps): PageHandler =>
  async (request) => {
    const purpose = purposeOf(request);
    if (purpose === undefined) return notFoundPage(request);
    const choice = request.form.text('choice');
    if (choice !== 'yes' && choice !== 'no') return seeOther(`/choices/${purpose}`);
    const change = { purpose, choice, requestId: requestIdOf(request), result: `/choices/${purpose}/record?saved=choice` } as const;
    const outcome = await changeChoice(deps, request.actor, change);
    return outcome.ok ? seeOther(outcome.value) : notFoundPage(request);
  };

const show = (request: PageRequest, purpose: AskedPurpose, found: PersonWithChoices): Reply => {
  const { name, question, meaning, changing, whoSees, yes, no } = currentWording(purpose, request.now);
  const { state, toConfirm, tag } = standingOf(found, purpose, request.now);
  const mine = found.history.filter((event) => event.purpose === purpose).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return showPage(
    request,
    choicePage,
    { title: name, backHref: '/choices' },
    {
      question,
      meaning,
      changing,
      whoSees,
      status: tag,
      options: [
        { value: 'yes', text: yes, current: isYes(state) && !toConfirm },
        { value: 'no', text: no, current: state === 'refused' || state === 'withdrawn' },
      ],
      action: `/choices/${purpose}`,
      recordHref: mine.length === 0 ? '' : `/choices/${purpose}/record`,
      history: mine.map((event) => ({ what: choiceTag(event.state).text, when: instantInWords(event.at), who: saidBy(event) })),
      requestId: request.newId(),
    },
  );
};
