import type { Claim } from '#shared/domain/claim.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';

/**
 * Three hands for every payment (design: invariant 2; care F1). *originate*: create the person, write down their reply for them, enter the
 * claim, enter or change payee details. *approve*: decide the claim, confirm that they took part where the host has not, check the payee. *pay*: make and
 * release the run, two people. For one payment nobody has two hands. Whoever planned the meeting or asked the person to it never decides
 * what is paid for it; they may have another hand. Writing off what is not paid back and reading a decision a second time are nobody's who
 * has had any hand: both look at what the hands did.
 */
export type Hand = 'originate' | 'approve' | 'pay';

/**
 * What a member of staff is about to do. Making and releasing are one hand, and never one person; so are deciding first and second. A
 * correction puts a payment right and is the paying hand's.
 */
export type HandAct =
  'originate' | 'approve' | 'approve-second' | 'make-run' | 'release-run' | 'confirm-run' | 'correct' | 'write-off' | 'read-sample';

/** One payment and all who have acted in it so far. `payee` and `run` are left out while there are none. */
export interface PaymentSoFar {
  readonly claim: Pick<
    Claim,
    | 'hands'
    | 'decidedBy'
    | 'firstDecision'
    | 'tookPartRecordedBy'
    | 'tookPartRecordedByHost'
    | 'earlierConfirmers'
    | 'keptApartStaffIds'
    | 'arrangedBy'
  >;
  /** `self`, or the member of staff who made the record of the person. */
  readonly personCreatedBy: string;
  readonly payee?: { readonly enteredBy: string; readonly checkedBy: string };
  readonly run?: { readonly madeBy: string; readonly releasedBy: string };
  /** Staff ids that are the person themselves, of their household, or somebody who supports them. */
  readonly closeToPersonStaffIds?: readonly string[];
}

export type HandsProblem =
  | { readonly code: 'kept-apart' }
  | { readonly code: 'for-themselves' }
  | { readonly code: 'has-another-hand'; readonly hand: Hand; readonly asHand: Hand | 'none' }
  | { readonly code: 'decided-first' }
  | { readonly code: 'made-this-run' }
  | { readonly code: 'released-this-run' };

/**
 * The same for deciding. A person can also have asked someone else to look, and a human who made neither the meeting nor the invitation decides
 * (care F1): for every payment, because who was paid before says nothing about this meeting.
 */
export type DecidingHandsProblem = HandsProblem | { readonly code: 'decided-before' } | { readonly code: 'planned-or-invited' };

/** The hand each act is; `none` for what needs somebody without any. */
const handOf = {
  originate: 'originate',
  approve: 'approve',
  'approve-second': 'approve',
  'make-run': 'pay',
  'release-run': 'pay',
  'confirm-run': 'pay',
  correct: 'pay',
  'write-off': 'none',
  'read-sample': 'none',
} as const satisfies Readonly<Record<HandAct, Hand | 'none'>>;

const hands = ['originate', 'approve', 'pay'] as const satisfies readonly Hand[];

/** Everybody who has had each hand in this payment: ids of staff, or the person's alias. Each once, in order. */
export const handsIn = (payment: PaymentSoFar): Readonly<Record<Hand, readonly string[]>> => {
  const { claim, payee, run } = payment;
  const confirmer = claim.tookPartRecordedByHost ? '' : claim.tookPartRecordedBy;
  const creator = payment.personCreatedBy === 'self' ? '' : payment.personCreatedBy;
  return {
    originate: named([...claim.hands.originate, creator, payee?.enteredBy ?? '']),
    approve: named([...claim.hands.approve, claim.decidedBy, ...claim.earlierConfirmers, confirmer, payee?.checkedBy ?? '']),
    pay: named([...claim.hands.pay, run?.madeBy ?? '', run?.releasedBy ?? '']),
  };
};

const named = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id) => id !== ''))];

/**
 * May this member of staff do this in this payment? Says every reason why not: they are kept apart from the person, they would act
 * for themselves or somebody close, they already have another hand in it (or any, where the act is nobody's who has), they decided first
 * what needs a second, or they made the run they would release.
 */
export const mayAct = (
  step: { readonly staffId: string; readonly act: HandAct },
  payment: PaymentSoFar,
): OutcomeOf<Hand | 'none', HandsProblem> => {
  const { staffId, act } = step;
  const hand = handOf[act];
  const soFar = handsIn(payment);
  const problems: HandsProblem[] = [];
  if (payment.claim.keptApartStaffIds.includes(staffId)) problems.push({ code: 'kept-apart' });
  if (payment.closeToPersonStaffIds?.includes(staffId) === true) problems.push({ code: 'for-themselves' });
  for (const other of hands) {
    if (other !== hand && soFar[other].includes(staffId)) problems.push({ code: 'has-another-hand', hand: other, asHand: hand });
  }
  if (act === 'approve-second' && payment.claim.firstDecision?.by === staffId) problems.push({ code: 'decided-first' });
  if (act === 'release-run' && payment.run?.madeBy === staffId) problems.push({ code: 'made-this-run' });
  if (act === 'make-run' && payment.run?.releasedBy === staffId) problems.push({ code: 'released-this-run' });
  return problems.length === 0 ? accept(hand) : refuse(...problems);
};

/** Did they plan the meeting, or ask the person to it? Then somebody else decides what is paid for it. */
export const arrangedIt = (claim: Pick<Claim, 'arrangedBy'>, staffId: string): boolean => claim.arrangedBy.includes(staffId);

/**
 * True while everybody who has acted in this payment has had one hand in it, nobody who planned the meeting or invited has decided it, and
 * what two decided was decided by two. Each act is asked about before it; this looks at all together.
 */
export const nobodyHasTwoHands = (payment: PaymentSoFar): boolean => {
  const { originate, approve, pay } = handsIn(payment);
  const everybody = [...originate, ...approve, ...pay];
  const { claim } = payment;
  const decided = [...claim.hands.approve, claim.decidedBy].some((staffId) => arrangedIt(claim, staffId));
  const twice = claim.firstDecision !== undefined && claim.firstDecision.by === claim.decidedBy;
  return new Set(everybody).size === everybody.length && !decided && !twice;
};

/** The claim's own record of hands with this one added, once. What is kept with the claim never shrinks. */
export const withHand = (claim: Pick<Claim, 'hands'>, hand: Hand, id: string): Claim['hands'] => ({
  ...claim.hands,
  [hand]: named([...claim.hands[hand], id]),
});
