import { contributionTransitions, type Contribution, type OutcomeKind } from '#shared/domain/contribution.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { nextState } from '#shared/domain/transitions.ts';

/** "What happened next", as a board member writes it. */
export interface AnswerGiven {
  readonly kind: OutcomeKind | '';
  readonly words: string;
  /** The member of staff, and the UTC instant. */
  readonly by: string;
  readonly at: string;
}

export type AnswerProblem =
  | { readonly code: 'kind-missing' }
  | { readonly code: 'words-missing' }
  | { readonly code: 'why-missing' }
  | { readonly code: 'words-too-long'; readonly letters: number; readonly most: number }
  | { readonly code: 'same-as-before' }
  | { readonly code: 'held-back' }
  | { readonly code: 'not-now' };

/** An answer has at most this many letters. */
export const longestAnswer = 2_000;

/**
 * Writes down what happened next, or changes it. Something not done always says why. What the person holds back can't be answered: the
 * board hasn't seen it. A new answer asks the person again whether it answers what they said, so the one that stands is not taken for a new one.
 */
export const answerContribution = (contribution: Contribution, given: AnswerGiven): OutcomeOf<Contribution, AnswerProblem> => {
  const state = nextState(contributionTransitions, { from: contribution.state, action: 'answer', by: 'board-member' });
  if (state === undefined) return refuse({ code: 'not-now' });
  if (contribution.showing === 'hold') return refuse({ code: 'held-back' });
  const { kind, words, by, at } = given;
  const problems = problemsOf(kind, words);
  if (kind === '' || problems.length > 0) return refuse(...problems);
  const { outcome } = contribution;
  if (outcome?.kind === kind && outcome.words === words) return refuse({ code: 'same-as-before' });
  return accept({ ...contribution, state, outcome: { kind, words, recordedBy: by, recordedAt: at, answer: '' } });
};

const problemsOf = (kind: OutcomeKind | '', words: string): readonly AnswerProblem[] => [
  ...(kind === '' ? [{ code: 'kind-missing' } as const] : []),
  ...(words === '' ? [{ code: kind === 'not-done' ? 'why-missing' : 'words-missing' } as const] : []),
  ...(words.length > longestAnswer ? [{ code: 'words-too-long', letters: words.length, most: longestAnswer } as const] : []),
];
