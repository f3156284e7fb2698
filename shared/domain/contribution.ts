import type { TransitionTable } from '#shared/domain/transitions.ts';
import type { Versioned } from '#shared/domain/versioned.ts';

/** "What you said": no board sees it until the person has agreed to it. Being paid never depends on it. */
export type ContributionState = 'waiting-for-person' | 'agreed' | 'removed' | 'answered';
export type ContributionAction = 'agree' | 'show-otherwise' | 'remove' | 'answer';

export const contributionTransitions = [
  { from: ['waiting-for-person', 'agreed', 'removed'], action: 'agree', by: ['person'], to: 'agreed' },
  // The answer is about these very words, so they stay; how they are shown is the person's as before.
  { from: ['answered'], action: 'show-otherwise', by: ['person'], to: 'answered' },
  { from: ['waiting-for-person', 'agreed', 'answered'], action: 'remove', by: ['person'], to: 'removed' },
  { from: ['agreed', 'answered'], action: 'answer', by: ['board-member'], to: 'answered' },
] as const satisfies TransitionTable<ContributionState, ContributionAction>;

/** How it may be shown to the board: asked when the person agrees, default not at all (care H15). */
export type Showing = 'with-name' | 'without-name' | 'hold';

/** True while the board's answer is due: nothing was written, or the person says that it does not answer what they said. */
export const waitsForBoard = ({ state, outcome }: Pick<Contribution, 'state' | 'outcome'>): boolean =>
  state === 'agreed' || (state === 'answered' && (outcome?.answer === 'not-yet' || outcome?.answer === 'no'));

/** "What happened next". `not-done` always says why. */
export type OutcomeKind = 'done' | 'partly' | 'planned' | 'not-done';
export type DoesThisAnswerIt = 'yes' | 'not-yet' | 'no';

export interface Outcome {
  readonly kind: OutcomeKind;
  readonly words: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** The person's own view: "Does this answer it?" '' until they say. */
  readonly answer: DoesThisAnswerIt | '';
}

export interface Contribution extends Versioned {
  readonly contributionId: string;
  readonly activityId: string;
  readonly boardId: string;
  readonly boardPlainName: string;
  readonly title: string;
  readonly heldOn: string;
  readonly personId: string;
  readonly alias: string;
  readonly words: string;
  readonly recordedBy: string;
  readonly state: ContributionState;
  readonly showing: Showing;
  /** When the person agreed to these very words, an instant; '' while they haven't. A no to showing them that is later keeps them away. */
  readonly agreedAt: string;
  /** London date by which the board answers. */
  readonly outcomeDueOn: string;
  readonly outcome: Outcome | undefined;
}
