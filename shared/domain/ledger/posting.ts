import { sumPence } from '#shared/domain/money.ts';

/** The parts of a fund. Allocated stands on the credit side, the others on the debit side, so a fund that is whole sums to nothing (design: invariant 1). */
const budgetAccounts = ['allocated', 'available', 'promised', 'committed', 'spent'] as const;

/** A part of a fund (design: invariant 1). */
export type BudgetAccount = (typeof budgetAccounts)[number];

/**
 * The accounts that the body's own books have for what we pay (care F9: the corporate ledger owns the books, this is a sub-ledger).
 * `advances`, `overpaid`, `floats` and `vouchers` are balances; `accrued` is owed at a date; `count-differences` holds what a count found
 * until it is written off; `cost` and `written-off` are spending.
 */
export type BookAccount =
  'cost' | 'bank' | 'advances' | 'overpaid' | 'accrued' | 'floats' | 'vouchers' | 'count-differences' | 'written-off';

/** A part of a fund, or an account of the body's own books (care F9). */
export type Account = BudgetAccount | BookAccount;

/** True for a part of a fund, false for an account of the body's books (design: invariant 1). */
export const isBudget = (account: Account): account is BudgetAccount => budgetAccounts.some((each) => each === account);

/** No VAT is recovered on what somebody is paid back: nobody is asked for a VAT receipt or an engine size (care F4). */
export const noVatRecovered = 'no-vat-recovered';

/** What each line is coded to in the body's books (care F9). `project` is the grant's or project's code; all four always stand. */
export interface PostingCodes {
  readonly costCentre: string;
  readonly subjective: string;
  readonly project: string;
  readonly vatCode: string;
}

/** One side of a posting, in whole pence. One of the two amounts is 0 (care F9). */
export interface Line {
  readonly account: Account;
  readonly fundId: string;
  readonly debitPence: number;
  readonly creditPence: number;
}

/** A line as it is posted, coded to its fund (care F9). */
export interface PostingLine extends Line, PostingCodes {}

/** Why something was posted. A code for the books; what a person reads is elsewhere (care F9). */
export type PostingReason =
  | 'allocated'
  | 'promised'
  | 'decided'
  | 'look-again'
  | 'paid'
  | 'top-up'
  | 'charged-late'
  | 'grant-ended'
  | 'advance-paid'
  | 'advance-settled'
  | 'advance-given-back'
  | 'written-off'
  | 'overpaid'
  | 'overpayment-put-right'
  | 'payment-came-back'
  | 'float-moved'
  | 'vouchers-moved'
  | 'counted'
  | 'accrued'
  | 'accrual-reversed';

/** Lines that sum to nothing, for one thing that happened. Never changed: what was wrong is posted the other way round (care F9). */
export interface Posting {
  /** The aggregate it comes from, as the journal names it: `claim#id`. */
  readonly source: string;
  readonly reason: PostingReason;
  /** London date of what happened. */
  readonly datedOn: string;
  /** London date it counts from: `datedOn`, or the first open day when the books were closed on that date. */
  readonly postedOn: string;
  readonly lines: readonly PostingLine[];
}

interface Side {
  readonly account: Account;
  readonly fundId: string;
  readonly pence: number;
}

/** A debit. A negative amount of whole pence is a credit (care F9). */
export const debit = ({ account, fundId, pence }: Side): Line => ({
  account,
  fundId,
  debitPence: Math.max(pence, 0),
  creditPence: Math.max(-pence, 0),
});

/** A credit. A negative amount of whole pence is a debit (care F9). */
export const credit = ({ pence, ...side }: Side): Line => debit({ ...side, pence: -pence });

/** What a line adds to the debit side of its account, in pence; negative for a credit (care F9). */
export const debitOf = (line: Line): number => line.debitPence - line.creditPence;

/** An account's balance after these lines, debits less credits, in pence. Left out, `fundId` means all funds (care F9). */
export const balanceOf = (lines: readonly Line[], of: { readonly account: Account; readonly fundId?: string }): number =>
  sumPence(lines.filter(({ account, fundId }) => account === of.account && (of.fundId === undefined || of.fundId === fundId)).map(debitOf));
