import { answersWords, choiceRecordText, controllerWords } from '#shared/content/choice-record.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { fileReply, seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { choiceRecordPage } from '#shared/views/pages/consent/record.ts';
import { recordOf } from '#functions/consent/choice-record.ts';
import type { ConsentFunctionDeps } from '#functions/consent/consent-function-deps.ts';
import { ownChoices, purposeOf } from '#functions/consent/own-choices.ts';

/** What a person keeps: the words as they stood when they chose, when, who said it, and how to change it. As a page, a text or data. */
export const showRecord =
  (deps: ConsentFunctionDeps): PageHandler =>
  async (request) => {
    const purpose = purposeOf(request);
    const found = purpose === undefined ? undefined : await ownChoices(deps, request);
    if (purpose === undefined || found === undefined) return notFoundPage(request);
    const record = recordOf(found, { purpose, now: request.now });
    if (record === undefined) return seeOther(`/choices/${purpose}`);
    const { inWords, asData } = record;
    const kept = request.query.get('keep');
    if (kept === 'text') return fileReply({ name: 'your-choice.txt', type: 'text/plain; charset=utf-8', text: choiceRecordText(inWords) });
    if (kept === 'data')
      return fileReply({ name: 'your-choice.json', type: 'application/json', text: JSON.stringify(asData, undefined, 2) });
    return showPage(
      request,
      choiceRecordPage,
      {
        title: 'The record of your choice',
        backHref: `/choices/${purpose}`,
        ...(request.query.get('saved') === 'choice' ? { notice: saved } : {}),
      },
      {
        ...inWords,
        changeHref: `/choices/${purpose}`,
        textHref: `/choices/${purpose}/record?keep=text`,
        answersLine: answersWords(inWords),
        controllerLine: controllerWords(inWords),
        dataHref: `/choices/${purpose}/record?keep=data`,
      },
    );
  };

/** Said after a choice; the page below says which, as it stands. */
const saved = { heading: 'Saved', text: 'Your choice counts at once. You can change it at any time.' };
