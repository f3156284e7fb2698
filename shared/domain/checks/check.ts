import type { CheckName } from '#shared/domain/checks/check-name.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * One rule looked at for a claim. A check never refuses and never says no by itself: it shows somebody what to look at (domain.md
 * 10.5, approve.auto_refuse: never). `passed` means that it was looked at and there is nothing to see: a check whose facts nobody had
 * has not passed, and says so (`notLookedAt`). `figures` are what it compared, as pence, days, tenths of a mile or counts.
 */
export interface CheckResult {
  readonly check: CheckName;
  readonly passed: boolean;
  /** One plain sentence for the approver, and for the person when they ask. */
  readonly because: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly policyVersion: string;
}

/** What a check found: its result without its name and the version of the policy (care F13). */
export type Looked = Pick<CheckResult, 'passed' | 'because' | 'figures'>;

/** Another claim of the same person, sent at some time. Never a draft: that is nobody else's to read (care F13). */
export type OtherClaim = Pick<Claim, 'claimId' | 'boardId' | 'heldOn' | 'lines' | 'state' | 'payablePence' | 'decidedAt' | 'alikeCleared'>;

/** A cost as far as the patterns of staff need it. `happenedOn` is a London date (care F13). */
export interface CostEntered {
  readonly staffId: string;
  readonly happenedOn: string;
  readonly askedPence: number;
  readonly hasReceipt: boolean;
}

/** What somebody else's claim for the same meeting asks for a journey (care F13). */
export interface JourneyBeside {
  readonly happenedOn: string;
  readonly tenthMiles: number;
  readonly isPassenger: boolean;
}

/** How many payments there were in the months looked back on, and how many of them each member of staff arranged or confirmed (care F13). */
export interface PaymentsByStaff {
  readonly payments: number;
  readonly ofStaff: Readonly<Record<string, number>>;
}

/**
 * What a check may know besides the claim itself. What nobody read is undefined, and the checks that need it say so: the least, a claim
 * and the policy, is enough to run them all (care F13).
 */
export interface CheckContext {
  readonly policyOn: PolicyOn;
  readonly policyVersion: string;
  /** London date on which the claim is looked at. */
  readonly today: string;
  /** Whether they took part, as it was recorded. */
  readonly tookPart: 'yes' | 'no' | 'not-recorded' | 'called-off';
  /** This person's other claims that were sent, as many as were read. */
  readonly others: readonly OtherClaim[] | undefined;
  /** What the fund has available besides what it holds for this claim, in pence. */
  readonly fundAvailablePence: number | undefined;
  /** The instant at which the bank details that stand were given; '' while there are none. */
  readonly detailsGivenAt: string | undefined;
  /** Hashes of receipts in other people's claims. */
  readonly receiptsOfOthers: ReadonlySet<string> | undefined;
  /** What everybody else asks for journeys to the same meeting. */
  readonly journeysBeside: readonly JourneyBeside[] | undefined;
  /** Costs that staff entered for people, whoever they are for. */
  readonly enteredByStaff: readonly CostEntered[] | undefined;
  /** How many other people, and how many of the staff, are paid into the same account. */
  readonly sameAccount: { readonly people: number; readonly staff: number } | undefined;
  readonly paymentsByStaff: PaymentsByStaff | undefined;
}

/** A check with its one sentence for a reader who is not a programmer (`npm run rules`). It is handed everything and changes nothing (care F13). */
export interface Check {
  readonly check: CheckName;
  readonly about: string;
  readonly look: (claim: Claim, context: CheckContext) => Looked;
}

/**
 * Nobody had the facts for this. That is no pass: it is shown as not looked at, and nothing is agreed in advance on it. `lookedAt` 0 among
 * the figures says so to a reader of the data (care F13).
 */
export const notLookedAt = (what: string): Looked => ({ passed: false, because: `Not looked at: ${what}`, figures: { lookedAt: 0 } });

/** False for a check whose facts nobody had (care F13). */
export const wasLookedAt = ({ figures }: Pick<CheckResult, 'figures'>): boolean => figures['lookedAt'] !== 0;
