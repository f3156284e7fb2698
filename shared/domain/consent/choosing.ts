import { lastEvent, stateAt, type AskedAbout, type ConsentEvent, type ConsentRules } from '#shared/domain/consent/history.ts';
import { reviewOn } from '#shared/domain/consent/lapsing.ts';
import { consentTransitions, writtenStates, type WrittenState } from '#shared/domain/consent/states.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { nextState } from '#shared/domain/transitions.ts';

/** What somebody says about a purpose, to which wording. */
export interface Saying extends AskedAbout {
  readonly choice: 'yes' | 'no';
  readonly wordingVersion: string;
  /** The person themselves, or a coordinator who writes down what they said. */
  readonly by: 'person' | 'coordinator';
}

/**
 * What is to be written down when somebody says yes or no, by the one table of transitions; undefined when it is what they said already
 * to the same words, so that pressing twice leaves one record. A yes said again once it is due for review is a confirmation and is
 * written: its time starts again.
 */
export const choose = (history: readonly ConsentEvent[], saying: Saying, rules: ConsentRules): WrittenState | undefined => {
  const before = stateAt(history, saying, rules);
  const action = saying.choice === 'yes' ? 'say-yes' : 'say-no';
  const to = nextState(consentTransitions, { from: before, action, by: saying.by });
  const after = writtenStates.find((state) => state === to);
  const last = lastEvent(history, saying);
  if (last === undefined || last.wordingVersion !== saying.wordingVersion) return after;
  if (after === 'reconfirmed') return isDue(last, saying, rules) ? after : undefined;
  return after === before ? undefined : after;
};

const isDue = (last: ConsentEvent, { pauses, at }: AskedAbout, { policyOn }: ConsentRules): boolean => {
  const due = reviewOn({ purpose: last.purpose, saidAt: last.at, pauses, at }, policyOn);
  return due !== '' && londonDateOf(at) >= due;
};
