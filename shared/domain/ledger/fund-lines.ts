import { credit, debit, type Account, type BookAccount, type BudgetAccount, type Line } from '#shared/domain/ledger/posting.ts';

/*
 * What moves money between the parts of a fund, as lines of a posting. The guarded updates of the funds table are projections of these
 * (`fund.ts`), so that there is one idea of each movement. Money is whole pence and may be negative where the text says so.
 */

/** So much of one fund, from one account into another. Whole pence; negative goes the other way. */
interface Move<Of extends Account> {
  readonly fundId: string;
  readonly pence: number;
  readonly into: Of;
  readonly outOf: Of;
}

const moving = ({ fundId, pence, into, outOf }: Move<Account>): readonly Line[] => [
  debit({ account: into, fundId, pence }),
  credit({ account: outOf, fundId, pence }),
];

/** Moves money inside a fund's budget: into one part, out of another (design: invariant 1). Negative goes the other way. */
export const budgetLines = (move: Move<BudgetAccount>): readonly Line[] => moving(move);

/** Moves money in the body's books, under a fund's codes (care F9). Negative goes the other way. */
export const bookLines = (move: Move<BookAccount>): readonly Line[] => moving(move);

/** So much of one fund: whole pence (design: invariant 1). */
export interface OfFund {
  readonly fundId: string;
  readonly pence: number;
}

/** The budget holder puts money in; negative takes out what a grant didn't use (design: invariant 1). */
export const allocateLines = (of: OfFund): readonly Line[] => budgetLines({ ...of, into: 'available', outOf: 'allocated' });

/** Money held for a reply of yes or maybe; negative gives it back (design: invariant 1). */
export const promiseLines = (of: OfFund): readonly Line[] => budgetLines({ ...of, into: 'promised', outOf: 'available' });

/** A decision: what was promised for it goes back, what will be paid is committed (design: invariant 1). */
export const commitLines = (of: {
  readonly fundId: string;
  readonly promisedPence: number;
  readonly payablePence: number;
}): readonly Line[] => [
  ...promiseLines({ fundId: of.fundId, pence: -of.promisedPence }),
  ...budgetLines({ fundId: of.fundId, pence: of.payablePence, into: 'committed', outOf: 'available' }),
];

/** A decision is looked at again: what was committed is promised until somebody else has decided (design: invariant 1). */
export const uncommitLines = (of: OfFund): readonly Line[] => budgetLines({ ...of, into: 'promised', outOf: 'committed' });

/**
 * Paid: committed becomes spent, and a cost is borne by the bank or by what else was held for it: a float, vouchers, an advance. Negative for
 * what came back or was not taken: it is committed and owed again (care F5, F6, F8).
 */
export const spendLines = ({ fundId, pence, outOf = 'bank' }: OfFund & { readonly outOf?: BookAccount }): readonly Line[] => [
  ...budgetLines({ fundId, pence, into: 'spent', outOf: 'committed' }),
  ...bookLines({ fundId, pence, into: 'cost', outOf }),
];
