import { askingWords, budgetShortWords, decidingWords, staleWords, type FieldWords } from '#shared/content/approval-words.ts';
import { handsWords } from '#shared/content/hands-words.ts';
import { reductionReasons, type LineChoice } from '#shared/domain/deciding.ts';
import { readPounds } from '#shared/domain/money.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import { requestIdOf, versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ChangeRefusal, ClaimForm } from '#shared/operations/approvals/change-claim.ts';
import { askAboutClaim, decideClaim } from '#shared/operations/approvals/decide-claim.ts';
import { openClaim } from '#shared/operations/approvals/open-claim.ts';
import { approvalPage } from '#shared/views/pages/approvals/claim.ts';
import type { ApprovalsFunctionDeps } from '#functions/approvals/approvals-function-deps.ts';
import { approvalView, type Filled } from '#functions/approvals/claim-view.ts';

/** A claim, for its approver. */
export const showOne =
  (deps: ApprovalsFunctionDeps): PageHandler =>
  (request) =>
    show(deps, request, { typed: request.typed ?? {}, problems: [] });

/** POST: asks the person a question. */
export const askAboutOne =
  (deps: ApprovalsFunctionDeps): PageHandler =>
  async (request) =>
    answer(
      deps,
      request,
      await askAboutClaim(deps, request.actor, { ...formOf(request), words: request.form.text('question') }),
      askingWords,
    );

/** POST: decides every part. */
export const decideOne =
  (deps: ApprovalsFunctionDeps): PageHandler =>
  async (request) =>
    answer(deps, request, await decideClaim(deps, request.actor, { ...formOf(request), choices: choicesOf(request) }), decidingWords);

const formOf = (request: PageRequest): ClaimForm => {
  const claimId = request.params['claimId'] ?? '';
  return {
    claimId,
    personId: request.form.text('personId'),
    version: versionOf(request),
    requestId: requestIdOf(request),
    result: `/approvals/${claimId}`,
  };
};

const choicesOf = ({ form }: PageRequest): readonly LineChoice[] =>
  Object.keys(form.values())
    .filter((name) => name.startsWith('reason-'))
    .map((name) => name.slice('reason-'.length))
    .map((lineId) => ({
      lineId,
      pays: (['full', 'another', 'nothing'] as const).find((each) => each === form.text(`pays-${lineId}`)) ?? '',
      amountPence: readPounds(form.text(`amount-${lineId}`)),
      reasonCode: reductionReasons.find((reason) => reason === form.text(`reason-${lineId}`)) ?? '',
      reasonWords: form.text(`words-${lineId}`),
    }));

const answer = async <P>(
  deps: ApprovalsFunctionDeps,
  request: PageRequest,
  outcome: OutcomeOf<string, ChangeRefusal<P>>,
  words: (problem: P) => FieldWords,
): Promise<Reply> => {
  if (outcome.ok) return seeOther(outcome.value, forgetTyped(request));
  const [refusal] = outcome.problems;
  if (refusal === undefined || refusal.code === 'not-found') return notFoundPage(request);
  return show(deps, request, { typed: request.form.values(), problems: wordsOf(refusal, words) });
};

const wordsOf = <P>(
  refusal: Exclude<ChangeRefusal<P>, { code: 'not-found' }>,
  words: (problem: P) => FieldWords,
): readonly FieldWords[] => {
  switch (refusal.code) {
    case 'look-again':
      return refusal.problems.map(words);
    case 'hands':
      return refusal.problems.map((problem) => ({ field: 'main-content', text: handsWords(problem) }));
    case 'budget-short':
      return [{ field: 'main-content', text: budgetShortWords }];
    case 'changed-meanwhile':
      return [{ field: 'main-content', text: staleWords }];
    default:
      return refusal satisfies never;
  }
};

const show = async (deps: ApprovalsFunctionDeps, request: PageRequest, filled: Filled): Promise<Reply> => {
  const opened = await openClaim(deps, request.actor, request.params['claimId'] ?? '');
  if (opened === undefined) return notFoundPage(request);
  const errors = filled.problems.map(({ field, text }) => ({ href: `#${field}`, text }));
  const title = `Costs and payment of ${opened.person.knownAs}`;
  return showPage(
    request,
    approvalPage,
    { title, errors, backHref: '/approvals', width: 'wide' },
    approvalView(opened, filled, request.newId),
  );
};
