import type { Claim } from '#shared/domain/claim.ts';
import { concentration } from '#shared/domain/checks/concentration.ts';
import type { Check, CheckContext, CheckResult } from '#shared/domain/checks/check.ts';
import { detailsChanged } from '#shared/domain/checks/details-changed.ts';
import { distanceUnusual } from '#shared/domain/checks/distance-unusual.ts';
import { eventNotConfirmed } from '#shared/domain/checks/event-not-confirmed.ts';
import { fundShort } from '#shared/domain/checks/fund-short.ts';
import { justUnderLimit } from '#shared/domain/checks/just-under-limit.ts';
import { justUnderLimitByStaff } from '#shared/domain/checks/just-under-limit-by-staff.ts';
import { noReceipt } from '#shared/domain/checks/no-receipt.ts';
import { oneAccount } from '#shared/domain/checks/one-account.ts';
import { outsideWindow } from '#shared/domain/checks/outside-window.ts';
import { overOfferOrCap } from '#shared/domain/checks/over-offer-or-cap.ts';
import { overPolicyLimit } from '#shared/domain/checks/over-policy-limit.ts';
import { passengerAndDriver } from '#shared/domain/checks/passenger-and-driver.ts';
import { penceTypedAsPounds } from '#shared/domain/checks/pence-typed-as-pounds.ts';
import { sameDayKindAmount } from '#shared/domain/checks/same-day-kind-amount.ts';
import { sameReceipt } from '#shared/domain/checks/same-receipt.ts';
import { timeClaimedNotThere } from '#shared/domain/checks/time-claimed-not-there.ts';
import { twoBodies } from '#shared/domain/checks/two-bodies.ts';

/**
 * Every check in the order an approver reads them: the claim itself, what the person sent before, then how it came about
 * (care F13; domain.md 10.5).
 */
export const checks: readonly Check[] = [
  overOfferOrCap,
  overPolicyLimit,
  noReceipt,
  outsideWindow,
  penceTypedAsPounds,
  distanceUnusual,
  timeClaimedNotThere,
  fundShort,
  sameDayKindAmount,
  sameReceipt,
  twoBodies,
  justUnderLimit,
  detailsChanged,
  passengerAndDriver,
  eventNotConfirmed,
  justUnderLimitByStaff,
  oneAccount,
  concentration,
];

/** Every check, in one order, passed or not: all run, all are kept, none refuses (domain.md 10.5, approve.auto_refuse: never). */
export const runChecks = (claim: Claim, context: CheckContext): readonly CheckResult[] =>
  checks.map(({ check, look }) => ({ check, ...look(claim, context), policyVersion: context.policyVersion }));

/** What the claim itself knows about whether they took part, for whoever hasn't read the invitation (care F13; domain.md 10.5). */
export const tookPartFrom = (claim: Pick<Claim, 'tookPartRecordedBy' | 'recordedNotThere' | 'calledOff'>): CheckContext['tookPart'] => {
  if (claim.calledOff) return 'called-off';
  if (claim.recordedNotThere) return 'no';
  return claim.tookPartRecordedBy === '' ? 'not-recorded' : 'yes';
};
