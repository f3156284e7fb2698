import { nameToStaff } from '#shared/content/closed-words.ts';
import {
  askingWords,
  budgetShortWords,
  decidingWords,
  doneNotices,
  questionWaitsWords,
  staffKindName,
  staleWords,
  type FieldWords,
} from '#shared/content/approval-words.ts';
import { handsWords } from '#shared/content/hands-words.ts';
import { money } from '#shared/content/money.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { reductionReasons, type LineChoice } from '#shared/domain/deciding-line.ts';
import { readPounds } from '#shared/domain/money.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import { requestIdOf, versionOf } from '#shared/http/form-request.ts';
import { forgetTyped, keepForLater } from '#shared/http/kept-form.ts';
import { toLookAt } from '#shared/http/look-once.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { movedOnPage, notFoundPage } from '#shared/http/problem-pages.ts';
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
    show(deps, request, { typed: request.typed ?? {}, problems: () => [] });

/** POST: asks the person a question. */
export const askAboutOne =
  (deps: ApprovalsFunctionDeps): PageHandler =>
  async (request) => {
    const again = lookOnce(deps, request, ['question']);
    if (again !== undefined) return again;
    // One form, two presses: each is its own request, so that after Back the other one isn't taken for done.
    const form = { ...formOf(request, 'asked'), requestId: `ask.${requestIdOf(request)}` };
    const asked = await askAboutClaim(deps, request.actor, { ...form, words: request.form.text('question') });
    if (!asked.ok) return answer(deps, request, asked, askingWords);
    // What was already chosen for the parts is theirs to go on with; it is kept only where there is any.
    const typed = Object.fromEntries(Object.entries(request.form.values()).filter(([name]) => name !== 'question'));
    const hasChosen = Object.entries(typed).some(([name, value]) => /^(pays|amount|reason|words)-/.test(name) && value !== '');
    return seeOther(
      asked.value,
      hasChosen ? await keepForLater(deps.web, request, { path: `/approvals/${form.claimId}`, values: typed }) : forgetTyped(request),
    );
  };

/** POST: decides every part. */
export const decideOne =
  (deps: ApprovalsFunctionDeps): PageHandler =>
  async (request) => {
    if (request.form.text('question').trim() !== '')
      return show(deps, request, { typed: request.form.values(), problems: () => [questionWaitsWords] });
    const again = lookOnce(deps, request, wordsFields(request));
    if (again !== undefined) return again;
    const form = { ...formOf(request, 'decided'), choices: choicesOf(request) };
    return answer(deps, request, await decideClaim(deps, request.actor, form), decidingWords);
  };

const wordsFields = ({ form }: PageRequest): readonly string[] => Object.keys(form.values()).filter((name) => name.startsWith('words-'));

/** The form again when its words seem to ask why, once; undefined to go on. */
const lookOnce = (deps: ApprovalsFunctionDeps, request: PageRequest, fields: readonly string[]): Promise<Reply> | undefined => {
  const problems = toLookAt(request, fields);
  return problems.length === 0 ? undefined : show(deps, request, { typed: request.form.values(), problems: () => problems, looked: true });
};

const formOf = (request: PageRequest, done: 'decided' | 'asked'): ClaimForm => {
  const claimId = request.params['claimId'] ?? '';
  return {
    claimId,
    personId: request.form.text('personId'),
    fundId: request.form.text('fundId'),
    version: versionOf(request),
    requestId: requestIdOf(request),
    result: `/approvals/${claimId}?done=${done}`,
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
  words: (problem: P, nameOf: (lineId: string) => string) => FieldWords,
): Promise<Reply> => {
  if (outcome.ok) return seeOther(outcome.value, forgetTyped(request));
  const [refusal] = outcome.problems;
  if (refusal === undefined || refusal.code === 'not-found') return notFoundPage(request);
  if (refusal.code === 'taken-back') return movedOnPage(request, takenBack(request));
  return show(deps, request, {
    typed: request.form.values(),
    problems: (claim) => wordsOf(refusal, (problem) => words(problem, nameOfLine(claim))),
  });
};

/** The person has it back: the words of whoever was deciding are theirs to keep for when it comes again. */
const takenBack = ({ form }: PageRequest) => ({
  text: 'The person took this back before it was decided. It comes again if they send it.',
  shown: Object.entries(form.values()).flatMap(([name, text]) => (/^(?:question$|words-)/.test(name) && text !== '' ? [text] : [])),
  onHref: '/approvals',
  onText: 'Go on to what waits',
});

const wordsOf = <P>(
  refusal: Exclude<ChangeRefusal<P>, { code: 'not-found' | 'taken-back' }>,
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

/** What a part is called on the page, with its amount, because two can be of a kind. */
const nameOfLine =
  (claim: Claim) =>
  (lineId: string): string => {
    const line = claim.lines.find((one) => one.lineId === lineId);
    return line === undefined ? 'A part' : `${staffKindName[line.kind]}, ${money(line.askedPence)}`;
  };

interface Shown {
  readonly typed: Filled['typed'];
  readonly problems: (claim: Claim) => readonly FieldWords[];
  /** Its words were asked about once: sent again they are sent. */
  readonly looked?: true;
}

/** What was just done. Somebody who decided first what two decide reads that, not that it is decided. */
const doneOf = (request: PageRequest, { state }: Claim): keyof typeof doneNotices | undefined => {
  const done =
    request.route.method === 'GET' ? (['decided', 'asked'] as const).find((each) => each === request.query.get('done')) : undefined;
  return done === 'decided' && state === 'half-decided' ? 'half-decided' : done;
};

const show = async (deps: ApprovalsFunctionDeps, request: PageRequest, shown: Shown): Promise<Reply> => {
  const opened = await openClaim(deps, request.actor, request.params['claimId'] ?? '');
  if (opened === undefined) return notFoundPage(request);
  const filled = { typed: shown.typed, problems: shown.problems(opened.claim), looked: shown.looked === true };
  const done = doneOf(request, opened.claim);
  const errors = filled.problems.map(({ field, text }) => ({ href: `#${field}`, text }));
  const title = `Costs and payment of ${nameToStaff(opened.person)}`;
  return showPage(
    request,
    approvalPage,
    { title, errors, backHref: '/approvals', width: 'wide', ...(done === undefined ? {} : { notice: doneNotices[done] }) },
    { ...approvalView(opened, filled, request.newId), isDone: done !== undefined },
  );
};
