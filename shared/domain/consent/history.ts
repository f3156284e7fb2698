import { lapsesOn } from '#shared/domain/consent/lapsing.ts';
import type { Purpose } from '#shared/domain/consent/purposes.ts';
import { consentTransitions, isYes, type ConsentAction, type ConsentState, type WrittenState } from '#shared/domain/consent/states.ts';
import { meansSomethingElse, type Wordings } from '#shared/domain/consent/wording-version.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { Pause } from '#shared/domain/person.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import { nextState } from '#shared/domain/transitions.ts';

/** One choice about one purpose in one wording, as it was said. Events are added and never changed (R-CHO-04, UK GDPR article 7(1)). */
export interface ConsentEvent {
  readonly personId: string;
  readonly purpose: Purpose;
  /** The exact wording shown: `show-first-name/1`. */
  readonly wordingVersion: string;
  readonly state: WrittenState;
  readonly at: string;
  /** `person:alias`, or the member of staff who wrote down what the person said. */
  readonly expressedBy: string;
}

/** The newest choice of one purpose, with what of those before it decides about words that were agreed to earlier (domain.md 4.4). */
export interface StandingChoice extends ConsentEvent {
  /** Since when it has been yes, with no no between; '' while it is no. */
  readonly yesSince: string;
  /** When it was last said or changed to no, also when a yes was given since; '' when it never was. */
  readonly lastNoAt: string;
}

/** What decides about a choice besides what was said: the wordings there are, and how long a yes counts (domain.md 4.4). */
export interface ConsentRules {
  readonly wordings: Wordings;
  readonly policyOn: PolicyOn;
}

/** One purpose of one person at an instant (domain.md 4.4). */
export interface AskedAbout {
  readonly purpose: Purpose;
  readonly at: string;
  readonly pauses: readonly Pause[];
}

/** The newest event of a purpose up to an instant. Of two at the same instant the one that is no yes counts (domain.md 4.4). */
export const lastEvent = (
  history: readonly ConsentEvent[],
  { purpose, at }: Pick<AskedAbout, 'purpose' | 'at'>,
): ConsentEvent | undefined =>
  history
    .filter((event) => event.purpose === purpose && event.at <= at)
    .reduce<ConsentEvent | undefined>((last, event) => (last === undefined || isNewer(event, last) ? event : last), undefined);

const isNewer = (event: ConsentEvent, last: ConsentEvent): boolean => event.at > last.at || (event.at === last.at && !isYes(event.state));

/**
 * The state of a purpose at an instant, replaying the history, in whatever order it arrived (domain.md 4.4). Anything said after the
 * instant doesn't count yet. A yes is none any more when the words mean something else now, or when nobody confirmed it in time.
 */
export const stateAt = (history: readonly ConsentEvent[], asked: AskedAbout, rules: ConsentRules): ConsentState => {
  const last = lastEvent(history, asked);
  if (last === undefined) return 'not-asked';
  if (!isYes(last.state)) return last.state;
  const today = londonDateOf(asked.at);
  if (meansSomethingElse(last, today, rules.wordings)) return bySystem(last.state, 'change-meaning');
  const until = lapsesOn({ ...asked, saidAt: last.at }, rules.policyOn);
  return until !== '' && today >= until ? bySystem(last.state, 'lapse') : last.state;
};

const bySystem = (from: ConsentState, action: ConsentAction): ConsentState => {
  const to = nextState(consentTransitions, { from, action, by: 'system' });
  if (to === undefined) throw new Error(`A choice that is ${from} can not ${action}`);
  return to;
};
