import type { DecidingRoute } from '#shared/domain/approving/routing.ts';
import { claimTransitions, type Claim, type ClaimLine, type FirstDecision, type LineDecision } from '#shared/domain/claim.ts';
import { beyondTheOfferPence } from '#shared/domain/checks/beyond-the-offer.ts';
import { sumPence } from '#shared/domain/money.ts';
import { decideLine, mostLetters, type DecidedPart, type DecidingProblem, type LineChoice } from '#shared/domain/deciding-line.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { withHand } from '#shared/domain/three-hands.ts';
import { nextState } from '#shared/domain/transitions.ts';

export type AskingProblem =
  | { readonly code: 'not-waiting-for-a-decision'; readonly state: Claim['state'] }
  | { readonly code: 'no-question' }
  | { readonly code: 'question-too-long'; readonly most: number };

/** Who decides and when: what the route asks for, and whether this approver holds the budget as well. */
export interface DecidingStep {
  readonly at: string;
  readonly by: string;
  readonly route: Pick<DecidingRoute, 'people' | 'budgetHolder'>;
  readonly holdsBudget: boolean;
}

/**
 * Decides every line of a claim together. A second look never pays less for a line than the first decision: asking for one is then
 * never a risk. A part that is paid less or not at all carries a reason and plain words (R-TRU-05), and "more than the offer" only where it is.
 * Where two people decide (care F7), the first's decision is kept and nothing moves; the second's is the one that counts, and says why where
 * it differs. The claim becomes *approved*, which is not *paid*; with nothing to pay it is *settled*. Refuses with every problem found.
 * `promisedPence` of a decided claim is 0: the operation moves what was promised in the same transaction. Who may be the second is asked
 * of the three hands before.
 */
export const decide = (claim: Claim, choices: readonly LineChoice[], step: DecidingStep): OutcomeOf<Claim, DecidingProblem> => {
  const isFirst = step.route.people === 2 && claim.state !== 'half-decided';
  const [decidedAs, settledAs] = [stateAfter(claim, isFirst ? 'decide-first' : 'decide'), stateAfter(claim, 'settle')];
  if (decidedAs === undefined || settledAs === undefined) return refuse({ code: 'not-waiting-for-a-decision', state: claim.state });
  const endsAt = waitsUntil(claim, step.at);
  if (endsAt !== '') return refuse({ code: 'meeting-not-over', endsAt });
  const decided = claim.lines.map((line) =>
    decideLine(
      line,
      choices.find((choice) => choice.lineId === line.lineId),
      {
        firstPence: firstPenceOf(claim, line),
        isBeyond: beyondTheOfferPence(claim, line.kind) > 0,
        ofTheFirst: partOfTheFirst(claim, line),
      },
    ),
  );
  const noBudgetHolder = !isFirst && step.route.budgetHolder && !step.holdsBudget && claim.firstDecision?.byBudgetHolder !== true;
  const problems = [
    ...decided.flatMap((each) => (each.ok ? [] : each.problems)),
    ...(noBudgetHolder ? [{ code: 'budget-holder-decides' } as const] : []),
  ];
  if (problems.length > 0) return refuse(...problems);
  const parts = decided.flatMap((each) => (each.ok ? [each.value] : []));
  if (isFirst) return accept({ ...halfDecided(claim, parts, step), state: decidedAs });
  const after = fullyDecided(claim, parts, step);
  return accept({ ...after, state: after.payablePence > 0 ? decidedAs : settledAs });
};

const stateAfter = ({ state }: Claim, action: 'decide-first' | 'decide' | 'settle') =>
  nextState(claimTransitions, { from: state, action, by: 'approver' });

const halfDecided = (claim: Claim, parts: readonly DecidedPart[], step: DecidingStep): Claim => ({
  ...claim,
  firstDecision: {
    by: step.by,
    at: step.at,
    byBudgetHolder: step.holdsBudget,
    parts: parts.map(({ line, decision, changedBecause }) => ({ lineId: line.lineId, decision, changedBecause })),
  },
  hands: withHand(claim, 'approve', step.by),
});

const fullyDecided = (claim: Claim, parts: readonly DecidedPart[], step: DecidingStep): Claim => {
  const payablePence = sumPence(parts.map(({ decision }) => decision.paysPence));
  return {
    ...claim,
    lines: parts.map(({ line, decision }) => ({ ...line, decision })),
    firstDecision: claim.state === 'half-decided' ? withChanges(claim.firstDecision, parts) : undefined,
    payablePence,
    promisedPence: 0,
    decidedAt: step.at,
    decidedBy: step.by,
    hands: withHand(claim, 'approve', step.by),
  };
};

const withChanges = (first: FirstDecision | undefined, parts: readonly DecidedPart[]): FirstDecision | undefined =>
  first && {
    ...first,
    parts: first.parts.map((part) => ({
      ...part,
      changedBecause: parts.find(({ line }) => line.lineId === part.lineId)?.changedBecause ?? '',
    })),
  };

/** What the first of two decided for a line, while the second has yet to; undefined otherwise. */
export const partOfTheFirst = (
  claim: Pick<Claim, 'state' | 'firstDecision'>,
  { lineId }: Pick<ClaimLine, 'lineId'>,
): LineDecision | undefined =>
  claim.state === 'half-decided' ? claim.firstDecision?.parts.find((part) => part.lineId === lineId)?.decision : undefined;

/**
 * The instant until which nobody decides it: a part that asks for time waits for the end of the meeting, though costs can be sent from the
 * morning of the day, because nobody knows before what time was given (care F1). '' when it waits for nothing, as after a late calling off.
 */
export const waitsUntil = (claim: Pick<Claim, 'lines' | 'endsAt' | 'calledOff'>, now: string): string => {
  const asksForTime = claim.lines.some(({ kind, askedPence }) => kind === 'time' && askedPence > 0);
  return asksForTime && !claim.calledOff && now < claim.endsAt ? claim.endsAt : '';
};

/** What was agreed for a line before a second look, in pence; 0 when this is the first decision. */
const firstPenceOf = ({ secondLook }: Pick<Claim, 'secondLook'>, { decision }: Pick<ClaimLine, 'decision'>): number =>
  secondLook ? (decision?.paysPence ?? 0) : 0;

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

/** What is paid for time, and what for costs, of a decided claim; whole pence. */
export const paidParts = (claim: Claim): { readonly feePence: number; readonly costsPence: number } => {
  const paid = (time: boolean) =>
    sumPence(claim.lines.filter((line) => (line.kind === 'time') === time).map((line) => line.decision?.paysPence ?? 0));
  return { feePence: paid(true), costsPence: paid(false) };
};
