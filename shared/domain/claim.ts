import type { LineKind, Offer } from '#shared/domain/activity.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { TransitionTable } from '#shared/domain/transitions.ts';
import type { Versioned } from '#shared/domain/versioned.ts';
import type { Working } from '#shared/domain/working.ts';

/**
 * "Your costs and payment". `approved` is not `paid`: money leaves only by a run and by the person's own choice of when (care H12).
 * `settled` is decided with nothing to pay, or ended unsent with its account. `half-decided`: two people decide it, and one of them has.
 */
export type ClaimState = 'draft' | 'sent' | 'question' | 'half-decided' | 'approved' | 'settled' | 'in-run' | 'paid';
export type ClaimAction =
  | 'change'
  | 'send'
  | 'take-back'
  | 'ask'
  | 'answer'
  | 'decide-first'
  | 'decide'
  | 'settle'
  | 'end'
  | 'look-again'
  | 'put-in-run'
  | 'take-out-of-run'
  | 'confirm-paid'
  | 'come-back';

export const claimTransitions = [
  { from: ['draft'], action: 'change', by: ['person', 'coordinator'], to: 'draft' },
  { from: ['draft'], action: 'send', by: ['person', 'coordinator'], to: 'sent' },
  { from: ['sent', 'question', 'half-decided'], action: 'take-back', by: ['person'], to: 'draft' },
  // An answer is news for both who decide, so a question of the second starts the deciding again.
  { from: ['sent', 'half-decided'], action: 'ask', by: ['approver'], to: 'question' },
  { from: ['question'], action: 'answer', by: ['person', 'coordinator'], to: 'sent' },
  // While a question waits too: "we decide with what we have" has to be possible, or nobody could leave one unanswered.
  { from: ['sent', 'question'], action: 'decide-first', by: ['approver'], to: 'half-decided' },
  { from: ['sent', 'question', 'half-decided'], action: 'decide', by: ['approver'], to: 'approved' },
  { from: ['sent', 'question', 'half-decided'], action: 'settle', by: ['approver'], to: 'settled' },
  // Once an account's details are removed, nobody can send what was never sent.
  { from: ['draft'], action: 'end', by: ['system'], to: 'settled' },
  // "Ask someone else to look": once, while no money is on its way (R-TRU-06).
  { from: ['approved', 'settled'], action: 'look-again', by: ['person'], to: 'sent' },
  { from: ['approved'], action: 'put-in-run', by: ['payment-maker'], to: 'in-run' },
  { from: ['in-run'], action: 'take-out-of-run', by: ['payment-maker', 'payment-releaser'], to: 'approved' },
  { from: ['in-run'], action: 'confirm-paid', by: ['payment-maker'], to: 'paid' },
  // The bank gave it back, before the run was confirmed or after: it is agreed as before, and paid by another run (care F8).
  { from: ['in-run', 'paid'], action: 'come-back', by: ['payment-maker'], to: 'approved' },
] as const satisfies TransitionTable<ClaimState, ClaimAction>;

/** A claim holds at most this many lines; said kindly on the page when it is reached. */
export const maximumLines = 60;

export interface ClaimLine {
  readonly lineId: string;
  readonly kind: LineKind;
  /** London date of the journey or the cost. */
  readonly happenedOn: string;
  /** What the person asks for. */
  readonly askedPence: number;
  /** Cars only: tenths of a mile; 0 otherwise. */
  readonly distanceTenthMiles: number;
  /** Time only: all of the fee, less, or none. */
  readonly timeChoice: 'all' | 'less' | 'none' | '';
  readonly note: string;
  readonly working: Working;
  readonly receipt: Receipt | undefined;
  readonly decision: LineDecision | undefined;
}

/** A part we can't pay always says why, in plain words, and who decided (R-TRU-05). */
export interface LineDecision {
  readonly paysPence: number;
  readonly reasonCode: '' | 'not-in-the-offer' | 'over-the-offer' | 'paid-another-way' | 'not-enough-to-go-on' | 'other';
  readonly reasonWords: string;
}

/**
 * What the first of two people decided (care F7). It counts while the claim is `half-decided` and is kept afterwards; no money moves by it
 * and nobody is told of it before the second has decided too.
 */
export interface FirstDecision {
  readonly by: string;
  readonly at: string;
  /** Whether they hold the budget as well, which the largest claims need of one of the two. */
  readonly byBudgetHolder: boolean;
  readonly parts: readonly {
    readonly lineId: string;
    readonly decision: LineDecision;
    /** Why the second decided otherwise, in their words; '' while or where they didn't. */
    readonly changedBecause: string;
  }[];
}

/** Costs that looked alike and that somebody who decided said are all real: nobody is asked about two of them again (care F13). */
export interface AlikeCleared {
  readonly check: 'same-day-kind-amount' | 'same-receipt';
  /** Each as `claimId/lineId`, in any order; this person's, across their claims. */
  readonly lines: readonly string[];
  /** The member of staff who decided, and the instant. */
  readonly by: string;
  readonly at: string;
}

export interface Question {
  readonly words: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly answer: string;
  readonly answeredAt: string;
}

/** Who has had a hand in this payment (design: invariant 2). Ids of staff, or the person's alias. */
export interface Hands {
  readonly originate: readonly string[];
  readonly approve: readonly string[];
  readonly pay: readonly string[];
}

export interface Claim extends Versioned {
  /**
   * How many of its versions came from something beside what the person writes: a photo that was looked at, a note that they took
   * part. Their forms go by the rest (`writtenVersion`).
   */
  readonly notedBeside: number;
  readonly claimId: string;
  readonly personId: string;
  readonly alias: string;
  readonly activityId: string;
  readonly activityTitle: string;
  readonly boardId: string;
  readonly boardPlainName: string;
  readonly heldOn: string;
  readonly offer: Offer;
  readonly lines: readonly ClaimLine[];
  readonly state: ClaimState;
  readonly startedAt: string;
  readonly sentAt: string;
  /** London dates promised to the person; '' until sent. */
  readonly decideBy: string;
  readonly moneyBy: string;
  readonly questions: readonly Question[];
  readonly decidedAt: string;
  readonly decidedBy: string;
  /** What the first of two decided; undefined for a claim that one decides. */
  readonly firstDecision: FirstDecision | undefined;
  readonly alikeCleared: readonly AlikeCleared[];
  /** The person asked someone else to look: nobody who decided it before decides it again. */
  readonly secondLook: boolean;
  /** Who had decided it when someone else was asked to look; not there before that, nor for those asked before this was kept. */
  readonly decidedBefore?: readonly string[] | undefined;
  /** The meeting was called off so late that the payment for it stands. */
  readonly calledOff: boolean;
  /** What will be paid: the sum of the line decisions. 0 until decided; during a second look what was decided first. */
  readonly payablePence: number;
  /** What the fund still holds as promised for this claim; it moves to committed when the claim is decided. */
  readonly promisedPence: number;
  readonly runId: string;
  readonly paidOn: string;
  /**
   * A payment to this version of the payee's details came back: only later ones are paid to. Not there when none did, or when the account was
   * not the reason.
   */
  readonly newDetailsAfter?: number | undefined;
  readonly hands: Hands;
  /**
   * Who last recorded that they took part, '' while nobody has; kept when that is corrected to "not there". A host's record is no hand in
   * the payment; any other member of staff's is an approving one.
   */
  readonly tookPartRecordedBy: string;
  readonly tookPartRecordedByHost: boolean;
  /** What stands is that they were not there, whoever recorded something else before. It refuses nothing: it shows where to look (care F13). */
  readonly recordedNotThere: boolean;
  /** Every member of staff but hosts whose record that they took part was corrected since: their approving hand stays. */
  readonly earlierConfirmers: readonly string[];
  readonly keptApartStaffIds: readonly string[];
  /** Who planned the meeting or asked the person to it, each once: none of them decides this claim (care F1). */
  readonly arrangedBy: readonly string[];
  /** The instant the meeting ends, as it was when the costs were started: a part for time waits for it; '' for those before this was kept. */
  readonly endsAt: string;
}

/**
 * The version as far as what the person writes is concerned: a form made before a photo was looked at is still about the newest of
 * their words, and is not refused for it.
 */
export const writtenVersion = (claim: Pick<Claim, 'version' | 'notedBeside'>): number => claim.version - claim.notedBeside;

/** True for what was never sent, or was taken back, also after it ended so: it is nobody's to read but its person's. */
export const isUnsent = (claim: Pick<Claim, 'state' | 'decidedAt'>): boolean =>
  claim.state === 'draft' || (claim.state === 'settled' && claim.decidedAt === '');

/** True while an approver can decide it: sent, asked about, or decided by the first of two. */
export const isToDecide = ({ state }: Pick<Claim, 'state'>): boolean =>
  state === 'sent' || state === 'question' || state === 'half-decided';

/** What the lines ask for together, in pence. */
export const askedTotalPence = (claim: Pick<Claim, 'lines'>): number => claim.lines.reduce((sum, line) => sum + line.askedPence, 0);
