import type { Fund } from '#shared/domain/fund.ts';
import { allocateLines, budgetLines, promiseLines } from '#shared/domain/ledger/fund-lines.ts';
import type { Line } from '#shared/domain/ledger/posting.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { textOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * What becomes of money that a fund hasn't used by its day. Somebody decides, under a reference, on a London date: nothing carries over by itself
 * (care F9). `return` gives the unspent part of a grant back.
 */
export type LeftOverDecision = { readonly reference: string; readonly on: string; readonly by: string } & (
  { readonly kind: 'carry-forward'; readonly spendBy: string } | { readonly kind: 'return' }
);

/** Why what a fund has left can't be decided about so: it is open still, nobody decided, or the new date is not later (care F9). */
export type LeftOverProblem =
  | { readonly code: 'still-open'; readonly spendBy: string }
  | { readonly code: 'decision-needed' }
  | { readonly code: 'not-later'; readonly spendBy: string };

/** True once a fund's spend-by date, a London date and its last open day, is over (care F9). */
export const fundHasEnded = ({ spendBy }: Pick<Fund, 'spendBy'>, on: string): boolean => spendBy < on;

/** A fund after its end is decided: open until a later date, or with what nobody was promised taken out of it (care F9). */
export interface FundEnded {
  readonly spendBy: string;
  readonly lines: readonly Line[];
}

/**
 * Decides what becomes of what is available in a fund that has ended. What is promised or committed stays: it is owed. Refuses while the fund is
 * open, without a reference, and a carry-forward to a date that isn't later (care F9).
 */
export const endFund = (
  fund: Pick<Fund, 'fundId' | 'spendBy' | 'availablePence'>,
  decision: LeftOverDecision,
): OutcomeOf<FundEnded, LeftOverProblem> => {
  const { fundId, spendBy, availablePence } = fund;
  if (!fundHasEnded(fund, decision.on)) return refuse({ code: 'still-open', spendBy });
  if (decision.reference === '') return refuse({ code: 'decision-needed' });
  if (decision.kind === 'return') return accept({ spendBy, lines: allocateLines({ fundId, pence: -availablePence }) });
  return decision.spendBy > spendBy ? accept({ spendBy: decision.spendBy, lines: [] }) : refuse({ code: 'not-later', spendBy });
};

/**
 * The fund that a claim decided on a London date is charged to: its own, or once that has ended the fallback that fund.fallback names, so that
 * "claim any time" stays true for the person (care F9, R-TIM-05).
 */
export const chargedFundId = (fund: Pick<Fund, 'fundId' | 'spendBy'>, on: string, policyOn: PolicyOn): string =>
  fundHasEnded(fund, on) ? textOf(policyOn('fund.fallback', on)) : fund.fundId;

/** A late decision: what its own fund still held is given back there, and what will be paid is committed in the fallback (care F9, R-TIM-05). */
export const lateChargeLines = (late: {
  readonly fundId: string;
  readonly promisedPence: number;
  readonly fallbackFundId: string;
  readonly payablePence: number;
}): readonly Line[] => [
  ...promiseLines({ fundId: late.fundId, pence: -late.promisedPence }),
  ...budgetLines({ fundId: late.fallbackFundId, pence: late.payablePence, into: 'committed', outOf: 'available' }),
];
