import { askedTotalPence, claimTransitions, type Claim, type ClaimLine, type LineDecision } from '#shared/domain/claim.ts';
import { beyondTheOfferPence } from '#shared/domain/checks/over-offer-or-cap.ts';
import { sumPence } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { withHand } from '#shared/domain/three-hands.ts';
import { nextState } from '#shared/domain/transitions.ts';

export const reductionReasons = ['not-in-the-offer', 'over-the-offer', 'paid-another-way', 'not-enough-to-go-on', 'other'] as const;
export type ReductionReason = (typeof reductionReasons)[number];

/** What the approver chose for one line. `amountPence` counts for `another` only; undefined when no amount could be read. */
export interface LineChoice {
  readonly lineId: string;
  readonly pays: 'full' | 'another' | 'nothing' | '';
  readonly amountPence: number | undefined;
  readonly reasonCode: ReductionReason | '';
  readonly reasonWords: string;
}

export type DecidingProblem =
  | { readonly code: 'not-waiting-for-a-decision'; readonly state: Claim['state'] }
  | { readonly code: 'meeting-not-over'; readonly endsAt: string }
  | { readonly code: 'line-not-decided'; readonly lineId: string }
  | { readonly code: 'amount-not-readable'; readonly lineId: string }
  | { readonly code: 'more-than-asked'; readonly lineId: string; readonly askedPence: number }
  | { readonly code: 'less-than-first'; readonly lineId: string; readonly firstPence: number }
  | { readonly code: 'no-reason-chosen'; readonly lineId: string }
  | { readonly code: 'inside-the-offer'; readonly lineId: string }
  | { readonly code: 'no-reason-words'; readonly lineId: string }
  | { readonly code: 'words-too-long'; readonly lineId: string; readonly most: number };

export type AskingProblem =
  | { readonly code: 'not-waiting-for-a-decision'; readonly state: Claim['state'] }
  | { readonly code: 'no-question' }
  | { readonly code: 'question-too-long'; readonly most: number };

const mostLetters = 2_000;

/**
 * Decides every line of a claim together. A second look never pays less for a line than the first decision: asking for one is then
 * never a risk. A part that is paid less or not at all carries a reason and plain words (R-TRU-05), and "more than the offer" only where it is. The
 * claim becomes *approved*, which is not *paid*; with nothing to pay it is *settled*. Refuses with every problem found.
 * `promisedPence` of the answer is 0: the operation moves what was promised in the same transaction.
 */
export const decide = (
  claim: Claim,
  choices: readonly LineChoice[],
  step: { readonly at: string; readonly by: string },
): OutcomeOf<Claim, DecidingProblem> => {
  if (nextState(claimTransitions, { from: claim.state, action: 'decide', by: 'approver' }) === undefined) {
    return refuse({ code: 'not-waiting-for-a-decision', state: claim.state });
  }
  const endsAt = waitsUntil(claim, step.at);
  if (endsAt !== '') return refuse({ code: 'meeting-not-over', endsAt });
  const decided = claim.lines.map((line) =>
    decideLine(
      line,
      choices.find((choice) => choice.lineId === line.lineId),
      { firstPence: firstPenceOf(claim, line), isBeyond: beyondTheOfferPence(claim, line.kind) > 0 },
    ),
  );
  const problems = decided.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) return refuse(...problems);
  const lines = decided.flatMap((each) => (each.ok ? [each.value] : []));
  const payablePence = sumPence(lines.map((line) => line.decision?.paysPence ?? 0));
  const action = payablePence > 0 ? 'decide' : 'settle';
  const state = nextState(claimTransitions, { from: claim.state, action, by: 'approver' });
  if (state === undefined) return refuse({ code: 'not-waiting-for-a-decision', state: claim.state });
  return accept({
    ...claim,
    lines,
    state,
    payablePence,
    promisedPence: 0,
    decidedAt: step.at,
    decidedBy: step.by,
    hands: withHand(claim, 'approve', step.by),
  });
};

/**
 * The instant until which nobody decides it: a part that asks for time waits for the end of the meeting, though costs can be sent from the
 * morning of the day, because nobody knows before what time was given (care F1). '' when it waits for nothing, as after a late calling off.
 */
export const waitsUntil = (claim: Pick<Claim, 'lines' | 'endsAt' | 'calledOff'>, now: string): string => {
  const asksForTime = claim.lines.some(({ kind, askedPence }) => kind === 'time' && askedPence > 0);
  return asksForTime && !claim.calledOff && now < claim.endsAt ? claim.endsAt : '';
};

/** What was agreed for a line before a second look, in pence; 0 when this is the first decision. */
export const firstPenceOf = ({ secondLook }: Pick<Claim, 'secondLook'>, { decision }: Pick<ClaimLine, 'decision'>): number =>
  secondLook ? (decision?.paysPence ?? 0) : 0;

const decideLine = (
  line: ClaimLine,
  choice: LineChoice | undefined,
  { firstPence, isBeyond }: { readonly firstPence: number; readonly isBeyond: boolean },
): OutcomeOf<ClaimLine, DecidingProblem> => {
  const { lineId, askedPence } = line;
  if (askedPence === 0) return accept({ ...line, decision: inFull(line) });
  if (choice === undefined || choice.pays === '') return refuse({ code: 'line-not-decided', lineId });
  if (choice.pays === 'full') return accept({ ...line, decision: inFull(line) });
  const paysPence = choice.pays === 'nothing' ? 0 : choice.amountPence;
  if (paysPence === undefined) return refuse({ code: 'amount-not-readable', lineId });
  if (paysPence > askedPence) return refuse({ code: 'more-than-asked', lineId, askedPence });
  if (paysPence < firstPence) return refuse({ code: 'less-than-first', lineId, firstPence });
  if (paysPence === askedPence) return accept({ ...line, decision: inFull(line) });
  const problems = reasonProblems(lineId, choice, isBeyond);
  if (problems.length > 0) return refuse(...problems);
  return accept({ ...line, decision: { paysPence, reasonCode: choice.reasonCode, reasonWords: choice.reasonWords.trim() } });
};

const inFull = (line: ClaimLine): LineDecision => ({ paysPence: line.askedPence, reasonCode: '', reasonWords: '' });

const reasonProblems = (lineId: string, choice: LineChoice, isBeyond: boolean): readonly DecidingProblem[] => {
  const words = choice.reasonWords.trim();
  return [
    ...(choice.reasonCode === '' ? [{ code: 'no-reason-chosen', lineId } as const] : []),
    ...(choice.reasonCode === 'over-the-offer' && !isBeyond ? [{ code: 'inside-the-offer', lineId } as const] : []),
    ...(words === '' ? [{ code: 'no-reason-words', lineId } as const] : []),
    ...(words.length > mostLetters ? [{ code: 'words-too-long', lineId, most: mostLetters } as const] : []),
  ];
};

/** Asks the person something. The claim waits for their answer; its promised dates stay as they were said. */
export const ask = (
  claim: Claim,
  question: { readonly words: string; readonly at: string; readonly by: string },
): OutcomeOf<Claim, AskingProblem> => {
  const state = nextState(claimTransitions, { from: claim.state, action: 'ask', by: 'approver' });
  if (state === undefined) return refuse({ code: 'not-waiting-for-a-decision', state: claim.state });
  const words = question.words.trim();
  if (words === '') return refuse({ code: 'no-question' });
  if (words.length > mostLetters) return refuse({ code: 'question-too-long', most: mostLetters });
  const asked = { words, askedBy: question.by, askedAt: question.at, answer: '', answeredAt: '' };
  return accept({ ...claim, state, questions: [...claim.questions, asked] });
};

/** How many people decide this: one, or two when costs go beyond what was offered by more than one may decide (care F7). */
export interface DecidingRoute {
  readonly beyondOfferPence: number;
  readonly oneDecidesUpToPence: number;
  readonly people: 1 | 2;
}

/** The agreed fee and costs inside the offer never count towards the limit: only what goes beyond it does. */
export const routeOf = (claim: Claim, beyondOfferPence: number, oneDecidesUpToPence: number): DecidingRoute => ({
  beyondOfferPence: Math.min(beyondOfferPence, askedTotalPence(claim)),
  oneDecidesUpToPence,
  people: beyondOfferPence > oneDecidesUpToPence ? 2 : 1,
});

/** What is paid for time, and what for costs, of a decided claim; whole pence. */
export const paidParts = (claim: Claim): { readonly feePence: number; readonly costsPence: number } => {
  const paid = (time: boolean) =>
    sumPence(claim.lines.filter((line) => (line.kind === 'time') === time).map((line) => line.decision?.paysPence ?? 0));
  return { feePence: paid(true), costsPence: paid(false) };
};
