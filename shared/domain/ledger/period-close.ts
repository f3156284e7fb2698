import { periodOf } from '#shared/domain/time/years.ts';
import { daysAfter } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * The London date that a thing counts from. While the books are open on its own date that is the date; once they are closed through it, the
 * first open day: nothing is posted back, and the posting keeps the old date beside the new one (care F9). `closedThroughOn` is the last
 * closed London date, '' while nothing is closed.
 */
export const postedOnFor = (datedOn: string, { closedThroughOn }: { readonly closedThroughOn: string }): string =>
  datedOn > closedThroughOn ? datedOn : daysAfter(closedThroughOn, 1);

/** Why a period is not closed, with the London date that would do or how many differences are open (care F9). */
export type ClosingProblem =
  | { readonly code: 'not-the-end-of-a-period'; readonly endsOn: string }
  | { readonly code: 'not-over-yet'; readonly throughOn: string }
  | { readonly code: 'not-the-next-period'; readonly nextEndsOn: string }
  | { readonly code: 'differences-open'; readonly count: number };

/** What is asked: close through this London date, today, with so many differences of the reconciliation that nobody has explained (care F9). */
export interface Closing {
  readonly closedThroughOn: string;
  readonly throughOn: string;
  readonly today: string;
  readonly differencesOpen: number;
}

/**
 * Closes the books through the last day of a period and answers the new last closed date. Periods are closed in order, once over, and only
 * when the month's reconciliation has nothing left to explain (care F9). There is no opening again.
 */
export const closePeriod = (closing: Closing, policyOn: PolicyOn): OutcomeOf<string, ClosingProblem> => {
  const { closedThroughOn, throughOn, today, differencesOpen } = closing;
  const endsOn = periodOf(throughOn, policyOn).to;
  const nextEndsOn = closedThroughOn === '' ? endsOn : periodOf(daysAfter(closedThroughOn, 1), policyOn).to;
  const problems: readonly ClosingProblem[] = [
    ...(throughOn === endsOn ? [] : [{ code: 'not-the-end-of-a-period', endsOn } as const]),
    ...(throughOn < today ? [] : [{ code: 'not-over-yet', throughOn } as const]),
    ...(endsOn === nextEndsOn ? [] : [{ code: 'not-the-next-period', nextEndsOn } as const]),
    ...(differencesOpen === 0 ? [] : [{ code: 'differences-open', count: differencesOpen } as const]),
  ];
  return problems.length === 0 ? accept(throughOn) : refuse(...problems);
};
