import { budgetLines, spendLines } from '#shared/domain/ledger/fund-lines.ts';
import type { Line } from '#shared/domain/ledger/posting.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { nextState, type TransitionTable } from '#shared/domain/transitions.ts';

export type ReturnedState = 'back' | 'paid-again' | 'given-up';
export type ReturnedAction = 'pay-again' | 'give-up';

/** A payment that came back (care F8) is owed as before: it is paid again, or a budget holder decides that it can't be. */
export const returnedTransitions = [
  { from: ['back'], action: 'pay-again', by: ['payment-maker'], to: 'paid-again' },
  { from: ['back'], action: 'give-up', by: ['budget-holder'], to: 'given-up' },
] as const satisfies TransitionTable<ReturnedState, ReturnedAction>;

export interface ReturnedPayment {
  readonly claimId: string;
  readonly fundId: string;
  readonly pence: number;
  /** London date on which the bank gave it back. */
  readonly cameBackOn: string;
  /** What the bank said. `payee-died` goes to a person, and every message to them stops. */
  readonly because: 'account' | 'payee-died' | 'other';
  readonly state: ReturnedState;
  /** The reference of the decision not to pay it again, '' while there is none. */
  readonly decision: string;
}

export type ReturnedProblem =
  { readonly code: 'not-now'; readonly state: ReturnedState } | { readonly code: 'a-person-first' } | { readonly code: 'decision-needed' };

/** Who acts next: where the account is the reason the person is asked for their details; else a human of ours looks first and nothing is sent (care F8). */
export const nextForReturned = ({ because }: Pick<ReturnedPayment, 'because'>): 'ask-for-details' | 'a-human-looks' =>
  because === 'account' ? 'ask-for-details' : 'a-human-looks';

/** It goes into a run again. Refuses for somebody who died: what is owed goes to their estate, by a human. */
export const payAgain = (returned: ReturnedPayment): OutcomeOf<ReturnedPayment, ReturnedProblem> => {
  const state = nextState(returnedTransitions, { from: returned.state, action: 'pay-again', by: 'payment-maker' });
  if (state === undefined) return refuse({ code: 'not-now', state: returned.state });
  return returned.because === 'payee-died' ? refuse({ code: 'a-person-first' }) : accept({ ...returned, state });
};

/** It can't be paid and goes back to its fund. Refuses without a reference of who decided that. */
export const giveUp = (returned: ReturnedPayment, decision: string): OutcomeOf<ReturnedPayment, ReturnedProblem> => {
  const state = nextState(returnedTransitions, { from: returned.state, action: 'give-up', by: 'budget-holder' });
  if (state === undefined) return refuse({ code: 'not-now', state: returned.state });
  return decision === '' ? refuse({ code: 'decision-needed' }) : accept({ ...returned, state, decision });
};

type Amount = Pick<ReturnedPayment, 'fundId' | 'pence'>;

/** It came back: what was spent is committed again, and the bank has it. */
export const cameBackLines = ({ fundId, pence }: Amount): readonly Line[] => spendLines({ fundId, pence: -pence });

/** Given up: what was committed is available. */
export const givenUpLines = ({ fundId, pence }: Amount): readonly Line[] =>
  budgetLines({ fundId, pence, into: 'available', outOf: 'committed' });
