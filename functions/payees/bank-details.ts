import { bankDetailsWords, type BankFieldWords } from '#shared/content/bank-words.ts';
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
    return show(deps, request, { typed: nothing, problems: [] });
  };

/** POST: keeps them, encrypted, to be checked. */
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
    return show(deps, request, { typed, problems });
  };

const changed: BankFieldWords = {
  field: 'main-content',
  text: 'Your details changed on another page meanwhile. What you wrote is still here. Press again to keep it.',
};

const show = async (
  deps: PayeesDeps,
  request: PageRequest,
  filled: { readonly typed: BankDetails; readonly problems: readonly BankFieldWords[] },
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
  const view = { version: payee?.version ?? 0, requestId: request.newId(), isChange: payee !== undefined, ...filled.typed, problems };
  return showPage(request, bankDetailsPage, { title: 'Your bank details', errors, backHref: '/bank' }, view);
};
