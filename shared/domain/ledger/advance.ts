import { bookLines, spendLines } from '#shared/domain/ledger/fund-lines.ts';
import type { Line } from '#shared/domain/ledger/posting.ts';
import { writeOffLines, type WriteOff } from '#shared/domain/ledger/write-off.ts';
import { daysAfter } from '#shared/domain/london-time.ts';
import { isAmount, sumPence } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { nextState, type TransitionTable } from '#shared/domain/transitions.ts';

/** Where an advance stands: given, asked about once, settled, or let go (care F6). */
export type AdvanceState = 'outstanding' | 'asked' | 'settled' | 'written-off';

/** What is done about an advance; `advanceTransitions` says from where and by whom (care F6). */
export type AdvanceAction = 'ask' | 'settle' | 'write-off';

/**
 * Money given ahead of a meeting (care F6). In the books it is owed to the body until it is settled; the person is asked once, kindly, and
 * never chased. Settling a part leaves it where it is.
 */
export const advanceTransitions = [
  { from: ['outstanding'], action: 'ask', by: ['coordinator'], to: 'asked' },
  { from: ['outstanding', 'asked'], action: 'settle', by: ['payment-maker'], to: 'settled' },
  { from: ['asked'], action: 'write-off', by: ['budget-holder'], to: 'written-off' },
] as const satisfies TransitionTable<AdvanceState, AdvanceAction>;

/**
 * `by-costs`: their costs for that meeting show what it went on. `given-back`: they paid it back. Pence above nothing, on a London date
 * (care F6).
 */
export interface Settlement {
  readonly way: 'by-costs' | 'given-back';
  readonly pence: number;
  readonly on: string;
}

/** One advance to one person for one meeting. Whole pence, London dates; never called a debt, and nobody is chased for it (care F6). */
export interface Advance {
  readonly advanceId: string;
  readonly personId: string;
  readonly fundId: string;
  /** London date of the meeting it is for. */
  readonly heldOn: string;
  readonly pence: number;
  readonly paidOn: string;
  readonly state: AdvanceState;
  /** London date of the one ask, '' before. */
  readonly askedOn: string;
  readonly settlements: readonly Settlement[];
  readonly writtenOff: WriteOff | undefined;
}

/** Why an advance is not given, settled or let go as asked, with what the limit or the date was (care F6). Never a fault of the person. */
export type AdvanceProblem =
  | { readonly code: 'not-now'; readonly state: AdvanceState }
  | { readonly code: 'meeting-not-over'; readonly heldOn: string }
  | { readonly code: 'meeting-is-over'; readonly heldOn: string }
  | { readonly code: 'not-an-amount' }
  | { readonly code: 'more-than-is-open'; readonly openPence: number }
  | { readonly code: 'still-quiet-days'; readonly from: string }
  | { readonly code: 'over-limit'; readonly limitPence: number };

/** What of it is neither settled nor written off at the end of a London date, in pence: the debtor that the accounts show (care F6, F9). */
export const openPenceOn = ({ pence, paidOn, settlements, writtenOff }: Advance, on: string): number => {
  if (paidOn > on) return 0;
  const settled = sumPence(settlements.filter((each) => each.on <= on).map((each) => each.pence));
  return writtenOff !== undefined && writtenOff.on <= on ? 0 : pence - settled;
};

/**
 * What is offered to somebody who asks for money ahead, on a London date: an advance, or, after as many that were never settled as advance.unsettled_most says,
 * travel that we book (care F6). It is an offer, not a rule about the person: nothing is refused.
 */
export const aheadOfferOf = (earlier: readonly Pick<Advance, 'state'>[], on: string, policyOn: PolicyOn): 'advance' | 'booked-travel' => {
  const unsettled = earlier.filter(({ state }) => state !== 'settled').length;
  return unsettled < numberOf(policyOn('advance.unsettled_most', on)) ? 'advance' : 'booked-travel';
};

/** What is asked for, before it is an advance. `heldOn` and `paidOn` are London dates, `pence` whole pence (care F6). */
export type AdvanceAsked = Pick<Advance, 'advanceId' | 'personId' | 'fundId' | 'heldOn' | 'pence' | 'paidOn'>;

/**
 * Gives money ahead of a meeting. Refuses what isn't whole pence above nothing, more than travel.advance_max, and a meeting that has been:
 * what it cost is paid as costs then.
 */
export const giveAdvance = (asked: AdvanceAsked, policyOn: PolicyOn): OutcomeOf<Advance, AdvanceProblem> => {
  const limitPence = numberOf(policyOn('travel.advance_max', asked.paidOn));
  const problems: readonly AdvanceProblem[] = [
    ...(isAmount(asked.pence) ? [] : [{ code: 'not-an-amount' } as const]),
    ...(asked.pence > limitPence ? [{ code: 'over-limit', limitPence } as const] : []),
    ...(asked.heldOn < asked.paidOn ? [{ code: 'meeting-is-over', heldOn: asked.heldOn } as const] : []),
  ];
  return problems.length === 0
    ? accept({ ...asked, state: 'outstanding', askedOn: '', settlements: [], writtenOff: undefined })
    : refuse(...problems);
};

/** Asks about it, once, after the meeting, on a London date (care F6). */
export const askAbout = (advance: Advance, on: string): OutcomeOf<Advance, AdvanceProblem> => {
  const state = nextState(advanceTransitions, { from: advance.state, action: 'ask', by: 'coordinator' });
  if (state === undefined) return refuse({ code: 'not-now', state: advance.state });
  return advance.heldOn < on ? accept({ ...advance, state, askedOn: on }) : refuse({ code: 'meeting-not-over', heldOn: advance.heldOn });
};

/** Settles all or a part of it. Refuses an amount that isn't whole pence above nothing, and more than is open (care F6). */
export const settle = (advance: Advance, settlement: Settlement): OutcomeOf<Advance, AdvanceProblem> => {
  const state = nextState(advanceTransitions, { from: advance.state, action: 'settle', by: 'payment-maker' });
  if (state === undefined) return refuse({ code: 'not-now', state: advance.state });
  if (!isAmount(settlement.pence)) return refuse({ code: 'not-an-amount' });
  const openPence = advance.pence - sumPence(advance.settlements.map(({ pence }) => pence));
  if (settlement.pence > openPence) return refuse({ code: 'more-than-is-open', openPence });
  const settlements = [...advance.settlements, settlement];
  return accept({ ...advance, settlements, state: settlement.pence === openPence ? state : advance.state });
};

/**
 * The budget holder lets it go: once it was asked about, advance.quiet_days have passed, and what is open is within advance.write_off_most
 * (care F6). A bigger one goes to whoever may do more than this service can.
 */
export const writeOffAdvance = (
  advance: Advance,
  step: Pick<WriteOff, 'on' | 'by' | 'reason'>,
  policyOn: PolicyOn,
): OutcomeOf<Advance, AdvanceProblem> => {
  const state = nextState(advanceTransitions, { from: advance.state, action: 'write-off', by: 'budget-holder' });
  if (state === undefined) return refuse({ code: 'not-now', state: advance.state });
  const from = daysAfter(advance.askedOn, numberOf(policyOn('advance.quiet_days', advance.askedOn)));
  const limitPence = numberOf(policyOn('advance.write_off_most', step.on));
  const pence = openPenceOn(advance, step.on);
  const problems: readonly AdvanceProblem[] = [
    ...(step.on < from ? [{ code: 'still-quiet-days', from } as const] : []),
    ...(pence > limitPence ? [{ code: 'over-limit', limitPence } as const] : []),
  ];
  const writtenOff = { source: `advance#${advance.advanceId}`, fundId: advance.fundId, pence, ...step };
  return problems.length === 0 ? accept({ ...advance, state, writtenOff }) : refuse(...problems);
};

/** Paying it out: the bank's money is owed to the body. The fund isn't touched: what it may come to is promised already (care F6). */
export const advancePaidLines = ({ fundId, pence }: Pick<Advance, 'fundId' | 'pence'>): readonly Line[] =>
  bookLines({ fundId, pence, into: 'advances', outOf: 'bank' });

/**
 * Settling it: by costs that were decided, whose committed money becomes spent without the bank paying again, or by money that came back
 * (care F6).
 */
export const settlementLines = ({ fundId }: Pick<Advance, 'fundId'>, { way, pence }: Settlement): readonly Line[] =>
  way === 'given-back' ? bookLines({ fundId, pence, into: 'bank', outOf: 'advances' }) : spendLines({ fundId, pence, outOf: 'advances' });

/** Writing it off: a cost that its fund bears now (care F6). */
export const advanceWrittenOffLines = (writtenOff: WriteOff): readonly Line[] =>
  writeOffLines(writtenOff, { account: 'advances', charges: true });
