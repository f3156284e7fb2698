import { nameToStaff } from '#shared/content/closed-words.ts';
import { instantInWords } from '#shared/content/dates.ts';
import { withHyphens } from '#shared/content/bank-words.ts';
import { checkingOptions, checkingWords, modulusWords, numberToRing } from '#shared/content/payee-check-words.ts';
import { checkModulus } from '#shared/domain/bank/modulus-check.ts';
import type { ModulusTable } from '#shared/domain/bank/modulus-table.ts';
import { waysOfChecking, waysOfCheckingWith } from '#shared/domain/giving-details.ts';
import type { HeldReach } from '#shared/domain/payee-code.ts';
import { requestIdOf, versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import { toLookAt } from '#shared/http/look-once.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { checkPayee, openPayee, type OpenedPayee } from '#shared/operations/payments/check-payee.ts';
import { heldBefore } from '#shared/operations/payments/held-reach.ts';
import { payeePage, type PayeeView } from '#shared/views/pages/payees/payee.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';

interface Filled {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly field: string; readonly text: string }[];
  readonly looked?: boolean;
}

/** Bank details in the clear, for the one page on which they are compared with what the person says. */
export const showPayee =
  (deps: PayeesDeps): PageHandler =>
  (request) =>
    show(deps, request, { typed: request.typed ?? {}, problems: [] });

/** POST: confirms them or sends them back. */
export const checkPayeeHere =
  (deps: PayeesDeps): PageHandler =>
  async (request) => {
    const { form } = request;
    const again = toLookAt(request, ['words']);
    if (again.length > 0) return show(deps, request, { typed: form.values(), problems: again, looked: true });
    const checked = await checkPayee(deps, request.actor, {
      personId: request.params['personId'] ?? '',
      version: versionOf(request),
      answer: (['confirm', 'send-back'] as const).find((answer) => answer === form.text('answer')) ?? '',
      way: waysOfChecking.find((way) => way === form.text('way')) ?? '',
      words: form.text('words'),
      requestId: requestIdOf(request),
      result: '/payees',
    });
    if (checked.ok) return seeOther(checked.value, forgetTyped(request));
    const [problem] = checked.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    return show(deps, request, {
      typed: form.values(),
      problems: problem.code === 'look-again' ? problem.problems.map(checkingWords) : [changed],
    });
  };

const changed = { field: 'main-content', text: 'These details changed while you were looking. Compare the new ones, then answer again.' };

const show = async (deps: PayeesDeps, request: PageRequest, filled: Filled): Promise<Reply> => {
  const opened = await openPayee(deps, request.actor, request.params['personId'] ?? '');
  if (opened === undefined) return notFoundPage(request);
  const errors = filled.problems.map(({ field, text }) => ({ href: `#${field}`, text }));
  return showPage(
    request,
    payeePage,
    { title: 'Check bank details', errors, backHref: '/payees' },
    viewOf(opened, filled, {
      requestId: request.newId(),
      held: heldBefore(deps, opened.person, opened.payee.enteredAt),
      table: deps.modulusTable,
    }),
  );
};

const viewOf = (
  { person, payee, details }: OpenedPayee,
  filled: Filled,
  { requestId, held, table }: { readonly requestId: string; readonly held: HeldReach; readonly table: ModulusTable },
): PayeeView => {
  const problem = (field: string) => filled.problems.find((each) => each.field === field)?.text ?? '';
  return {
    personId: person.personId,
    version: payee.version,
    requestId,
    knownAs: nameToStaff(person),
    isChange: payee.confirmedBefore,
    rows: [
      { key: 'Number to ring', value: numberToRing(held) },
      { key: 'Given', value: instantInWords(payee.enteredAt) },
      { key: 'What', value: payee.confirmedBefore ? 'A change of details that were confirmed before' : 'The first details' },
      ...(details === undefined
        ? []
        : [
            { key: 'Name on the account', value: details.payeeName },
            { key: 'Sort code', value: withHyphens(details.sortCode) },
            { key: 'Account number', value: details.accountNumber },
            ...(details.rollNumber === '' ? [] : [{ key: 'Roll number', value: details.rollNumber }]),
            { key: 'Do the figures fit?', value: modulusWords(checkModulus(details, table), table) },
          ]),
    ],
    because: details === undefined ? checkingWords({ code: 'has-another-hand' }).text : '',
    ways: checkingOptions.filter(({ value }) => waysOfCheckingWith(held, payee).includes(value)),
    answer: filled.typed['answer'] ?? '',
    way: filled.typed['way'] ?? '',
    words: filled.typed['words'] ?? '',
    looked: filled.looked === true,
    answerProblem: problem('answer'),
    wayProblem: problem('way'),
    wordsProblem: problem('words'),
  };
};
