import { stateTag } from '#shared/content/claim-words.ts';
import { startProblemWords } from '#shared/content/claim-problem-words.ts';
import { calendarDay, dateInWords, dateWithoutYear } from '#shared/content/dates.ts';
import { money } from '#shared/content/money.ts';
import { payPressWords } from '#shared/content/pay-words.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { CostsSummary } from '#shared/domain/invitation.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { moneyByHonestly, payTurn, type PayeeStanding } from '#shared/domain/pay-turn.ts';
import { askedBy, type ClaimsWebDeps } from '#functions/claims/claims-web.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { listOwnCosts, type OwnCosts } from '#shared/operations/claims/read-claim.ts';
import { startOwnClaim } from '#shared/operations/claims/start-claim.ts';
import { costsListPage, type CostsListView } from '#shared/views/pages/claims/list.ts';

const title = 'Your costs and payment';

/** Every claim of the person, and each meeting they can start one for. */
export const listClaims =
  (deps: ClaimsWebDeps): PageHandler =>
  (request) =>
    showList(deps, request, '');

/** Starts the costs of one meeting, or goes to those that were started. */
export const startClaimPage =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const started = await startOwnClaim(deps, askedBy(request), request.form.text('activityId'));
    if (started.ok) return seeOther(started.value);
    const [problem] = started.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    return showList(deps, request, startProblemWords(problem));
  };

const showList = async (deps: ClaimsWebDeps, request: PageRequest, problem: string): Promise<Reply> => {
  if (request.actor.kind !== 'person') return notFoundPage(request);
  const after = request.query.get('after') ?? '';
  const costs = await listOwnCosts(deps, { personId: request.actor.personId, now: request.now, after });
  const around = { title, backHref: '/home', ...(problem === '' ? {} : { status: 422 }) };
  return showPage(request, costsListPage, around, viewOf(request, costs, problem));
};

const viewOf = (request: PageRequest, costs: OwnCosts, problem: string): CostsListView => ({
  problem,
  toStart: costs.toStart.map((invitation) => ({
    activityId: invitation.activityId,
    requestId: request.newId(),
    dateText: dateWithoutYear(invitation.heldOn),
    card: {
      title: invitation.title,
      dateText: dateInWords(invitation.heldOn),
      ...calendarDay(invitation.heldOn),
      lines: [invitation.boardPlainName],
    },
  })),
  started: costs.started.map(({ costs: summary, title: meeting, boardPlainName }) => {
    const tag = stateTag[stateOf(summary.state)];
    return {
      title: meeting,
      href: `/costs/${summary.claimId}`,
      amount: money(summary.totalPence),
      tag,
      lines: [boardPlainName, dateInWords(summary.heldOn), ...dueLine(summary, costs.payee, londonDateOf(request.now))].filter(
        (line) => line !== '',
      ),
    };
  }),
  moreHref: costs.next === '' ? '' : `/costs?after=${encodeURIComponent(costs.next)}`,
});

const states: readonly Claim['state'][] = ['draft', 'sent', 'question', 'half-decided', 'approved', 'settled', 'in-run', 'paid'];
const stateOf = (text: string): Claim['state'] => states.find((state) => state === text) ?? 'draft';

/** By when we do the next thing, or that a payment waits for them. What is in a run has left their hands. */
const dueLine = (costs: CostsSummary, payee: PayeeStanding | undefined, today: string): readonly string[] => {
  const { state, dueOn } = costs;
  if (state === 'sent' || state === 'half-decided') return [`We decide by ${dateInWords(dueOn)}`];
  if (state === 'in-run' && dueOn >= today) return [`Money by ${dateInWords(dueOn)}`];
  if (state !== 'approved') return [];
  const turn = payTurn(payee, costs, today);
  if (turn.whose === 'yours') return [payPressWords[turn.press].turn];
  const moneyBy = moneyByHonestly(payee, { ...costs, moneyBy: dueOn }, today);
  return [moneyBy === '' ? 'It goes with our next payments' : `Money by ${dateInWords(moneyBy)}`];
};
