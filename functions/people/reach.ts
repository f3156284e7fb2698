import { problemWords, wordsAt, type FieldProblem } from '#shared/content/people-problem-words.ts';
import { wayInWords } from '#shared/content/reach-words.ts';
import { senderPhrases } from '#shared/content/sender-phrases.ts';
import { readPhrase } from '#shared/domain/joining.ts';
import type { Person } from '#shared/domain/person.ts';
import { reachOf, readOpenToOthers, readWay } from '#shared/domain/reach.ts';
import { requestIdOf, versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { changeReach } from '#shared/operations/people/change-details.ts';
import { changeReachPage } from '#shared/views/pages/people/change-reach.ts';
import { pageErrors } from '#functions/people/field-problems.ts';
import { readSelf } from '#functions/people/read-self.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

export const showReach =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const person = await readSelf(deps, request);
    if (person === undefined) return notFoundPage(request);
    return show(request, { person, version: person.version, typed: request.typed ?? fieldsOf(person), newer: '', problems: [] });
  };

export const saveReach =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const typed = request.form.values();
    const version = versionOf(request);
    const [way, shared] = [readWay(typed), readOpenToOthers(typed['shared'] ?? '')];
    const phrase = readPhrase(
      typed['phrase'] ?? '',
      senderPhrases.map((choice) => choice.phrase),
    );
    if (!way.ok || !shared.ok || !phrase.ok) {
      const problems = [way, shared, phrase].flatMap((answer) => (answer.ok ? [] : answer.problems.map(problemWords)));
      const person = await readSelf(deps, request);
      return person === undefined ? notFoundPage(request) : show(request, { person, version, typed, newer: '', problems });
    }
    const change = {
      requestId: requestIdOf(request),
      version,
      result: '/you?saved=reach',
      reach: reachOf(way.value, shared.value),
      senderPhrase: phrase.value,
    };
    const outcome = await changeReach(deps, request.actor, change);
    if (outcome.ok) return seeOther(outcome.value, forgetTyped(request));
    const [problem] = outcome.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    const { person } = problem;
    return show(request, { person, version: person.version, typed, newer: wayInWords(person.reach), problems: [] });
  };

const fieldsOf = ({ reach, senderPhrase }: Person): Readonly<Record<string, string>> => ({
  reach: reach.kind,
  number: reach.kind === 'phone' ? reach.number : '',
  address: reach.kind === 'post' ? reach.address : '',
  shared: reach.openToOthers,
  phrase: senderPhrase,
});

interface Shown {
  readonly person: Person;
  readonly version: number;
  readonly typed: Readonly<Record<string, string>>;
  readonly newer: string;
  readonly problems: readonly FieldProblem[];
}

const show = (request: PageRequest, { person, version, typed, newer, problems }: Shown): Reply => {
  const around = { title: 'How we reach you', backHref: '/you', errors: pageErrors(problems), ...(newer === '' ? {} : { status: 409 }) };
  const field = (name: string): string => typed[name] ?? '';
  const at = (name: string): string => wordsAt(problems, name);
  return showPage(request, changeReachPage, around, {
    reach: field('reach'),
    number: field('number'),
    address: field('address'),
    shared: field('shared'),
    phrase: field('phrase'),
    phrases: senderPhrases.map(({ phrase, example }) => ({ value: phrase, text: phrase, hint: { text: `Like this: “${example}”` } })),
    email: person.email,
    problems: { reach: at('reach'), number: at('number'), address: at('address'), shared: at('shared'), phrase: at('phrase') },
    requestId: request.newId(),
    version,
    newer,
  });
};
