import { askedBy, idsOf, type ClaimsWebDeps } from '#functions/claims/claims-web.ts';
import { beyondWords } from '#functions/claims/draft-view.ts';
import { beforeMoney } from '#functions/claims/turn-view.ts';
import { adviceLines, kindName, photoWordsOf } from '#shared/content/claim-words.ts';
import { claimProblemWords, sumMovedWords } from '#shared/content/claim-problem-words.ts';
import { dateBeside, dateInWords } from '#shared/content/dates.ts';
import { money, moneyInWords } from '#shared/content/money.ts';
import { beyondTheOfferPence } from '#shared/domain/checks/beyond-the-offer.ts';
import { askedTotalPence, writtenVersion, type Claim, type ClaimLine } from '#shared/domain/claim.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { moneyByHonestly, type PayeeStanding } from '#shared/domain/pay-turn.ts';
import { versionOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ChangeProblem } from '#shared/operations/claims/change-claim.ts';
import type { NotFound } from '#shared/operations/claims/claims-deps.ts';
import { readOwnClaim, type OwnClaimRead } from '#shared/operations/claims/read-claim.ts';
import { asSentAt, sendOwnClaim, type SumMoved } from '#shared/operations/claims/send-claim.ts';
import { organisation } from '#shared/policy/organisation.ts';
import { checkCostsPage, type CheckCostsView } from '#shared/views/pages/claims/check.ts';

/** Everything once more before it is sent, each with its own way to change it, and the two dates sending would promise. */
export const checkClaim =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId } = idsOf(request);
    const read = await readOwnClaim(deps, request.actor, { claimId, action: 'claim.see' });
    if (read === undefined) return notFoundPage(request);
    return read.claim.state === 'draft' ? showCheck(deps, request, read, '') : seeOther(`/costs/${claimId}`);
  };

/** Sends exactly what was checked. When it changed since, it is shown again and nothing is sent. */
export const sendClaimPage =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId } = idsOf(request);
    const total = request.form.text('total');
    const shownPence = /^\d{1,9}$/.test(total) ? Number(total) : 0;
    const sent = await sendOwnClaim(deps, askedBy(request), { claimId, version: versionOf(request), shownPence });
    if (sent.ok) return seeOther(sent.value);
    const [problem] = sent.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    const read = await readOwnClaim(deps, request.actor, { claimId, action: 'claim.see' });
    if (read === undefined) return notFoundPage(request);
    return read.claim.state === 'draft' ? showCheck(deps, request, read, newerWords(problem, read.claim)) : seeOther(`/costs/${claimId}`);
  };

type SendProblem = Exclude<ChangeProblem | SumMoved, NotFound>;

/** Why nothing was sent, above everything as it stands now. */
const newerWords = (problem: SendProblem, { lines }: Claim): string => {
  if (problem.code === 'changed-meanwhile') return 'Here it is as it stands now. Please look again before you send it.';
  return problem.code === 'sum-moved'
    ? sumMovedWords({ shown: moneyInWords(problem.shownPence), now: moneyInWords(askedTotalPence({ lines })) })
    : claimProblemWords(problem);
};

const showCheck = (deps: ClaimsWebDeps, request: PageRequest, { claim, payee }: OwnClaimRead, newer: string): Reply =>
  showPage(
    request,
    checkCostsPage,
    { title: 'Check your costs and payment', backHref: `/costs/${claim.claimId}`, ...(newer === '' ? {} : { status: 409 }) },
    viewOf(deps, request, { claim, payee, newer }),
  );

interface Checked {
  readonly claim: Claim;
  readonly payee: PayeeStanding | undefined;
  readonly newer: string;
}

const viewOf = (deps: ClaimsWebDeps, request: PageRequest, { claim, payee, newer }: Checked): CheckCostsView => {
  const today = londonDateOf(request.now);
  const asSent = asSentAt(deps, claim, request.now);
  const moneyBy = asSent.ok ? moneyByHonestly(payee, asSent.value, today) : '';
  const totalPence = askedTotalPence(claim);
  const beyond = claim.lines.some(({ kind }) => beyondTheOfferPence(claim, kind) > 0);
  return {
    group: claim.boardPlainName,
    date: dateInWords(claim.heldOn),
    title: claim.activityTitle,
    newer,
    rows: claim.lines.map((line) => ({
      key: kindName[line.kind],
      lines: linesOf(claim, line),
      changeHref: `/costs/${claim.claimId}/lines/${line.lineId}`,
      changeText: kindName[line.kind].toLowerCase(),
    })),
    total: money(totalPence),
    totalPence,
    beyond: beyond ? 'Something here is more than we offered. Send it as it is. Somebody looks at it and may ask you.' : '',
    action: asSent.ok ? `/costs/${claim.claimId}/send` : '',
    blockedBecause: asSent.ok ? '' : asSent.problems.map(claimProblemWords).join(' '),
    requestId: request.newId(),
    version: writtenVersion(claim),
    turn: `When you send it, it is our turn: ${organisation.coordinatorsTeam}.`,
    dates: asSent.ok
      ? [
          { label: 'We decide by', date: dateInWords(asSent.value.decideBy) },
          ...(moneyBy === '' ? [] : [{ label: 'Money by', date: dateInWords(moneyBy) }]),
        ]
      : [],
    steps: ['Somebody looks at each cost.', 'We tell you what we decide, and why.', ...beforeMoney(claim, { payee, today })],
    advice: claim.lines.some(({ kind }) => kind === 'time') ? adviceLines : [],
    backHref: `/costs/${claim.claimId}`,
  };
};

const linesOf = (claim: Claim, line: ClaimLine): readonly string[] => [
  money(line.askedPence),
  ...(line.kind === 'time' ? [] : [dateBeside({ on: line.happenedOn, beside: claim.heldOn })]),
  line.working.words,
  ...beyondWords(claim, line.kind),
  ...(line.note === '' ? [] : [line.note]),
  ...(line.receipt === undefined ? [] : [photoWordsOf(line.receipt)]),
];
