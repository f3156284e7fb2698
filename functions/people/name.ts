import { problemWords, type FieldProblem } from '#shared/content/people-problem-words.ts';
import { readKnownAs } from '#shared/domain/known-as.ts';
import { requestIdOf, versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { changeName } from '#shared/operations/people/change-details.ts';
import { changeNamePage } from '#shared/views/pages/people/change-name.ts';
import { pageErrors } from '#functions/people/field-problems.ts';
import { readSelf } from '#functions/people/read-self.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

export const showName =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const person = await readSelf(deps, request);
    if (person === undefined) return notFoundPage(request);
    return show(request, { knownAs: request.typed?.['knownAs'] ?? person.knownAs, version: person.version, newer: '', problems: [] });
  };

export const saveName =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const typed = request.form.text('knownAs');
    const name = readKnownAs(typed);
    const version = versionOf(request);
    if (!name.ok) return show(request, { knownAs: typed, version, newer: '', problems: name.problems.map(problemWords) });
    const outcome = await changeName(deps, request.actor, {
      requestId: requestIdOf(request),
      version,
      result: '/you?saved=name',
      knownAs: name.value,
    });
    if (outcome.ok) return seeOther(outcome.value, forgetTyped(request));
    const [problem] = outcome.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    return show(request, { knownAs: typed, version: problem.person.version, newer: problem.person.knownAs, problems: [] });
  };

interface Shown {
  readonly knownAs: string;
  readonly version: number;
  readonly newer: string;
  readonly problems: readonly FieldProblem[];
}

const show = (request: PageRequest, { problems, ...shown }: Shown): Reply => {
  const around = {
    title: 'What should we call you?',
    backHref: '/you',
    errors: pageErrors(problems),
    ...(shown.newer === '' ? {} : { status: 409 }),
  };
  return showPage(request, changeNamePage, around, { ...shown, problem: problems[0]?.text ?? '', requestId: request.newId() });
};
