import { askedBy, idsOf, type ClaimsWebDeps } from '#functions/claims/claims-web.ts';
import { adviceLines, kindName, photoWords } from '#shared/content/claim-words.ts';
import { claimProblemWords } from '#shared/content/claim-problem-words.ts';
import { dateInWords, dateWithoutYear } from '#shared/content/dates.ts';
import { money } from '#shared/content/money.ts';
import { beyondTheOfferPence } from '#shared/domain/checks/over-offer-or-cap.ts';
import { askedTotalPence, type Claim, type ClaimLine } from '#shared/domain/claim.ts';
import { sendClaim } from '#shared/domain/claiming.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { versionOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { readOwnClaim } from '#shared/operations/claims/read-claim.ts';
import { sendOwnClaim } from '#shared/operations/claims/send-claim.ts';
import { organisation } from '#shared/policy/organisation.ts';
import { checkCostsPage, type CheckCostsView } from '#shared/views/pages/claims/check.ts';

/** Everything once more before it is sent, each with its own way to change it, and the two dates sending would promise. */
export const checkClaim =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId } = idsOf(request);
    const read = await readOwnClaim(deps, request.actor, { claimId, action: 'claim.see' });
    if (read === undefined) return notFoundPage(request);
    return read.claim.state === 'draft' ? showCheck(deps, request, read.claim, '') : seeOther(`/costs/${claimId}`);
  };

/** Sends exactly what was checked. When it changed since, it is shown again and nothing is sent. */
export const sendClaimPage =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId } = idsOf(request);
    const sent = await sendOwnClaim(deps, askedBy(request), { claimId, version: versionOf(request) });
    if (sent.ok) return seeOther(sent.value);
    const [problem] = sent.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    if (problem.code !== 'changed-meanwhile') {
      const read = problem.code === 'no-lines' ? await readOwnClaim(deps, request.actor, { claimId, action: 'claim.see' }) : undefined;
      return read === undefined ? seeOther(`/costs/${claimId}`) : showCheck(deps, request, read.claim, claimProblemWords(problem));
    }
    if (problem.latest.state !== 'draft') return seeOther(`/costs/${claimId}`);
    return showCheck(deps, request, problem.latest, 'Here it is as it stands now. Please look again before you send it.');
  };

const showCheck = (deps: ClaimsWebDeps, request: PageRequest, claim: Claim, newer: string): Reply =>
  showPage(
    request,
    checkCostsPage,
    { title: 'Check your costs and payment', backHref: `/costs/${claim.claimId}`, ...(newer === '' ? {} : { status: 409 }) },
    viewOf(deps, request, claim, newer),
  );

const viewOf = (deps: ClaimsWebDeps, request: PageRequest, claim: Claim, newer: string): CheckCostsView => {
  const decideWithin = numberOf(deps.policyOn('approve.decide_within', londonDateOf(request.now)));
  const asSent = sendClaim(claim, { now: request.now, holidays: deps.bankHolidays, decideWithin });
  const kinds = [...new Set(claim.lines.map(({ kind }) => kind))];
  const beyond = kinds.some((kind) => beyondTheOfferPence(claim, kind) > 0);
  return {
    group: claim.boardPlainName,
    date: dateInWords(claim.heldOn),
    title: claim.activityTitle,
    newer,
    rows: claim.lines.map((line) => ({
      key: kindName[line.kind],
      lines: linesOf(line),
      changeHref: `/costs/${claim.claimId}/lines/${line.lineId}`,
      changeText: kindName[line.kind].toLowerCase(),
    })),
    total: money(askedTotalPence(claim)),
    beyond: beyond ? 'Some of this is more than we offered. Send it as it is. Somebody will look at it and may ask you.' : '',
    action: asSent.ok ? `/costs/${claim.claimId}/send` : '',
    requestId: request.newId(),
    version: claim.version,
    turn: `When you send it, it is our turn: ${organisation.coordinatorsTeam}.`,
    dates: asSent.ok
      ? [
          { label: 'We decide by', date: dateInWords(asSent.value.decideBy) },
          { label: 'Money by', date: dateInWords(asSent.value.moneyBy) },
        ]
      : [],
    steps: [
      'Somebody looks at each cost.',
      'We tell you what we decide, and why.',
      'The money goes the way you chose. It waits for your bank details.',
    ],
    advice: claim.lines.some(({ kind }) => kind === 'time') ? adviceLines : [],
    backHref: `/costs/${claim.claimId}`,
  };
};

const linesOf = (line: ClaimLine): readonly string[] => [
  money(line.askedPence),
  ...(line.kind === 'time' ? [] : [dateWithoutYear(line.happenedOn)]),
  line.working.words,
  ...(line.note === '' ? [] : [line.note]),
  ...(line.receipt === undefined ? [] : [photoWords[line.receipt.state]]),
];
