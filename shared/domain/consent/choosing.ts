import { lastEvent, stateAt, type AskedAbout, type ConsentEvent, type ConsentRules } from '#shared/domain/consent/history.ts';
import { reviewOn } from '#shared/domain/consent/lapsing.ts';
import { consentTransitions, isYes, writtenStates, type WrittenState } from '#shared/domain/consent/states.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { nextState } from '#shared/domain/transitions.ts';

/** What somebody says about a purpose, to which wording (domain.md 4.4; R-CHO-04). */
export interface Saying extends AskedAbout {
  readonly choice: 'yes' | 'no';
  readonly wordingVersion: string;
  /** The person themselves, or a coordinator who writes down what they said. */
  readonly by: 'person' | 'coordinator';
}

/**
 * What is to be written down when somebody says yes or no, by the one table of transitions; undefined when it is what they said already
 * to the same words, so that pressing twice leaves one record. A yes said again once it is due for review is a confirmation and is
 * written: its time starts again (domain.md 4.4; R-CHO-04).
 */
export const choose = (history: readonly ConsentEvent[], saying: Saying, rules: ConsentRules): WrittenState | undefined => {
  const before = stateAt(history, saying, rules);
  const action = saying.choice === 'yes' ? 'say-yes' : 'say-no';
  const to = nextState(consentTransitions, { from: before, action, by: saying.by });
  const after = writtenStates.find((state) => state === to);
  const last = lastEvent(history, saying);
  if (last === undefined || last.wordingVersion !== saying.wordingVersion) return after;
  if (after === 'reconfirmed') return isReviewDue(history, saying, rules) ? after : undefined;
  return after === before ? undefined : after;
};

/**
 * True of a yes that still counts and is old enough to ask, once and gently, whether it still stands (policy consent.review_prompt). Never of a
 * channel.
 */
export const isReviewDue = (history: readonly ConsentEvent[], asked: AskedAbout, rules: ConsentRules): boolean => {
  const last = lastEvent(history, asked);
  if (last === undefined || !isYes(stateAt(history, asked, rules))) return false;
  const due = reviewOn({ ...asked, saidAt: last.at }, rules.policyOn);
  return due !== '' && londonDateOf(asked.at) >= due;
};
