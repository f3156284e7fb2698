import { bookLines, budgetLines } from '#shared/domain/ledger/fund-lines.ts';
import type { BookAccount, Line } from '#shared/domain/ledger/posting.ts';
import { isIn, type FinancialYear } from '#shared/domain/time/years.ts';
import { sumPence } from '#shared/domain/money.ts';

/** Why money is let go (care F6). A code for the register: nothing about the person. */
const writeOffReasons = ['quiet-after-one-ask', 'our-mistake', 'asking-would-harm', 'payee-died', 'count-difference'] as const;

/** One of these reasons (care F6). */
export type WriteOffReason = (typeof writeOffReasons)[number];

/** Money let go by a budget holder, on a London date. Never changed and never taken out of the register (care F6). */
export interface WriteOff {
  /** The aggregate it is about, as the journal names it: `advance#id`. */
  readonly source: string;
  readonly fundId: string;
  readonly pence: number;
  readonly on: string;
  readonly by: string;
  readonly reason: WriteOffReason;
}

/**
 * The lines of a write-off: the balance becomes a cost. `charges` is whether the fund pays for it now, from what is available; an
 * overpayment was spent by its fund already (care F6).
 */
export const writeOffLines = (
  { fundId, pence }: Pick<WriteOff, 'fundId' | 'pence'>,
  from: { readonly account: BookAccount; readonly charges: boolean },
): readonly Line[] => [
  ...(from.charges ? budgetLines({ fundId, pence, into: 'spent', outOf: 'available' }) : []),
  ...bookLines({ fundId, pence, into: 'written-off', outOf: from.account }),
];

/** One line of the yearly register: how many for this reason, and what they come to in pence (care F6). */
export interface RegisterLine {
  readonly reason: WriteOffReason;
  readonly count: number;
  readonly pence: number;
}

/** The register of write-offs that is reported for a year of the accounts (care F6), a line for each reason that was used. */
export const writeOffRegister = (all: readonly WriteOff[], year: FinancialYear): readonly RegisterLine[] =>
  writeOffReasons
    .map((reason) => ({ reason, ofIt: all.filter((one) => one.reason === reason && isIn(year, one.on)) }))
    .filter(({ ofIt }) => ofIt.length > 0)
    .map(({ reason, ofIt }) => ({ reason, count: ofIt.length, pence: sumPence(ofIt.map(({ pence }) => pence)) }));
