import type { Claim, ClaimLine, LineDecision } from '#shared/domain/claim.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';

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
  | { readonly code: 'change-not-said'; readonly lineId: string }
  | { readonly code: 'budget-holder-decides' }
  | { readonly code: 'words-too-long'; readonly lineId: string; readonly most: number };

/** As many letters as staff can write to a person at a time. */
export const mostLetters = 2_000;

/** A line with what becomes of it, and why that is other than the first of two decided. */
export interface DecidedPart {
  readonly line: ClaimLine;
  readonly decision: LineDecision;
  readonly changedBecause: string;
}

/**
 * What deciding one line rests on: what a decision before a second look agreed for it, in pence; whether its kind goes beyond the offer; and
 * what the first of two decided, undefined unless this is the second.
 */
interface LineFacts {
  readonly firstPence: number;
  readonly isBeyond: boolean;
  readonly ofTheFirst: LineDecision | undefined;
}

/**
 * Decides one line as it was chosen. Refuses what can't be read, more than was asked, less than was agreed before a second look, less without a
 * true reason and words to the person (R-TRU-05), and another decision than the first of two took without saying why. What asks for nothing
 * needs no choice.
 */
export const decideLine = (line: ClaimLine, choice: LineChoice | undefined, facts: LineFacts): OutcomeOf<DecidedPart, DecidingProblem> => {
  const { lineId, askedPence } = line;
  if (askedPence === 0) return accept({ line, decision: inFull(line), changedBecause: '' });
  if (choice === undefined || choice.pays === '') return refuse({ code: 'line-not-decided', lineId });
  const paysPence = choice.pays === 'full' ? askedPence : choice.pays === 'nothing' ? 0 : choice.amountPence;
  if (paysPence === undefined) return refuse({ code: 'amount-not-readable', lineId });
  if (paysPence > askedPence) return refuse({ code: 'more-than-asked', lineId, askedPence });
  if (paysPence < facts.firstPence) return refuse({ code: 'less-than-first', lineId, firstPence: facts.firstPence });
  const isFull = paysPence === askedPence;
  const problems = [
    ...(isFull ? [] : reasonProblems(lineId, choice, facts.isBeyond)),
    ...changeProblems(lineId, { ...choice, paysPence, isFull }, facts),
  ];
  if (problems.length > 0) return refuse(...problems);
  const words = choice.reasonWords.trim();
  const isChanged = facts.ofTheFirst !== undefined && facts.ofTheFirst.paysPence !== paysPence;
  const decision = isFull ? inFull(line) : { paysPence, reasonCode: choice.reasonCode, reasonWords: words };
  return accept({ line, decision, changedBecause: isChanged ? words : '' });
};

/** The second of two who decides otherwise than the first says why, in words of their own: the first's still stand in the field. */
const changeProblems = (
  lineId: string,
  choice: { readonly paysPence: number; readonly isFull: boolean; readonly reasonWords: string },
  { ofTheFirst }: LineFacts,
): readonly DecidingProblem[] => {
  if (ofTheFirst === undefined || ofTheFirst.paysPence === choice.paysPence) return [];
  const words = choice.reasonWords.trim();
  if (words !== '' && words !== ofTheFirst.reasonWords) return choice.isFull ? wordsTooLong(lineId, words) : [];
  // For a part that is paid less, missing words are said already.
  return words === '' && !choice.isFull ? [] : [{ code: 'change-not-said', lineId }];
};

const wordsTooLong = (lineId: string, words: string): readonly DecidingProblem[] =>
  words.length > mostLetters ? [{ code: 'words-too-long', lineId, most: mostLetters }] : [];

const inFull = (line: ClaimLine): LineDecision => ({ paysPence: line.askedPence, reasonCode: '', reasonWords: '' });

const reasonProblems = (lineId: string, choice: LineChoice, isBeyond: boolean): readonly DecidingProblem[] => {
  const words = choice.reasonWords.trim();
  return [
    ...(choice.reasonCode === '' ? [{ code: 'no-reason-chosen', lineId } as const] : []),
    ...(choice.reasonCode === 'over-the-offer' && !isBeyond ? [{ code: 'inside-the-offer', lineId } as const] : []),
    ...(words === '' ? [{ code: 'no-reason-words', lineId } as const] : []),
    ...wordsTooLong(lineId, words),
  ];
};
