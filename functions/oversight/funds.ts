import { dateInWords } from '#shared/content/dates.ts';
import { money } from '#shared/content/money.ts';
import { fundIsWhole, type Fund } from '#shared/domain/fund.ts';
import { noVatRecovered } from '#shared/domain/ledger/posting.ts';
import { readPounds } from '#shared/domain/money.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { requestIdOf, versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { allocateToFund, listFundsOf, readFund, type AllocateRefusal, type FundsDeps } from '#shared/operations/funds/allocate.ts';
import { fundPage, type FundView } from '#shared/views/pages/funds/fund.ts';
import { fundsPage } from '#shared/views/pages/funds/list.ts';

// More budgets than any partnership has, so that those without money yet come after all the others.
const aPage = 200;

/** Every budget, with the parts its money is in. */
export const listFunds =
  (deps: FundsDeps): PageHandler =>
  async (request) => {
    const page = await listFundsOf(deps, { limit: aPage, after: request.query.get('after') ?? '' });
    const rows = page.items.map((fund) => ({
      cells: [
        { text: fund.name, href: `/funds/${fund.fundId}`, detail: `Spend by ${dateInWords(fund.spendBy)}` },
        ...[fund.allocatedPence, fund.availablePence, fund.promisedPence, fund.committedPence, fund.spentPence].map((pence) => ({
          text: money(pence),
        })),
      ],
    }));
    const nextHref = page.next === '' ? '' : `/funds?${new URLSearchParams({ after: page.next }).toString()}`;
    return showPage(request, fundsPage, { title: 'Budgets', backHref: '/staff', width: 'wide' }, { rows, nextHref });
  };

/** One budget. */
export const showFund =
  (deps: FundsDeps): PageHandler =>
  (request) =>
    show(deps, request, { amount: request.typed?.['amount'] ?? '', problem: '' });

/** POST: puts money in. */
export const allocateHere =
  (deps: FundsDeps): PageHandler =>
  async (request) => {
    const fundId = request.params['fundId'] ?? '';
    const amount = request.form.text('amount');
    const allocated = await allocateToFund(deps, request.actor, {
      fundId,
      pence: readPounds(amount),
      version: versionOf(request),
      requestId: requestIdOf(request),
      result: `/funds/${fundId}`,
    });
    if (allocated.ok) return seeOther(allocated.value, forgetTyped(request));
    const [problem] = allocated.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    return show(deps, request, { amount, problem: words[problem.code] });
  };

const words: Readonly<Record<Exclude<AllocateRefusal['code'], 'not-found'>, string>> = {
  'amount-not-readable': 'Write the amount in pounds and pence, like 5000.00.',
  'nothing-to-allocate': 'Write an amount above nothing.',
  'changed-meanwhile': 'Somebody put money in meanwhile. Look at the newer amounts, then press again.',
};

const show = async (
  deps: FundsDeps,
  request: PageRequest,
  filled: { readonly amount: string; readonly problem: string },
): Promise<Reply> => {
  const fund = await readFund(deps, request.params['fundId'] ?? '');
  if (fund === undefined || !mayDo(request.actor, 'fund.see')) return notFoundPage(request);
  // A sum that doesn't hold is our fault and is never shown as if it did.
  if (!fundIsWhole(fund)) throw new Error('A budget whose parts are not what was put in');
  const view: FundView = {
    fundId: fund.fundId,
    version: fund.version,
    requestId: request.newId(),
    name: fund.name,
    facts: [
      { key: 'Source', value: fund.source },
      { key: 'Cost centre', value: fund.costCentre },
      { key: 'Subjective', value: fund.subjective },
      { key: 'Project', value: fund.project },
      { key: 'VAT', value: fund.vatCode === noVatRecovered ? 'None recovered on what is paid back' : fund.vatCode },
      { key: 'Spend by', value: dateInWords(fund.spendBy) },
    ],
    parts: partsOf(fund),
    allocated: money(fund.allocatedPence),
    ...filled,
  };
  const errors = filled.problem === '' ? [] : [{ href: '#amount', text: filled.problem }];
  return showPage(request, fundPage, { title: fund.name, errors, backHref: '/funds' }, view);
};

const partsOf = (fund: Fund): FundView['parts'] => [
  { what: 'Available', detail: 'Nobody has been promised it', amount: money(fund.availablePence) },
  { what: 'Promised', detail: 'Held for people who said yes or maybe', amount: money(fund.promisedPence) },
  { what: 'Committed', detail: 'Agreed, not paid yet', amount: money(fund.committedPence) },
  { what: 'Spent', detail: 'Paid', amount: money(fund.spentPence) },
];
