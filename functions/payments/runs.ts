import { dateWithoutDay, instantInWords } from '#shared/content/dates.ts';
import { money } from '#shared/content/money.ts';
import { claimsChangedWords, payingWords, runStateTag } from '#shared/content/run-words.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { listRuns, listToPay, type ToPay } from '#shared/operations/payments/list-runs.ts';
import { makeRun, type MakingRefusal } from '#shared/operations/payments/make-run.ts';
import type { Chosen } from '#shared/operations/payments/read-chosen.ts';
import { runsPage, type RunsView } from '#shared/views/pages/runs/list.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';

const around = { title: 'Payment runs', backHref: '/staff', width: 'wide' } as const;
const nothing = { requestId: '', options: [], values: [], most: 0, problem: '', waiting: { rows: [] }, runs: { rows: [] } } as const;

/** What is ready to pay, or the runs made: two lists, one at a time, so that each stays within its calls. */
export const showRuns =
  (deps: RunsDeps): PageHandler =>
  async (request) => {
    const asked = request.query.get('show');
    const ready = asked === 'ready' || (asked !== 'runs' && mayDo(request.actor, 'run.make'));
    return ready ? showReady(deps, request, undefined) : showMade(deps, request);
  };

/** POST: makes a run of what is ticked. */
export const makeRunHere =
  (deps: RunsDeps): PageHandler =>
  async (request) => {
    const chosen = request.form.all('claim').flatMap(readChoice);
    const made = await makeRun(deps, request.actor, { chosen, requestId: requestIdOf(request) });
    if (made.ok) return seeOther(made.value);
    const [problem] = made.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    return showReady(deps, request, problem);
  };

const choiceOf = ({ claim }: ToPay): string => [claim.claimId, claim.personId, claim.offer.fundId].join('.');

const readChoice = (value: string): readonly Chosen[] => {
  const [claimId, personId, fundId] = value.split('.');
  return claimId === undefined || personId === undefined || fundId === undefined ? [] : [{ claimId, personId, fundId }];
};

const problemWords = (problem: Exclude<MakingRefusal, { code: 'not-found' }>): string => {
  switch (problem.code) {
    case 'nothing-chosen':
      return 'Tick at least one payment.';
    case 'too-many':
      return `A run takes up to ${problem.most} payments. Untick some: they go into the next run.`;
    case 'changed-meanwhile':
      return claimsChangedWords;
    default:
      return problem satisfies never;
  }
};

const showReady = async (
  deps: RunsDeps,
  request: PageRequest,
  problem: Exclude<MakingRefusal, { code: 'not-found' }> | undefined,
): Promise<Reply> => {
  const page = await listToPay(deps, request.actor, request.query.get('after') ?? '');
  const payable = page.items.filter((each) => each.problems.length === 0);
  const text = problem === undefined ? '' : problemWords(problem);
  const most = numberOf(deps.policyOn('pay.run_most_payments', londonDateOf(request.now)));
  const view: RunsView = {
    ...nothing,
    show: 'ready',
    canMake: mayDo(request.actor, 'run.make'),
    requestId: request.newId(),
    options: payable.map((each) => ({
      value: choiceOf(each),
      text: lineOf(each),
      hint: { text: `Money by ${dateWithoutDay(each.claim.moneyBy)}` },
    })),
    // As many as one run takes, the soonest promise first: the rest are left for the next.
    values: problem === undefined ? payable.slice(0, most).map(choiceOf) : request.form.all('claim'),
    most,
    problem: text,
    waiting: { rows: page.items.filter((each) => each.problems.length > 0).map((each) => ({ cells: waitingCells(each) })) },
    nextHref: page.next === '' ? '' : `/runs?${new URLSearchParams({ show: 'ready', after: page.next }).toString()}`,
  };
  const errors = text === '' ? [] : [{ href: payable.length === 0 ? '#main-content' : '#claim', text }];
  return showPage(request, runsPage, { ...around, errors }, view);
};

const lineOf = ({ claim }: ToPay): string => `${money(claim.payablePence)}, ${claim.boardPlainName}, ${dateWithoutDay(claim.heldOn)}`;

const waitingCells = ({ claim, problems }: ToPay): readonly object[] => [
  { text: claim.boardPlainName, detail: dateWithoutDay(claim.heldOn) },
  { text: money(claim.payablePence) },
  { text: dateWithoutDay(claim.moneyBy) },
  { text: problems.map(payingWords).join(' ') },
];

const showMade = async (deps: RunsDeps, request: PageRequest): Promise<Reply> => {
  const page = await listRuns(deps, request.query.get('after') ?? '');
  const rows = page.items.map((run) => ({
    cells: [
      { text: `Run ${run.number}`, href: `/runs/${run.runId}` },
      { text: instantInWords(run.madeAt) },
      { text: String(run.lineCount) },
      { text: money(run.totalPence) },
      { tag: runStateTag[run.state] },
    ],
  }));
  const nextHref = page.next === '' ? '' : `/runs?${new URLSearchParams({ show: 'runs', after: page.next }).toString()}`;
  const view: RunsView = { ...nothing, show: 'runs', canMake: mayDo(request.actor, 'run.make'), runs: { rows }, nextHref };
  return showPage(request, runsPage, around, view);
};
