/** For staff: the claims to decide. */
import { nameToStaff } from '#shared/content/closed-words.ts';
import { secondApproverTag, secondLookTag, staffKindName } from '#shared/content/approval-words.ts';
import { dateWithoutDay } from '#shared/content/dates.ts';
import { money } from '#shared/content/money.ts';
import { askedTotalPence, type Claim } from '#shared/domain/claim.ts';
import { sumPence } from '#shared/domain/money.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { listWaiting } from '#shared/operations/approvals/list-waiting.ts';
import { queuePage, type QueueView } from '#shared/views/pages/approvals/queue.ts';
import type { ApprovalsFunctionDeps } from '#functions/approvals/approvals-function-deps.ts';

const states = [
  { value: 'sent', text: 'Waiting for a decision' },
  { value: 'question', text: 'Waiting for their answer' },
] as const;

/** The queue, the soonest promise first. A filter that isn't one of ours shows everything. */
export const showQueue =
  (deps: ApprovalsFunctionDeps): PageHandler =>
  async (request) => {
    const state = request.query.get('state') === 'question' ? 'question' : 'sent';
    const boardId = deps.boards.find((board) => board.boardId === request.query.get('board'))?.boardId ?? '';
    const waiting = await listWaiting(deps, request.actor, { state, boardId, after: request.query.get('after') ?? '' });
    const [first] = waiting.claims;
    // After a decision: straight to the next claim, or to the empty list.
    if (request.query.get('open') === 'next' && first !== undefined) return seeOther(`/approvals/${first.claim.claimId}`);
    const boardOptions = deps.boards.map((board) => ({ value: board.boardId, text: board.plainName }));
    const view: QueueView = {
      filters: [
        { name: 'state', label: 'Where it is', value: state, options: states },
        { name: 'board', label: 'Group', value: boardId, options: [{ value: '', text: 'All groups' }, ...boardOptions] },
      ],
      rows: waiting.claims.map(({ claim, knownAs }) => ({ cells: cellsOf(claim, knownAs) })),
      caption: states.find((each) => each.value === state)?.text ?? '',
      empty: waiting.next === '' ? 'Nothing is waiting.' : 'None on this page. There are more.',
      nextHref: waiting.next === '' ? '' : `/approvals?${new URLSearchParams({ state, board: boardId, after: waiting.next }).toString()}`,
    };
    return showPage(request, queuePage, { title: 'Claims to decide', width: 'wide' }, view);
  };

const cellsOf = (claim: Claim, knownAs: string): QueueView['rows'][number]['cells'] => [
  { text: nameToStaff({ knownAs }), href: `/approvals/${claim.claimId}`, ...markOf(claim) },
  { text: claim.boardPlainName, detail: dateWithoutDay(claim.heldOn) },
  { text: [...new Set(claim.lines.map((line) => staffKindName[line.kind]))].join(', ') },
  { text: money(askedTotalPence(claim)) },
  {
    text: money(offerCeilingPence(claim)),
    detail: claim.offer.covers.some((cost) => cost.capPence === 0) ? 'and costs without a cap' : '',
  },
  { text: claim.decideBy === '' ? '' : dateWithoutDay(claim.decideBy) },
];

const markOf = (claim: Claim): Pick<QueueView['rows'][number]['cells'][number], 'mark'> => {
  if (claim.state === 'half-decided') return { mark: secondApproverTag };
  return claim.secondLook ? { mark: secondLookTag } : {};
};

/** The fee with every cap; a cost without one adds nothing here and is said beside it. */
export const offerCeilingPence = (claim: Pick<Claim, 'offer'>): number =>
  sumPence([claim.offer.feePence, ...claim.offer.covers.map((cost) => cost.capPence)]);
