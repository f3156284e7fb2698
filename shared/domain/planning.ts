import { activityTransitions, type Activity, type ActivityState } from '#shared/domain/activity.ts';
import { movedDetails, wasOf } from '#shared/domain/details-changed.ts';
import { instantOf, minutesAfter } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { nextState } from '#shared/domain/transitions.ts';
import { unwritten } from '#shared/domain/versioned.ts';

/** What whoever plans a meeting writes down. Anything but the date may be left for later while it is a draft. */
export type Plan = Pick<
  Activity,
  'title' | 'contentNote' | 'openness' | 'whoWillBeThere' | 'heldOn' | 'startsAtClock' | 'lengthMinutes' | 'where' | 'papers' | 'offer'
>;

/** What a new draft is of, which doesn't change any more. */
export type DraftOf = Pick<Activity, 'activityId' | 'plannedBy' | 'boardId' | 'boardPlainName'>;

/** Parts without which nobody can be asked. The content note and the openness are two of the three that always stop a send (care 3b.10). */
export type MissingPart =
  'title' | 'content-note' | 'openness' | 'who-will-be-there' | 'start' | 'length' | 'where' | 'offer' | 'fee-for' | 'fund';

export type PlanProblem =
  | { readonly code: 'missing'; readonly part: MissingPart }
  | { readonly code: 'already-over' }
  | { readonly code: 'has-begun'; readonly isOver: boolean }
  | { readonly code: 'not-now'; readonly state: ActivityState };

/** A new draft, not yet written. `activityId` is random; `plannedBy` the member of staff. */
export const draftOf = (plan: Plan, made: DraftOf): Activity => ({
  ...plan,
  ...unwritten,
  ...made,
  kind: 'meeting',
  planChangedBy: [],
  startsAt: startOf(plan),
  state: 'draft',
});

/** The instant it starts; '' while no time is given. */
const startOf = (plan: Plan): string => (plan.startsAtClock === '' ? '' : instantOf(plan.heldOn, plan.startsAtClock));

/** The instant it ends. Only for one with a start. */
export const endOf = (activity: Pick<Activity, 'startsAt' | 'lengthMinutes'>): string =>
  minutesAfter(activity.startsAt, activity.lengthMinutes);

/** True once the meeting is over or called off: replies can't be changed any more. */
export const hasEnded = (activity: Pick<Activity, 'state' | 'startsAt' | 'lengthMinutes'>, now: string): boolean =>
  activity.state === 'cancelled' || (activity.startsAt !== '' && endOf(activity) <= now);

/** Everything still needed before anybody can be invited, in the order of the form. Empty when it is whole. */
export const missingParts = (activity: Activity): readonly MissingPart[] => {
  const { contentNote, offer } = activity;
  const missing: readonly (readonly [MissingPart, boolean])[] = [
    ['title', activity.title === ''],
    ['content-note', contentNote.kind === 'missing' || (contentNote.kind === 'note' && contentNote.text === '')],
    ['openness', activity.openness === 'missing'],
    ['who-will-be-there', activity.whoWillBeThere === ''],
    ['start', activity.startsAtClock === ''],
    ['length', activity.lengthMinutes <= 0],
    ['where', activity.where.text === ''],
    ['offer', offer.feePence === 0 && offer.covers.length === 0],
    ['fee-for', offer.feePence > 0 && offer.feeFor === ''],
    ['fund', offer.fundId === ''],
  ];
  return missing.filter(([, is]) => is).map(([part]) => part);
};

/**
 * The activity with a changed plan. `ready` asks for a draft to become one people can be invited to; a ready one has to stay whole.
 * Refuses with every part that is missing, when it would start in the past, and when it was held or called off. Once it has begun its day,
 * time and place stay, because people came to it then and can claim for it; the rest may still change. Offers on invitations
 * already sent stay as they were: they are the invitations' own. `by`, the member of staff, is kept beside who planned it.
 */
export const changePlan = (
  activity: Activity,
  plan: Plan,
  asked: { readonly ready: boolean; readonly now: string; readonly by: string },
): OutcomeOf<Activity, PlanProblem> => {
  const action = asked.ready && activity.state === 'draft' ? 'make-ready' : 'change';
  const state = nextState(activityTransitions, { from: activity.state, action, by: 'coordinator' });
  if (state === undefined) return refuse({ code: 'not-now', state: activity.state });
  const planChangedBy = [...new Set([...activity.planChangedBy, asked.by])];
  const changed = { ...activity, ...plan, startsAt: startOf(plan), state, planChangedBy };
  if (state !== 'ready') return accept(changed);
  const problems: PlanProblem[] = missingParts(changed).map((part) => ({ code: 'missing', part }));
  problems.push(...whenProblems(activity, changed, asked.now));
  return problems.length === 0 ? accept(changed) : refuse(...problems);
};

const whenProblems = (before: Activity, changed: Activity, now: string): readonly PlanProblem[] => {
  if (hasBegun(before, now))
    return movedDetails(wasOf(before), changed).length === 0 ? [] : [{ code: 'has-begun', isOver: hasEnded(before, now) }];
  return changed.startsAt !== '' && changed.startsAt <= now ? [{ code: 'already-over' }] : [];
};

const hasBegun = ({ state, startsAt }: Activity, now: string): boolean => state === 'ready' && startsAt !== '' && startsAt <= now;
