import { neutralReference, type ReferenceRules } from '#shared/domain/bank/neutral-reference.ts';
import { claimTransitions, type Claim } from '#shared/domain/claim.ts';
import { moneyDueBy, payeeProblems, type PayeeProblem } from '#shared/domain/pay-turn.ts';
import type { Payee } from '#shared/domain/payee.ts';
import type { PaymentRun, RunLine } from '#shared/domain/payment-run.ts';
import { needsNewDetails, type CameBackReason } from '#shared/domain/payment-files/return-reasons.ts';
import { sumPence } from '#shared/domain/money.ts';
import { handsIn, mayAct, nobodyHasTwoHands, withHand, type HandsProblem, type PaymentSoFar } from '#shared/domain/three-hands.ts';
import { nextState } from '#shared/domain/transitions.ts';
import { unwritten } from '#shared/domain/versioned.ts';

/** A decided claim and where its money would go. */
export interface Payable {
  readonly claim: Claim;
  readonly payee: Payee | undefined;
}

/** Why a claim can't be in a run now. Each is somebody's next step, and the page says whose. */
export type PayingProblem =
  | { readonly code: 'not-approved'; readonly state: Claim['state'] }
  | PayeeProblem
  | { readonly code: 'somebody-has-two-hands' }
  | HandsProblem;

/** Who has acted in this payment: the claim's hands with those of the payee, whose code-maker originates too. */
export const paymentOf = ({ claim, payee }: Payable): PaymentSoFar => ({
  claim: { ...claim, hands: { ...claim.hands, originate: [...claim.hands.originate, payee?.codeMadeBy ?? ''] } },
  personCreatedBy: payee?.personCreatedBy ?? 'self',
  ...(payee === undefined ? {} : { payee: { enteredBy: payee.enteredBy, checkedBy: payee.checkedBy } }),
});

/** Every reason why this member of staff can't put this claim in a run today (a London date); none when they can. */
export const whyNotPayable = (payable: Payable, step: { readonly staffId: string; readonly today: string }): readonly PayingProblem[] => {
  const { claim, payee } = payable;
  const next = nextState(claimTransitions, { from: claim.state, action: 'put-in-run', by: 'payment-maker' });
  const may = mayAct({ staffId: step.staffId, act: 'make-run' }, paymentOf(payable));
  return [
    ...(next === undefined || claim.payablePence <= 0 ? [{ code: 'not-approved', state: claim.state } as const] : []),
    ...payeeProblems(payee, claim, step.today),
    ...(may.ok ? [] : may.problems),
    ...(nobodyHasTwoHands(paymentOf(payable)) ? [] : [{ code: 'somebody-has-two-hands' } as const]),
  ];
};

/** What a run is made with, besides what it pays. `numbersFrom` is the first free payment number. */
export interface RunMaking {
  readonly runId: string;
  readonly runNumber: number;
  readonly numbersFrom: number;
  /** What a reference on a bank statement is made of, and what it may not say. */
  readonly references: ReferenceRules;
  readonly at: string;
  readonly by: string;
  readonly fileKey: string;
}

/** The lines of a run, in the order given, each with a reference nobody else has. Throws when the organisation is set up so that a reference isn't neutral. */
export const runLines = (payables: readonly { readonly claim: Claim; readonly payee: Payee }[], making: RunMaking): readonly RunLine[] =>
  payables.map(({ claim, payee }, index) => ({
    claimId: claim.claimId,
    personId: claim.personId,
    fundId: claim.offer.fundId,
    amountPence: claim.payablePence,
    reference: referenceOf(10_000 + making.numbersFrom + index, making.references),
    payeeVersion: payee.detailsVersion,
  }));

/** A reference that gives something away comes from how the service was set up: nothing of it reaches a bank. */
const referenceOf = (number: number, rules: ReferenceRules): string => {
  const made = neutralReference(number, rules);
  if (!made.ok)
    throw new Error(`The service is set up so that references are not neutral: ${made.problems.map(({ code }) => code).join()}`);
  return made.value;
};

/** A new run of these lines. Its hands are everybody's in any of its payments. */
export const newRun = (
  payables: readonly Payable[],
  lines: readonly RunLine[],
  file: { readonly hash: string },
  making: RunMaking,
): PaymentRun => {
  const hands = payables.map((payable) => handsIn(paymentOf(payable)));
  const together = (of: (each: (typeof hands)[number]) => readonly string[]): readonly string[] => [
    ...new Set(hands.flatMap((each) => [...of(each)])),
  ];
  return {
    ...unwritten,
    runId: making.runId,
    number: making.runNumber,
    state: 'made',
    madeBy: making.by,
    madeAt: making.at,
    releasedBy: '',
    releasedAt: '',
    exportedBy: '',
    confirmedOn: '',
    lines,
    totalPence: sumPence(lines.map((line) => line.amountPence)),
    fileHash: file.hash,
    fileKey: making.fileKey,
    hands: { originate: together((each) => each.originate), approve: together((each) => each.approve), pay: [making.by] },
    keptApartStaffIds: [...new Set(payables.flatMap(({ claim }) => [...claim.keptApartStaffIds]))],
  };
};

/** The claim while it is in a run: nobody else can pay it. The day its money is promised by is kept as it stands with the payee's part done. */
export const putInRun = (claim: Claim, step: { readonly runId: string; readonly by: string; readonly payee: Payee }): Claim => ({
  ...claim,
  moneyBy: moneyDueBy(step.payee, claim),
  state: 'in-run',
  runId: step.runId,
  hands: withHand(claim, 'pay', step.by),
});

/**
 * The claim after the bank gave its payment back: agreed as before, in no run, and paid by another. Where the account is the reason, or the
 * bank says that the payee died, never to the same details again (care F8). Undefined for a claim that no payment was made for.
 */
export const afterItCameBack = (
  claim: Claim,
  back: { readonly because: CameBackReason; readonly payeeVersion: number },
): Claim | undefined => {
  const state = nextState(claimTransitions, { from: claim.state, action: 'come-back', by: 'payment-maker' });
  if (state === undefined) return undefined;
  const again = needsNewDetails(back.because) ? { newDetailsAfter: back.payeeVersion } : {};
  return { ...claim, ...again, state, runId: '', paidOn: '', hands: { ...claim.hands, pay: [] } };
};

/** The claim after its run was sent back: approved again, the maker's hand no longer in it. */
export const takenOutOfRun = (claim: Claim): Claim => ({ ...claim, state: 'approved', runId: '', hands: { ...claim.hands, pay: [] } });
