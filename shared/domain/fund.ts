/**
 * A budget. Always: allocated = available + promised + committed + spent (design: invariant 1). Whole pence.
 * Its balance is moved by guarded updates inside other transactions, so it isn't locked as a whole.
 */
export interface Fund {
  readonly fundId: string;
  readonly name: string;
  readonly source: string;
  readonly boardId: string;
  /** London date by which it has to be spent. */
  readonly spendBy: string;
  readonly costCentre: string;
  readonly allocatedPence: number;
  readonly availablePence: number;
  readonly promisedPence: number;
  readonly committedPence: number;
  readonly spentPence: number;
}

/** A movement between the parts of a fund. The parts always sum to what was allocated. */
export interface FundMovement {
  readonly fundId: string;
  readonly allocatedPence: number;
  readonly availablePence: number;
  readonly promisedPence: number;
  readonly committedPence: number;
  readonly spentPence: number;
}

const still = (fundId: string): FundMovement => ({
  fundId,
  allocatedPence: 0,
  availablePence: 0,
  promisedPence: 0,
  committedPence: 0,
  spentPence: 0,
});

/** Holds money for a reply of yes or maybe. `pence` may be negative to give it back. */
export const promise = (fundId: string, pence: number): FundMovement => ({
  ...still(fundId),
  availablePence: -pence,
  promisedPence: pence,
});

/** A decision: what was promised for it goes, what will be paid is committed; the difference comes from or returns to available. */
export const commit = (fundId: string, money: { readonly promisedPence: number; readonly payablePence: number }): FundMovement => ({
  ...still(fundId),
  availablePence: money.promisedPence - money.payablePence,
  promisedPence: -money.promisedPence,
  committedPence: money.payablePence,
});

/** A decision is looked at again: what was committed for it is promised until somebody else has decided. */
export const uncommit = (fundId: string, pence: number): FundMovement => ({
  ...still(fundId),
  promisedPence: pence,
  committedPence: -pence,
});

/** Confirmed paid. */
export const spend = (fundId: string, pence: number): FundMovement => ({
  ...still(fundId),
  committedPence: -pence,
  spentPence: pence,
});

/** The budget holder puts money in. */
export const allocate = (fundId: string, pence: number): FundMovement => ({
  ...still(fundId),
  allocatedPence: pence,
  availablePence: pence,
});

/** True when the fund's parts sum to what was allocated and none is below nothing. */
export const fundIsWhole = (fund: Omit<Fund, 'fundId' | 'name' | 'source' | 'boardId' | 'spendBy' | 'costCentre'>): boolean =>
  fund.allocatedPence === fund.availablePence + fund.promisedPence + fund.committedPence + fund.spentPence &&
  [fund.availablePence, fund.promisedPence, fund.committedPence, fund.spentPence].every((part) => part >= 0 && Number.isSafeInteger(part));
