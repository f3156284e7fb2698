import type { Claim } from '#shared/domain/claim.ts';
import type { Check, CheckContext, CheckResult } from '#shared/domain/checks/check.ts';
import { distanceUnusual } from '#shared/domain/checks/distance-unusual.ts';
import { noReceipt } from '#shared/domain/checks/no-receipt.ts';
import { outsideWindow } from '#shared/domain/checks/outside-window.ts';
import { overOfferOrCap } from '#shared/domain/checks/over-offer-or-cap.ts';
import { penceTypedAsPounds } from '#shared/domain/checks/pence-typed-as-pounds.ts';
import { sameDayKindAmount } from '#shared/domain/checks/same-day-kind-amount.ts';
import { timeClaimedNotThere } from '#shared/domain/checks/time-claimed-not-there.ts';

const checks: readonly Check[] = [
  overOfferOrCap,
  noReceipt,
  sameDayKindAmount,
  outsideWindow,
  penceTypedAsPounds,
  timeClaimedNotThere,
  distanceUnusual,
];

/** Every check, in one order, passed or not: all run, all are kept, none refuses. */
export const runChecks = (claim: Claim, context: CheckContext): readonly CheckResult[] => checks.map((check) => check(claim, context));

/** What the claim itself knows about whether they took part, for whoever hasn't read the invitation. */
export const tookPartFrom = (claim: Pick<Claim, 'tookPartRecordedBy' | 'recordedNotThere' | 'calledOff'>): CheckContext['tookPart'] => {
  if (claim.calledOff) return 'called-off';
  if (claim.recordedNotThere) return 'no';
  return claim.tookPartRecordedBy === '' ? 'not-recorded' : 'yes';
};
