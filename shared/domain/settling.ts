import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import {
  contributionTransitions,
  waitsForBoard,
  type Contribution,
  type DoesThisAnswerIt,
  type Showing,
} from '#shared/domain/contribution.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { nextState } from '#shared/domain/transitions.ts';

export type SettleProblem = { readonly code: 'no-words' } | { readonly code: 'not-now' } | { readonly code: 'nothing-to-answer' };

/** Below this many people of one meeting, the others know who said it whatever name stands there (care H15). */
export const fewPeople = 4;

/** The person agrees, at an instant, in the words as they now stand. Nothing chosen about showing it means hold: nobody else sees it. */
export const agree = (
  contribution: Contribution,
  choice: { readonly words: string; readonly showing: Showing; readonly at: string },
): OutcomeOf<Contribution, SettleProblem> => {
  const state = nextState(contributionTransitions, { from: contribution.state, action: 'agree', by: 'person' });
  if (state === undefined) return refuse({ code: 'not-now' });
  return choice.words === ''
    ? refuse({ code: 'no-words' })
    : accept({ ...contribution, words: choice.words, showing: choice.showing, agreedAt: choice.at, state });
};

/** The person chooses again how answered words are shown. The words stay as they were answered, and are agreed to anew. */
export const showOtherwise = (
  contribution: Contribution,
  choice: { readonly showing: Showing; readonly at: string },
): OutcomeOf<Contribution, SettleProblem> => {
  const state = nextState(contributionTransitions, { from: contribution.state, action: 'show-otherwise', by: 'person' });
  return state === undefined
    ? refuse({ code: 'not-now' })
    : accept({ ...contribution, state, showing: choice.showing, agreedAt: choice.at });
};

/** The person takes it out. The words themselves go, from here and from every page of ours, at once. */
export const remove = (contribution: Contribution): OutcomeOf<Contribution, SettleProblem> => {
  const state = nextState(contributionTransitions, { from: contribution.state, action: 'remove', by: 'person' });
  return state === undefined ? refuse({ code: 'not-now' }) : accept({ ...contribution, state, words: '', showing: 'hold', agreedAt: '' });
};

/**
 * "Does this answer it?" Can be changed at any time while there is an answer. Not yet, or no, makes it the board's turn again: it answers by
 * `lookAgainBy`, a London date that another press of the same kind does not move.
 */
export const answerOutcome = (
  contribution: Contribution,
  given: { readonly answer: DoesThisAnswerIt; readonly lookAgainBy: string },
): OutcomeOf<Contribution, SettleProblem> => {
  if (contribution.state !== 'answered' || contribution.outcome === undefined) return refuse({ code: 'nothing-to-answer' });
  const outcome = { ...contribution.outcome, answer: given.answer };
  const asksAgain = waitsForBoard({ ...contribution, outcome }) && !waitsForBoard(contribution);
  return accept({ ...contribution, outcome, outcomeDueOn: asksAgain ? given.lookAgainBy : contribution.outcomeDueOn });
};

const purposesOf: Readonly<Record<Showing, readonly AskedPurpose[]>> = {
  'with-name': ['show-first-name'],
  'without-name': ['use-words-without-name'],
  hold: [],
};

/**
 * The consents a choice of showing is: with a name is a yes to the words beside that name and to nothing else. Holding something back changes nothing that was
 * said before about other words. `wordingOf` gives the version of the words that were on the page.
 */
export const consentsOf = (
  contribution: Contribution,
  given: { readonly at: string; readonly wordingOf: (purpose: AskedPurpose) => string },
): readonly ConsentEvent[] =>
  purposesOf[contribution.showing].map((purpose) => ({
    personId: contribution.personId,
    purpose,
    wordingVersion: given.wordingOf(purpose),
    state: 'given',
    at: given.at,
    expressedBy: `person:${contribution.alias}`,
  }));
