import { activityTransitions, type Activity } from '#shared/domain/activity.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { hasEnded } from '#shared/domain/planning.ts';
import type { Moved } from '#shared/domain/replying.ts';
import { nextState } from '#shared/domain/transitions.ts';
import { workingDaysAfter, type BankHolidays } from '#shared/domain/working-days.ts';

export type CallOffProblem = { readonly code: 'called-off-already' } | { readonly code: 'held-or-over' };

/** What calling off is judged by: today's London date, and pay.cancel_full_within in working days. */
export interface CallOffRules {
  readonly today: string;
  readonly fullWithinWorkingDays: number;
  readonly holidays: BankHolidays;
}

/**
 * True when it is so short before the meeting that who said yes or maybe keeps what was offered (domain.md 10.4, pay.cancel_full_within), or
 * when it was moved so short before an earlier day of it: they had kept that day free, and it was taken from them as late.
 */
export const isPaidInFull = (activity: Pick<Activity, 'heldOn' | 'movedLateFrom'>, rules: CallOffRules): boolean =>
  activity.movedLateFrom !== undefined || isSoSoon(activity.heldOn, rules);

/** Counted from today on, so that a day whose bank holidays nobody knows yet, as after a slip in the year, is judged too: it isn't soon. */
const isSoSoon = (heldOn: string, rules: CallOffRules): boolean =>
  heldOn < workingDaysAfter(rules.today, rules.fullWithinWorkingDays + 1, rules.holidays);

/**
 * What a change of plan leaves of its day: the first London date from which it was moved so late that calling it off would have been paid in
 * full; undefined while there is none. A day that nobody had said yes or maybe to was kept free by nobody.
 */
export const movedLateFrom = (
  before: Pick<Activity, 'state' | 'heldOn' | 'movedLateFrom'>,
  after: Pick<Activity, 'heldOn'>,
  rules: CallOffRules & { readonly invitations: readonly Pick<Invitation, 'state'>[] },
): string | undefined => {
  if (before.movedLateFrom !== undefined || before.state !== 'ready' || before.heldOn === after.heldOn) return before.movedLateFrom;
  return rules.invitations.some(keepsOffer) && isSoSoon(before.heldOn, rules) ? before.heldOn : undefined;
};

/** The meeting called off. Refuses when it was held or is over, because then people were there or came for nothing and say so. */
export const callOff = (activity: Activity, now: string): OutcomeOf<Activity, CallOffProblem> => {
  if (activity.state === 'cancelled') return refuse({ code: 'called-off-already' });
  const state = nextState(activityTransitions, { from: activity.state, action: 'cancel', by: 'coordinator' });
  return state === undefined || (activity.state === 'ready' && hasEnded(activity, now))
    ? refuse({ code: 'held-or-over' })
    : accept({ ...activity, state, calledOffOn: londonDateOf(now) });
};

/** True when the meeting is called off and this invitation doesn't say so yet: calling it off was cut short. */
export const isLeftToMark = (activity: Pick<Activity, 'state'>, invitation: Pick<Invitation, 'calledOff'>): boolean =>
  activity.state === 'cancelled' && invitation.calledOff === '';

/**
 * Who keeps what was offered when it is called off late: a maybe as much as a yes. Both were told that the place and the money are kept for
 * them (`whatRepliesDo`).
 */
export const keepsOffer = ({ state }: Pick<Invitation, 'state'>): boolean => state === 'yes' || state === 'maybe';

/**
 * An invitation to it. The reply stays as it was, for them to see. Late, a yes or a maybe keeps what the fund holds, and costs can be started
 * for it at once; everything else is given back. Undefined when it is marked already.
 */
export const calledOffFor = (invitation: Invitation, inFull: boolean): Moved | undefined => {
  if (invitation.calledOff !== '') return undefined;
  const keeps = inFull && keepsOffer(invitation);
  const promisedPence = keeps ? invitation.promisedPence : 0;
  return {
    invitation: { ...invitation, promisedPence, calledOff: keeps ? 'paid-in-full' : 'called-off' },
    promisePence: promisedPence - invitation.promisedPence,
  };
};
