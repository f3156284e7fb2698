import { movementOf } from '#shared/domain/fund.ts';
import { postedOnFor } from '#shared/domain/ledger/period-close.ts';
import {
  balanceOf,
  debitOf,
  isBudget,
  type Account,
  type BudgetAccount,
  type Line,
  type Posting,
  type PostingCodes,
} from '#shared/domain/ledger/posting.ts';
import { sumPence } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';

/** Everything posted so far, in order, and the last closed London date ('' while nothing is closed; care F9). */
export interface Ledger {
  readonly closedThroughOn: string;
  readonly postings: readonly Posting[];
}

/** What postings are made with: how far the books are closed, and each fund's codes (care F9). */
export interface Books {
  readonly closedThroughOn: string;
  readonly codesOf: (fundId: string) => PostingCodes;
}

/** A posting of these lines, in the open period and coded to its funds. A line of nothing is left out (care F9). */
export const postingOf = (lines: readonly Line[], happened: Pick<Posting, 'source' | 'reason' | 'datedOn'>, books: Books): Posting => ({
  source: happened.source,
  reason: happened.reason,
  datedOn: happened.datedOn,
  postedOn: postedOnFor(happened.datedOn, books),
  lines: lines.filter((line) => debitOf(line) !== 0).map((line) => ({ ...line, ...codesFrom(books.codesOf(line.fundId)) })),
});

/** The four codes and nothing else of what carries them: a fund is handed in whole (care F9). */
export const codesFrom = ({ costCentre, subjective, project, vatCode }: PostingCodes): PostingCodes => ({
  costCentre,
  subjective,
  project,
  vatCode,
});

const guarded = ['available', 'promised', 'committed', 'spent'] as const satisfies readonly BudgetAccount[];

/** Why a posting is not added to the ledger, with how far it is out, in pence (care F9; design: invariant 1). */
export type PostingProblem =
  | { readonly code: 'books-unbalanced'; readonly debitsOverPence: number }
  | { readonly code: 'fund-unbalanced'; readonly fundId: string; readonly debitsOverPence: number }
  | { readonly code: 'code-missing'; readonly fundId: string }
  | { readonly code: 'period-closed'; readonly closedThroughOn: string }
  | { readonly code: 'fund-short'; readonly fundId: string; readonly part: BudgetAccount; readonly shortPence: number };

/**
 * Adds a posting. Refuses, with everything found: when the body's books or any fund's budget in it don't sum to nothing, when a line has a
 * code missing, when it counts from a closed day, and when a part of a fund would go below nothing (design: invariant 1). Throws for
 * amounts that aren't whole pence.
 */
export const postTo = (ledger: Ledger, posting: Posting): OutcomeOf<Ledger, PostingProblem> => {
  const problems = [...balanceProblems(posting), ...placeProblems(posting, ledger), ...shortages(posting, ledger)];
  return problems.length === 0 ? accept({ ...ledger, postings: [...ledger.postings, posting] }) : refuse(...problems);
};

const fundsOf = ({ lines }: Posting): readonly string[] => [...new Set(lines.map(({ fundId }) => fundId))];

const balanceProblems = ({ lines, ...posting }: Posting): readonly PostingProblem[] => {
  const [budget, books] = [lines.filter(({ account }) => isBudget(account)), lines.filter(({ account }) => !isBudget(account))];
  const over = (some: readonly Line[]): number => sumPence(some.map(debitOf));
  const unbalanced = fundsOf({ lines, ...posting })
    .map((fundId) => ({ fundId, debitsOverPence: over(budget.filter((line) => line.fundId === fundId)) }))
    .filter(({ debitsOverPence }) => debitsOverPence !== 0);
  return [
    ...(over(books) === 0 ? [] : [{ code: 'books-unbalanced', debitsOverPence: over(books) } as const]),
    ...unbalanced.map((fund) => ({ code: 'fund-unbalanced', ...fund }) as const),
  ];
};

const placeProblems = (posting: Posting, { closedThroughOn }: Ledger): readonly PostingProblem[] => {
  const uncoded = fundsOf(posting).filter((fundId) =>
    posting.lines.some((line) => line.fundId === fundId && Object.values(codesFrom(line)).includes('')),
  );
  return [
    ...uncoded.map((fundId) => ({ code: 'code-missing', fundId }) as const),
    ...(posting.postedOn > closedThroughOn ? [] : [{ code: 'period-closed', closedThroughOn } as const]),
  ];
};

const shortages = (posting: Posting, { postings }: Ledger): readonly PostingProblem[] => {
  const after = [...postings, posting].flatMap(({ lines }) => lines);
  return fundsOf(posting).flatMap((fundId) =>
    guarded
      .map((part) => ({ part, pence: balanceOf(after, { account: part, fundId }) }))
      .filter(({ pence }) => pence < 0)
      .map(({ part, pence }) => ({ code: 'fund-short', fundId, part, shortPence: -pence }) as const),
  );
};

/** What a fund's money is in after everything posted, in pence (design: invariant 1). */
export const fundPartsIn = ({ postings }: Ledger, fundId: string) =>
  movementOf(
    fundId,
    postings.flatMap(({ lines }) => lines),
  );

/** The balance of an account of the body's books at the end of a London date, over all funds: debits less credits, in pence (care F9). */
export const bookBalanceOn = ({ postings }: Ledger, of: { readonly account: Account; readonly on: string }): number =>
  balanceOf(
    postings.filter(({ postedOn }) => postedOn <= of.on).flatMap(({ lines }) => lines),
    { account: of.account },
  );
