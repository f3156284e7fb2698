import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import type { Claim, ClaimLine } from '#shared/domain/claim.ts';
import type { Invitation } from '#shared/domain/invitation.ts';

/** A claim as its person's own program reads it: whole pence, London dates, UTC instants. No staff names, hands or keys. */
export const claimAsJson = (claim: Claim) => ({
  claimId: claim.claimId,
  activityId: claim.activityId,
  title: claim.activityTitle,
  group: claim.boardPlainName,
  heldOn: claim.heldOn,
  state: claim.state,
  version: claim.version,
  sentAt: claim.sentAt,
  decideBy: claim.decideBy,
  moneyBy: claim.moneyBy,
  decidedAt: claim.decidedAt,
  secondLook: claim.secondLook,
  paidOn: claim.paidOn,
  totalPence: costsSummaryOf(claim).totalPence,
  lines: claim.lines.map(lineAsJson),
  questions: claim.questions.map(({ words, askedAt, answer, answeredAt }) => ({ words, askedAt, answer, answeredAt })),
});

const lineAsJson = (line: ClaimLine) => ({
  lineId: line.lineId,
  kind: line.kind,
  happenedOn: line.happenedOn,
  askedPence: line.askedPence,
  distanceMiles: line.distanceTenthMiles / 10,
  timeChoice: line.timeChoice,
  note: line.note,
  working: line.working,
  receipt: line.receipt?.state ?? 'none',
  decision: line.decision ?? null,
});

/** An invitation as its person's own program reads it. */
export const meetingAsJson = (invitation: Invitation, actualCostOnly: boolean) => ({
  activityId: invitation.activityId,
  title: invitation.title,
  group: invitation.boardPlainName,
  heldOn: invitation.heldOn,
  startsAt: invitation.startsAt,
  lengthMinutes: invitation.lengthMinutes,
  reply: invitation.state,
  calledOff: invitation.calledOff !== '',
  offer: {
    ...(actualCostOnly ? {} : { feePence: invitation.offer.feePence, feeFor: invitation.offer.feeFor }),
    covers: invitation.offer.covers,
    paidWithinWorkingDays: invitation.offer.paidWithinWorkingDays,
  },
});
