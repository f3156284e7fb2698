import { instantInWords } from '#shared/content/dates.ts';
import { codeGoes, codeWayName, makingSureOptions } from '#shared/content/payee-check-words.ts';
import { waysOfMakingSure, waysOfMakingSureWith, type HeldReach } from '#shared/domain/payee-code.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { showPage } from '#shared/http/show-page.ts';
import { listCodesAsked, type Waits } from '#shared/operations/payments/list-payees.ts';
import { heldBefore } from '#shared/operations/payments/held-reach.ts';
import { makeCode } from '#shared/operations/payments/make-code.ts';
import type { CodeAsked } from '#shared/store/payees.ts';
import { codeMadePage } from '#shared/views/pages/payees/code-made.ts';
import { codesPage, type CodesView } from '#shared/views/pages/payees/codes.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';

/** Who waits for a payment code. */
export const showCodes =
  (deps: PayeesDeps): PageHandler =>
  (request) =>
    show(deps, request, undefined);

/** POST: makes one code and shows it, this once. */
export const makeCodeHere =
  (deps: PayeesDeps): PageHandler =>
  async (request) => {
    const personId = request.params['personId'] ?? '';
    const chosen = request.form.text(request.form.text('field'));
    const howSure = waysOfMakingSure.find((way) => way === chosen) ?? '';
    const made = await makeCode(deps, request.actor, { personId, howSure, requestId: requestIdOf(request) });
    if (made.ok) {
      const { knownAs, readable, way, usableUntil } = made.value;
      const view = { knownAs, code: readable, goes: codeGoes[way], until: instantInWords(usableUntil) };
      return showPage(request, codeMadePage, { title: 'A new payment code', backHref: '/codes' }, view);
    }
    const [problem] = made.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    return show(deps, request, { personId, code: problem.code });
  };

interface Problem {
  readonly personId: string;
  readonly code: 'no-way-chosen' | 'none-held' | 'not-waiting' | 'has-another-hand';
}

const notWaiting = 'Nobody waits for that code any more: it was made already. If it is lost, they can ask for another.';
const wayWords = {
  'no-way-chosen': 'Choose how you made sure it is them.',
  'has-another-hand': 'You decided, confirmed or paid something of theirs. Ask somebody else to make this code.',
  'none-held': 'We had no number or address of theirs for this, so it can’t be how. Choose another way.',
} as const;

const show = async (deps: PayeesDeps, request: PageRequest, problem: Problem | undefined): Promise<Reply> => {
  const list = await listCodesAsked(deps, request.actor, request.query.get('after') ?? '');
  const people = list.items.map((waits, index) => personView(waits, { deps, index, request, problem }));
  const field = people.find((person) => person.problem !== '')?.field ?? 'main-content';
  const errors =
    problem === undefined ? [] : [{ href: `#${field}`, text: problem.code === 'not-waiting' ? notWaiting : wayWords[problem.code] }];
  const nextHref = list.next === '' ? '' : `/codes?${new URLSearchParams({ after: list.next }).toString()}`;
  return showPage(request, codesPage, { title: 'Payment codes', errors, backHref: '/staff' }, { people, nextHref });
};

const personView = (
  { person, waits }: Waits<CodeAsked>,
  on: { readonly deps: PayeesDeps; readonly index: number; readonly request: PageRequest; readonly problem: Problem | undefined },
): CodesView['people'][number] => {
  const held = heldBefore(on.deps, person, waits.askedAt);
  return {
    personId: person.personId,
    knownAs: person.knownAs,
    way: codeWayName[waits.way],
    askedAt: instantInWords(waits.askedAt),
    known: knownOf(held),
    typed: waits.whereTo,
    requestId: on.request.newId(),
    problem: on.problem?.personId === person.personId && on.problem.code !== 'not-waiting' ? wayWords[on.problem.code] : '',
    options: makingSureOptions.filter(({ value }) => waysOfMakingSureWith(held).includes(value)),
    field: `sure-${on.index}`,
  };
};

const knownOf = ({ number, address }: HeldReach): string =>
  number === '' && address === ''
    ? 'Only an email, or a new number or address: meet them, or ask what only they know'
    : `${number}${address}`;
