import { bookLines, budgetLines, type OfFund } from '#shared/domain/ledger/fund-lines.ts';
import type { Line } from '#shared/domain/ledger/posting.ts';
import { writeOffLines, type WriteOff } from '#shared/domain/ledger/write-off.ts';
import { isAmount } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { nextState, type TransitionTable } from '#shared/domain/transitions.ts';

/** Where a correction stands: found, told to the person, agreed with them, let go, or reversed (care F6). */
export type CorrectionState = 'found' | 'told' | 'agreed' | 'written-off' | 'reversed';

/** What is done about a correction; `correctionTransitions` says from where and by whom (care F6). */
export type CorrectionAction = 'tell' | 'agree' | 'write-off' | 'reverse';

/**
 * Too much was paid (care F6). Told before anything is asked; put right by a plan that the person agreed to, by letting it go, or by
 * reversing it: the money came back, or too much was never paid.
 */
export const correctionTransitions = [
  { from: ['found'], action: 'tell', by: ['coordinator'], to: 'told' },
  { from: ['told', 'agreed'], action: 'agree', by: ['person'], to: 'agreed' },
  { from: ['found', 'told', 'agreed'], action: 'write-off', by: ['budget-holder'], to: 'written-off' },
  { from: ['found', 'told', 'agreed'], action: 'reverse', by: ['payment-maker'], to: 'reversed' },
] as const satisfies TransitionTable<CorrectionState, CorrectionAction>;

/** How the person agreed that it goes back: paid back by them, or taken from later payments, at most so much of each. Whole pence (care F6). */
export type CorrectionPlan = { readonly way: 'paid-back' } | { readonly way: 'from-later-payments'; readonly mostOfEachPence: number };

/** Too much that was paid for one claim, and what becomes of it. Whole pence, London dates, '' before (care F6). */
export interface Correction {
  readonly correctionId: string;
  readonly claimId: string;
  readonly fundId: string;
  readonly pence: number;
  readonly foundOn: string;
  readonly foundBy: string;
  /** Whose mistake it was. `ours` when nobody is sure: people don't pay for our doubt. */
  readonly cause: 'ours' | 'theirs' | 'bank';
  readonly state: CorrectionState;
  readonly toldOn: string;
  readonly plan: CorrectionPlan | undefined;
  readonly agreedOn: string;
  /** What came back so far, in pence. */
  readonly backPence: number;
  readonly writtenOff: WriteOff | undefined;
}

/** Why a correction can't take a step, with the limit or what came back already (care F6). */
export type CorrectionProblem =
  | { readonly code: 'not-now'; readonly state: CorrectionState }
  | { readonly code: 'ours-and-small'; readonly limitPence: number }
  | { readonly code: 'over-limit'; readonly limitPence: number }
  | { readonly code: 'not-an-amount' }
  | { readonly code: 'came-back-in-part'; readonly backPence: number };

/** What is left to put right, in pence (care F6). */
export const leftPence = ({ pence, backPence }: Correction): number => pence - backPence;

/** True for our own mistake up to correction.our_mistake_most on the day it was found: it is let go and nobody is asked for it (care F6). */
export const isOursAndSmall = (correction: Correction, policyOn: PolicyOn): boolean =>
  correction.cause === 'ours' && correction.pence <= ourMistakeMost(correction, policyOn);

const ourMistakeMost = ({ foundOn }: Correction, policyOn: PolicyOn): number => numberOf(policyOn('correction.our_mistake_most', foundOn));

/** The person is told, on a London date. Refuses for a small mistake of ours: there is nothing to tell but that it is let go (care F6). */
export const tell = (correction: Correction, on: string, policyOn: PolicyOn): OutcomeOf<Correction, CorrectionProblem> => {
  const state = nextState(correctionTransitions, { from: correction.state, action: 'tell', by: 'coordinator' });
  if (state === undefined) return refuse({ code: 'not-now', state: correction.state });
  return isOursAndSmall(correction, policyOn)
    ? refuse({ code: 'ours-and-small', limitPence: ourMistakeMost(correction, policyOn) })
    : accept({ ...correction, state, toldOn: on });
};

/** The person agrees how it goes back, and may agree to something else later. The plan that stands is the last one (care F6). */
export const agreePlan = (
  correction: Correction,
  agreed: { readonly plan: CorrectionPlan; readonly on: string },
): OutcomeOf<Correction, CorrectionProblem> => {
  const state = nextState(correctionTransitions, { from: correction.state, action: 'agree', by: 'person' });
  if (state === undefined) return refuse({ code: 'not-now', state: correction.state });
  return agreed.plan.way === 'from-later-payments' && !isAmount(agreed.plan.mostOfEachPence)
    ? refuse({ code: 'not-an-amount' })
    : accept({ ...correction, state, plan: agreed.plan, agreedOn: agreed.on });
};

/**
 * What may be taken from a later payment of so many pence: nothing unless the person agreed to exactly that, never more than they agreed to,
 * than is left, or than the payment (care F6).
 */
export const penceToTakeFrom = (paymentPence: number, correction: Correction): number =>
  correction.state === 'agreed' && correction.plan?.way === 'from-later-payments'
    ? Math.min(paymentPence, correction.plan.mostOfEachPence, leftPence(correction))
    : 0;

/** Money that came back for it. With all of it back, it is reversed. Refuses what isn't whole pence above nothing, up to what is left (care F6). */
export const cameBack = (correction: Correction, pence: number): OutcomeOf<Correction, CorrectionProblem> => {
  const state = nextState(correctionTransitions, { from: correction.state, action: 'reverse', by: 'payment-maker' });
  if (state === undefined) return refuse({ code: 'not-now', state: correction.state });
  if (!isAmount(pence) || pence > leftPence(correction)) return refuse({ code: 'not-an-amount' });
  const after = { ...correction, backPence: correction.backPence + pence };
  return accept({ ...after, state: leftPence(after) === 0 ? state : correction.state });
};

/** It turns out that too much was never paid. Refuses once money came back for it: that is owed to the person first (care F6). */
export const foundWrongly = (correction: Correction): OutcomeOf<Correction, CorrectionProblem> => {
  const state = nextState(correctionTransitions, { from: correction.state, action: 'reverse', by: 'payment-maker' });
  if (state === undefined) return refuse({ code: 'not-now', state: correction.state });
  return correction.backPence === 0
    ? accept({ ...correction, state })
    : refuse({ code: 'came-back-in-part', backPence: correction.backPence });
};

/** The budget holder lets what is left go: a small mistake of ours at once, everything else up to correction.write_off_most (care F6). */
export const writeOffCorrection = (
  correction: Correction,
  step: Pick<WriteOff, 'on' | 'by' | 'reason'>,
  policyOn: PolicyOn,
): OutcomeOf<Correction, CorrectionProblem> => {
  const state = nextState(correctionTransitions, { from: correction.state, action: 'write-off', by: 'budget-holder' });
  if (state === undefined) return refuse({ code: 'not-now', state: correction.state });
  const pence = leftPence(correction);
  const limitPence = numberOf(policyOn('correction.write_off_most', step.on));
  if (pence > limitPence) return refuse({ code: 'over-limit', limitPence });
  const writtenOff = { source: `correction#${correction.correctionId}`, fundId: correction.fundId, pence, ...step };
  return accept({ ...correction, state, writtenOff });
};

/**
 * Found: what was booked as a cost is owed to the body; negative when it was found wrongly. The fund has spent it until it is back, so that it
 * never counts on money it may not see (care F6).
 */
export const overpaidLines = ({ fundId, pence }: OfFund): readonly Line[] => bookLines({ fundId, pence, into: 'overpaid', outOf: 'cost' });

/** Money back for it, to the bank and to what the fund has available (care F6). */
export const overpaymentBackLines = ({ fundId, pence }: OfFund): readonly Line[] => [
  ...budgetLines({ fundId, pence, into: 'available', outOf: 'spent' }),
  ...bookLines({ fundId, pence, into: 'bank', outOf: 'overpaid' }),
];

/** Let go: the fund had spent it, so only the books move (care F6). */
export const overpaymentWrittenOffLines = (writtenOff: WriteOff): readonly Line[] =>
  writeOffLines(writtenOff, { account: 'overpaid', charges: false });
