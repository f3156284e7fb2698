import { allocateLines, commitLines, promiseLines, spendLines, uncommitLines } from '#shared/domain/ledger/fund-lines.ts';
import { balanceOf, type BudgetAccount, type Line, type PostingCodes } from '#shared/domain/ledger/posting.ts';

/** What a fund's money is in, or what a movement does to it. Whole pence. */
export interface FundParts {
  readonly allocatedPence: number;
  readonly availablePence: number;
  readonly promisedPence: number;
  readonly committedPence: number;
  readonly spentPence: number;
}

/**
 * A budget. Always: allocated = available + promised + committed + spent (design: invariant 1). Whole pence.
 * Its balance is moved by guarded updates inside other transactions, so it isn't locked as a whole. Its codes are what its postings carry.
 */
export interface Fund extends FundParts, PostingCodes {
  readonly fundId: string;
  readonly name: string;
  readonly source: string;
  readonly boardId: string;
  /** London date by which it has to be spent. */
  readonly spendBy: string;
}

/** A movement between the parts of a fund. The parts always sum to what was allocated. */
export interface FundMovement extends FundParts {
  readonly fundId: string;
}

/** What lines of a posting do to one fund: the movement that the funds table is guarded by. */
export const movementOf = (fundId: string, lines: readonly Line[]): FundMovement => {
  const pence = (account: BudgetAccount): number => balanceOf(lines, { account, fundId });
  return {
    fundId,
    // Allocated stands on the credit side.
    allocatedPence: 0 - pence('allocated'),
    availablePence: pence('available'),
    promisedPence: pence('promised'),
    committedPence: pence('committed'),
    spentPence: pence('spent'),
  };
};

/** Holds money for a reply of yes or maybe. `pence` may be negative to give it back. */
export const promise = (fundId: string, pence: number): FundMovement => movementOf(fundId, promiseLines({ fundId, pence }));

/** A decision: what was promised for it goes, what will be paid is committed; the difference comes from or returns to available. */
export const commit = (fundId: string, money: { readonly promisedPence: number; readonly payablePence: number }): FundMovement =>
  movementOf(fundId, commitLines({ fundId, ...money }));

/** A decision is looked at again: what was committed for it is promised until somebody else has decided. */
export const uncommit = (fundId: string, pence: number): FundMovement => movementOf(fundId, uncommitLines({ fundId, pence }));

/** Confirmed paid. */
export const spend = (fundId: string, pence: number): FundMovement => movementOf(fundId, spendLines({ fundId, pence }));

/** The budget holder puts money in. */
export const allocate = (fundId: string, pence: number): FundMovement => movementOf(fundId, allocateLines({ fundId, pence }));

/** True when the fund's parts sum to what was allocated and none is below nothing. */
export const fundIsWhole = (fund: FundParts): boolean =>
  fund.allocatedPence === fund.availablePence + fund.promisedPence + fund.committedPence + fund.spentPence &&
  [fund.availablePence, fund.promisedPence, fund.committedPence, fund.spentPence].every((part) => part >= 0 && Number.isSafeInteger(part));
