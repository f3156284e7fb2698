import { bankDetailsWords, bankQuestionWords, type BankFieldWords } from '#shared/content/bank-words.ts';
import { questionsAbout, readBankDetails } from '#shared/domain/bank/bank-details.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { BankDetails } from '#shared/domain/payee.ts';
import { isSteppedUp } from '#shared/domain/session-life.ts';
import { requestIdOf, versionOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { giveBankDetails } from '#shared/operations/payments/give-bank-details.ts';
import { bankDetailsPage } from '#shared/views/pages/bank/details.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';

const nothing: BankDetails = { payeeName: '', sortCode: '', accountNumber: '', rollNumber: '' };

/** The form for bank details: open for a quarter of an hour after the second step. What we hold is never filled in. */
export const showBankDetails =
  (deps: PayeesDeps): PageHandler =>
  async (request) => {
    if (request.session === undefined || !isSteppedUp(request.session, request.now)) return seeOther('/bank');
    return show(deps, request, { typed: nothing, problems: [], looked: false });
  };

/** POST: keeps them, encrypted, to be checked. Asks once first where there may be a slip, with what was typed still there. */
export const saveBankDetails =
  (deps: PayeesDeps): PageHandler =>
  async (request) => {
    if (request.session === undefined) return notFoundPage(request);
    const { form } = request;
    const typed: BankDetails = {
      payeeName: form.text('payeeName'),
      sortCode: form.text('sortCode'),
      accountNumber: form.text('accountNumber'),
      rollNumber: form.text('rollNumber'),
    };
    const questions = askedOnce(deps, request, typed);
    if (questions.length > 0) return show(deps, request, { typed, problems: questions, looked: true });
    const given = await giveBankDetails(deps, request.session, {
      typed,
      version: versionOf(request),
      requestId: requestIdOf(request),
      result: '/bank?saved=details',
    });
    if (given.ok) return seeOther(given.value);
    const [problem] = given.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    if (problem.code === 'second-step-needed') return seeOther('/bank');
    const problems = problem.code === 'look-again' ? problem.problems.map(bankDetailsWords) : [changed];
    return show(deps, request, { typed, problems, looked: form.text('looked') === 'yes' });
  };

/** What to ask about before these are kept; nothing the second time, and nothing of somebody who may not give them now. */
const askedOnce = (deps: PayeesDeps, request: PageRequest, typed: BankDetails): readonly BankFieldWords[] => {
  const { session, now, form } = request;
  if (form.text('looked') === 'yes' || session === undefined || !isSteppedUp(session, now)) return [];
  const read = readBankDetails(typed, deps.policyOn, londonDateOf(now));
  return read.ok ? questionsAbout({ typed, read: read.value }, deps.modulusTable).map(bankQuestionWords) : [];
};

const changed: BankFieldWords = {
  field: 'main-content',
  text: 'Your details changed on another page meanwhile. What you wrote is still here. Press again to keep it.',
};

const show = async (
  deps: PayeesDeps,
  request: PageRequest,
  filled: { readonly typed: BankDetails; readonly problems: readonly BankFieldWords[]; readonly looked: boolean },
): Promise<Reply> => {
  if (request.actor.kind !== 'person') return notFoundPage(request);
  const { payee } = await deps.payees.readBank(request.actor.personId);
  const problem = (field: string) => filled.problems.find((each) => each.field === field)?.text ?? '';
  const problems = {
    payeeName: problem('payeeName'),
    sortCode: problem('sortCode'),
    accountNumber: problem('accountNumber'),
    rollNumber: problem('rollNumber'),
  };
  const errors = filled.problems.map(({ field, text }) => ({ href: `#${field}`, text }));
  const view = {
    version: payee?.version ?? 0,
    requestId: request.newId(),
    isChange: payee !== undefined,
    looked: filled.looked,
    ...filled.typed,
    problems,
  };
  return showPage(request, bankDetailsPage, { title: 'Your bank details', errors, backHref: '/bank' }, view);
};
