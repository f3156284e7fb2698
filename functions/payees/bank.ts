import { codeComes, codeWayOption, codeWords, payeeStateTag, payWhenOptions, type BankFieldWords } from '#shared/content/bank-words.ts';
import { dateInWords, instantInWords } from '#shared/content/dates.ts';
import { helpContact } from '#shared/content/service.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { codeWays, isWholeCode, waysToAsk, type HeldReach } from '#shared/domain/payee-code.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { isSteppedUp } from '#shared/domain/session-life.ts';
import { workingDaysAfter } from '#shared/domain/working-days.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { askForCode, type CodeRequestRefusal } from '#shared/operations/payments/ask-for-code.ts';
import { choosePayWhen } from '#shared/operations/payments/choose-pay-when.ts';
import { heldBefore } from '#shared/operations/payments/held-reach.ts';
import { payWhatIsReady } from '#shared/operations/payments/pay-what-is-ready.ts';
import { useCode } from '#shared/operations/payments/use-code.ts';
import type { Bank } from '#shared/store/payees.ts';
import { readTogether } from '#shared/store/read-together.ts';
import type { Notice } from '#shared/views/chrome.ts';
import { bankPage, type BankView } from '#shared/views/pages/bank/bank.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';

/** How somebody is paid: their account, the second step, when to pay. */
export const showBank =
  (deps: PayeesDeps): PageHandler =>
  (request) =>
    show(deps, request, { typed: request.typed ?? {}, problems: [] });

/** POST: asks for a code. */
export const askForCodeHere =
  (deps: PayeesDeps): PageHandler =>
  async (request) => {
    const way = codeWays.find((each) => each === request.form.text('way')) ?? '';
    const asked = await askForCode(deps, request.actor, {
      way,
      whereTo: request.form.text('whereTo'),
      requestId: requestIdOf(request),
      result: '/bank?saved=code',
    });
    if (asked.ok) return seeOther(asked.value, forgetTyped(request));
    const [problem] = asked.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    return show(deps, request, { typed: request.form.values(), problems: [askingWords(problem)] });
  };

const askingWords = (problem: Exclude<CodeRequestRefusal, { code: 'not-found' }>): BankFieldWords => {
  switch (problem.code) {
    case 'account-closed':
    case 'where-to-missing':
    case 'no-address-held':
    case 'no-way-chosen':
    case 'where-to-too-long':
      return codeWords[problem.code];
    default:
      return problem satisfies never;
  }
};

/** POST: types the code. The right one opens the details for a quarter of an hour. */
export const useCodeHere =
  (deps: PayeesDeps): PageHandler =>
  async (request) => {
    if (request.session === undefined) return notFoundPage(request);
    const typed = request.form.text('code');
    // Nothing typed, or half a code, is no guess: it costs no try.
    if (!isWholeCode(typed)) return show(deps, request, { typed: {}, problems: [codeWords['not-a-whole-code']] });
    const used = await useCode(deps, request.session, typed);
    if (used.ok) return seeOther('/bank/details');
    const [problem] = used.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    // The same press twice: the first one used the code and opened the way.
    if (problem.code === 'no-code-yet' && isSteppedUp(request.session, request.now)) return seeOther('/bank/details');
    return show(deps, request, { typed: {}, problems: [codeWords[problem.code]] });
  };

/** POST: when to be paid. */
export const chooseWhen =
  (deps: PayeesDeps): PageHandler =>
  async (request) => {
    const payWhen = payWhenOptions.find((option) => option.value === request.form.text('when'))?.value ?? '';
    const chosen = await choosePayWhen(deps, request.actor, { payWhen, requestId: requestIdOf(request), result: '/bank?saved=when' });
    if (chosen.ok) return seeOther(chosen.value);
    const [problem] = chosen.problems;
    if (problem?.code === 'nothing-chosen') {
      return show(deps, request, { typed: {}, problems: [{ field: 'when', text: 'Choose one, or leave it for now.' }] });
    }
    return problem?.code === 'no-details-yet' ? seeOther('/bank') : notFoundPage(request);
  };

/** POST: what is agreed until now may leave. */
export const payNow =
  (deps: PayeesDeps): PageHandler =>
  async (request) => {
    const said = await payWhatIsReady(deps, request.actor, { requestId: requestIdOf(request), result: '/bank?saved=now' });
    if (said.ok) return seeOther(said.value);
    // Without details, or when money comes by itself, there is nothing to say: the page itself says what there is.
    return said.problems.some(({ code }) => code === 'not-found') ? notFoundPage(request) : seeOther('/bank');
  };

const notices: Readonly<Record<string, Notice>> = {
  when: { heading: 'Saved', text: 'You can change your choice on this page.' },
  details: { heading: 'Saved', text: 'We have your bank details. Nothing is paid before we check them with you.' },
  now: {
    heading: 'Saved',
    text: 'What is agreed until now goes with our next payments. What is agreed later waits again.',
  },
  code: { heading: 'You asked for a code', text: 'It is our turn now.' },
};

interface Filled {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly BankFieldWords[];
}

const show = async (deps: PayeesDeps, request: PageRequest, filled: Filled): Promise<Reply> => {
  if (request.actor.kind !== 'person') return notFoundPage(request);
  const { personId } = request.actor;
  const wanted = [deps.people.wanting(personId), deps.payees.wanting(personId), deps.payees.wantingCode(personId)] as const;
  const found = await readTogether(deps.database, wanted);
  const person = found(wanted[0]);
  if (person === undefined) return notFoundPage(request);
  const bank = { payee: found(wanted[1]), code: found(wanted[2]) };
  const view = viewOf(bank, { deps, request, filled, held: heldBefore(deps, person, request.now) });
  // Some fields aren't on the page in every state: the words then lead to the page itself.
  const fields = fieldsOn(view);
  const errors = filled.problems.map(({ field, text }) => ({ href: fields.includes(field) ? `#${field}` : '#main-content', text }));
  const notice = request.route.method === 'GET' ? notices[request.query.get('saved') ?? ''] : undefined;
  const around = { title: 'How you are paid', errors, backHref: '/costs', ...(notice === undefined ? {} : { notice }) };
  return showPage(request, bankPage, around, view);
};

const fieldsOn = (view: BankView): readonly string[] => [
  ...(view.steppedUp ? [] : ['way', 'whereTo']),
  ...(!view.steppedUp && view.code === 'made' ? ['code'] : []),
  ...(view.given ? ['when'] : []),
];

interface Showing {
  readonly deps: PayeesDeps;
  readonly request: PageRequest;
  readonly filled: Filled;
  readonly held: HeldReach;
}

/** The London date by which we do our next step, by a clock of policy; '' once it has gone by, and the page then says that instead. */
const doneBy = ({ deps, request }: Showing, key: string, since: string): string => {
  const today = londonDateOf(request.now);
  const date = workingDaysAfter(londonDateOf(since), numberOf(deps.policyOn(key, today)), deps.bankHolidays);
  return date < today ? '' : dateInWords(date);
};

const viewOf = (bank: Bank, on: Showing): BankView => {
  const { deps, request, filled, held } = on;
  const { payee, code } = bank;
  const problem = (field: string) => filled.problems.find((each) => each.field === field)?.text ?? '';
  const codeState =
    code === undefined || code.state === 'used' || (code.state === 'made' && code.usableUntil <= request.now) ? 'none' : code.state;
  const cooling = payee !== undefined && payee.usableFrom > londonDateOf(request.now);
  return {
    statementLine: `${deps.shortName} and a number`,
    given: payee !== undefined,
    lastFour: payee?.lastFour ?? '',
    tag: payeeStateTag[payee?.state ?? 'waiting-for-check'],
    checking: payee?.state === 'waiting-for-check',
    checkBy: payee === undefined ? '' : doneBy(on, 'payee.check_within', payee.enteredAt),
    givenOn: payee === undefined ? '' : dateInWords(londonDateOf(payee.enteredAt)),
    usableFrom: cooling ? dateInWords(payee.usableFrom) : '',
    sentBackWords: payee?.sentBackWords ?? '',
    steppedUp: request.session !== undefined && isSteppedUp(request.session, request.now),
    code: codeState,
    codeComes: code === undefined ? '' : codeComes[code.way],
    codeBy: code === undefined || code.way === 'in-person' ? '' : doneBy(on, 'payee.code_within', code.askedAt),
    codeDated: code !== undefined && code.way !== 'in-person',
    askedOn: code === undefined ? '' : dateInWords(londonDateOf(code.askedAt)),
    askRequestId: request.newId(),
    ways: waysToAsk(held).map((each) => codeWayOption(each, held)),
    numberLabel: held.number === '' ? 'A number we can ring, if you chose that' : 'A number for this, if it is a different one',
    numberHint: held.number === '' ? 'Only somewhere safe for you.' : 'Leave it empty to use the one we have. Only somewhere safe for you.',
    way: filled.typed['way'] ?? '',
    whereTo: filled.typed['whereTo'] ?? '',
    wayProblem: problem('way'),
    whereToProblem: problem('whereTo'),
    codeProblem: problem('code'),
    whenRequestId: request.newId(),
    whens: payWhenOptions,
    when: payee === undefined || payee.payWhen === 'not-chosen' ? '' : payee.payWhen,
    whenProblem: problem('when'),
    sayNow: payee?.payWhen === 'when-i-say',
    saidNowOn: payee === undefined || payee.saidNowAt === '' ? '' : instantInWords(payee.saidNowAt),
    nowRequestId: request.newId(),
    late: `This takes longer than we said. We are sorry. Ring us on ${helpContact.phone}. ${helpContact.cost}`,
  };
};
