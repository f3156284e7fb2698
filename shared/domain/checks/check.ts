import type { Claim } from '#shared/domain/claim.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * One rule looked at for a claim. A check never refuses and never says no by itself: it shows somebody what to look at (domain.md
 * 10.5, approve.auto_refuse: never). `figures` are what it compared, as pence, days, tenths of a mile or counts.
 */
export interface CheckResult {
  readonly check: CheckName;
  readonly passed: boolean;
  /** One plain sentence for the approver, and for the person when they ask. */
  readonly because: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly policyVersion: string;
}

export type CheckName =
  | 'over-offer-or-cap'
  | 'no-receipt'
  | 'same-day-kind-amount'
  | 'outside-window'
  | 'pence-typed-as-pounds'
  | 'time-claimed-not-there'
  | 'distance-unusual';

/** What a check may know besides the claim itself. */
export interface CheckContext {
  readonly policyOn: PolicyOn;
  readonly policyVersion: string;
  /** London date on which the claim is looked at. */
  readonly today: string;
  /** Whether they took part, as it was recorded. */
  readonly tookPart: 'yes' | 'no' | 'not-recorded' | 'called-off';
  /** Tenths of a mile of this person's earlier journeys, if known. */
  readonly earlierTenthMiles: readonly number[];
}

export type Check = (claim: Claim, context: CheckContext) => CheckResult;
