import {
  callOff,
  calledOffFor,
  isLeftToMark,
  isPaidInFull,
  keepsOffer,
  type CallOffProblem,
  type CallOffRules,
} from '#shared/domain/calling-off.ts';
import type { Activity } from '#shared/domain/activity.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import {
  staleOr,
  triesAtMost,
  type ActivitiesDeps,
  type Asked,
  type ChangedMeanwhile,
  type NotFound,
} from '#shared/operations/activities/activities-deps.ts';
import { movedAtOnce, movingInvitations, type MovedBy, type MovedFrom } from '#shared/operations/activities/moved-invitations.ts';
import type { ActivityItems } from '#shared/store/activities.ts';
import { notReachedOf, type NotReached } from '#shared/operations/activities/who-hears.ts';
import { commit, type Committed } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { transact } from '#shared/store/transact.ts';

/** What calling a meeting off would do, for whoever is asked if they are sure. */
export interface CallingOff {
  readonly activity: Activity;
  /** Late enough that who said yes or maybe keeps what was offered. */
  readonly inFull: boolean;
  readonly invited: number;
  /** How many said yes or maybe, and would keep it. */
  readonly keeping: number;
  /** Who of those won't hear in time, if it is called off now: without who is kept apart from this member of staff. */
  readonly notReached: readonly NotReached[];
}

export type CallOffRefusal = NotFound | ChangedMeanwhile | CallOffProblem;

/** Judged by the day it is called off, also where an invitation is marked later than the meeting. */
const inFullFor = (deps: ActivitiesDeps, activity: Activity, now: string): boolean => {
  return isPaidInFull(activity, callOffRulesOn(deps, activity.calledOffOn ?? londonDateOf(now)));
};

/** What late means on a London date. */
export const callOffRulesOn = (deps: Pick<ActivitiesDeps, 'policyOn' | 'bankHolidays'>, today: string): CallOffRules => ({
  today,
  fullWithinWorkingDays: numberOf(deps.policyOn('pay.cancel_full_within', today)),
  holidays: deps.bankHolidays,
});

/** Nobody who said no, or closed their account, waits to hear of it. */
const waiting = (whole: ActivityItems) => whole.invitations.filter(({ state }) => state !== 'no' && state !== 'ended');

/** Looks before anything is done. Refuses where it can't be called off. */
export const seeCallingOff = async (
  deps: ActivitiesDeps,
  asked: Omit<Asked<StaffActor>, 'requestId'>,
  activityId: string,
): Promise<OutcomeOf<CallingOff, NotFound | CallOffProblem>> => {
  const whole = await deps.activities.readWhole(activityId);
  const activity = whole.activities[0];
  if (activity === undefined || !mayDo(asked.actor, 'activity.plan', { boardId: activity.boardId })) return refuse({ code: 'not-found' });
  const off = callOff(activity, asked.now);
  if (!off.ok) return off;
  const invited = waiting(whole);
  const keeping = invited.filter(keepsOffer);
  const theirs = keeping.length === 0 ? [] : await deps.people.readMany(keeping.map(({ personId }) => personId));
  const people = theirs.filter((person) => mayDo(asked.actor, 'activity.see', { ...person, boardId: activity.boardId }));
  return accept({
    activity,
    inFull: inFullFor(deps, activity, asked.now),
    invited: invited.length,
    keeping: keeping.length,
    notReached: notReachedOf(deps, { startsAt: activity.startsAt, now: asked.now, invitations: keeping, people }),
  });
};

/**
 * Calls a meeting off, in the version that was shown. Each invitation is marked and its promise given back in the same transaction,
 * unless it is so late that a yes or a maybe keeps what was offered. Everybody invited is told from the journal's entry. The meeting itself
 * goes first, with as many invitations as one transaction holds: from then on nobody can change it, reply or be invited. Cut off before the
 * last of them, any press by somebody who may plan it marks the rest, whatever version it shows.
 */
export const callOffActivity = async (deps: ActivitiesDeps, asked: Asked<StaffActor>, of: CallOffForm): CallingItOff => {
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const whole = await deps.activities.readWhole(of.activityId);
    const activity = whole.activities[0];
    if (activity === undefined || !mayDo(asked.actor, 'activity.plan', { boardId: activity.boardId })) return refuse({ code: 'not-found' });
    if (whole.invitations.some((invitation) => isLeftToMark(activity, invitation))) {
      await markTheRest(deps, asked, of.activityId);
      return accept(resultOf(of));
    }
    if (activity.version !== of.version) return staleOr(deps, asked.requestId, { code: 'changed-meanwhile' });
    const off = callOff(activity, asked.now);
    if (!off.ok) return off;
    const done = await cancelWithFirst(deps, asked, { whole, before: activity, after: off.value });
    // Where it isn't done, somebody replied at this moment: their reply counts, and is read again.
    if (!done.done) continue;
    await markTheRest(deps, asked, of.activityId);
    return accept(done.result);
  }
  return refuse({ code: 'changed-meanwhile' });
};

/** The meeting that is to be called off, in the version that was shown. */
interface CallOffForm {
  readonly activityId: string;
  readonly version: number;
}

type CallingItOff = Promise<OutcomeOf<string, CallOffRefusal>>;

const resultOf = ({ activityId }: Pick<Activity, 'activityId'>): string => `/plan/${activityId}?called=off`;

interface Cancelling {
  readonly whole: ActivityItems;
  readonly before: Activity;
  readonly after: Activity;
}

/** The meeting called off, and the first of its invitations marked, as many as one transaction holds. */
const cancelWithFirst = (deps: ActivitiesDeps, asked: Asked<StaffActor>, of: Cancelling): Promise<Committed> => {
  const inFull = inFullFor(deps, of.after, asked.now);
  const first = movedBy(of.whole, inFull).slice(0, movedAtOnce);
  return commit(deps.database, deps.retrying, {
    requestId: asked.requestId,
    result: resultOf(of.before),
    now: asked.now,
    writes: [...activityWrites(deps, asked, { ...of, inFull }), ...movingInvitations(deps, first, whyOf(asked))],
  });
};

/** Marks what is left of a meeting that is called off, part by part. A reply already on its way, or an account closed, may be there first; it is read again. */
const markTheRest = async (deps: ActivitiesDeps, asked: Asked<StaffActor>, activityId: string): Promise<void> => {
  for (let misses = 0; misses < triesAtMost;) {
    const whole = await deps.activities.readWhole(activityId);
    const activity = whole.activities[0];
    const left = activity?.state !== 'cancelled' ? [] : movedBy(whole, inFullFor(deps, activity, asked.now));
    if (left.length === 0) return;
    const part = await transact(deps.database, movingInvitations(deps, left.slice(0, movedAtOnce), whyOf(asked)), deps.retrying);
    misses += part.done ? 0 : 1;
  }
  throw new Error('Marking who was invited met somebody else each time it was tried');
};

const whyOf = (asked: Asked<StaffActor>): MovedBy => ({ type: 'invitation-called-off', by: journalName(asked.actor), at: asked.now });

const movedBy = (whole: ActivityItems, inFull: boolean): readonly MovedFrom[] =>
  whole.invitations.flatMap((before) => {
    const moved = calledOffFor(before, inFull);
    return moved === undefined ? [] : [{ before, moved }];
  });

const activityWrites = (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  { before, after, inFull }: { readonly before: Activity; readonly after: Activity; readonly inFull: boolean },
) => {
  const { entry, head } = nextEntry(before, {
    aggregate: `activity#${before.activityId}`,
    type: 'activity-cancelled',
    at: asked.now,
    by: journalName(asked.actor),
    // What each person keeps is told from this entry, which can be before their own invitation is marked.
    facts: { boardId: before.boardId, heldOn: before.heldOn, inFull },
  });
  return [deps.activities.saving({ ...after, ...head }, before.version), addingEntry(entry)];
};
