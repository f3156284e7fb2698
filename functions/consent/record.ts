import { createHash } from 'node:crypto';
import { choiceTag, saidBy } from '#shared/content/choice-words.ts';
import { wordingOfVersion } from '#shared/content/consent-wording.ts';
import { dateInWords, instantInWords } from '#shared/content/dates.ts';
import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import { isYes } from '#shared/domain/consent/states.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { organisation } from '#shared/policy/organisation.ts';
import { choiceRecordPage } from '#shared/views/pages/consent/record.ts';
import type { ConsentFunctionDeps } from '#functions/consent/consent-function-deps.ts';
import { ownChoices, purposeOf } from '#functions/consent/own-choices.ts';

/** What a person keeps: the words as they stood when they chose, when, who said it, and how to change it. */
export const showRecord =
  (deps: ConsentFunctionDeps): PageHandler =>
  async (request) => {
    const purpose = purposeOf(request);
    const found = purpose === undefined ? undefined : await ownChoices(deps, request);
    if (purpose === undefined || found === undefined) return notFoundPage(request);
    const last = found.history
      .filter((event) => event.purpose === purpose)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .at(-1);
    if (last === undefined) return seeOther(`/choices/${purpose}`);
    const { question, meaning, whoSees, yes, no } = wordingOfVersion(last.wordingVersion);
    return showPage(
      request,
      choiceRecordPage,
      {
        title: 'The record of your choice',
        backHref: `/choices/${purpose}`,
        ...(request.query.get('saved') === 'choice' ? { notice: saved } : {}),
      },
      {
        from: [organisation.name],
        date: dateInWords(londonDateOf(last.at)),
        reference: referenceOf(last),
        status: choiceTag(last.state).text,
        question,
        meaning,
        sentence: isYes(last.state) ? yes : no,
        whoSees,
        when: instantInWords(last.at),
        saidBy: saidBy(last),
        wordingVersion: last.wordingVersion,
        changeHref: `/choices/${purpose}`,
      },
    );
  };

/** Said after a choice; the page below says which, as it stands. */
const saved = { heading: 'Saved', text: 'Your choice counts at once. You can change it at any time.' };

/** Short enough to read out on the phone; it leads to nobody without the record itself. */
const referenceOf = ({ personId, purpose, at }: ConsentEvent): string => {
  const letters = createHash('sha256').update(`${personId}#${purpose}#${at}`).digest('hex').slice(0, 8).toLocaleUpperCase('en-GB');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};
