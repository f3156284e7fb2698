import { callOff, calledOffFor, isPaidInFull, keepsOffer, type CallOffProblem } from '#shared/domain/calling-off.ts';
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
import { movedAtOnce, movingInvitations, type MovedFrom } from '#shared/operations/activities/moved-invitations.ts';
import type { ActivityItems } from '#shared/store/activities.ts';
import { commit } from '#shared/store/commit.ts';
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
}

export type CallOffRefusal = NotFound | ChangedMeanwhile | CallOffProblem;

const inFullFor = (deps: ActivitiesDeps, activity: Activity, now: string): boolean => {
  const today = londonDateOf(now);
  const fullWithinWorkingDays = numberOf(deps.policyOn('pay.cancel_full_within', today));
  return isPaidInFull(activity, { today, fullWithinWorkingDays, holidays: deps.bankHolidays });
};

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
  const keeping = invited.filter(keepsOffer).length;
  return accept({ activity, inFull: inFullFor(deps, activity, asked.now), invited: invited.length, keeping });
};

/**
 * Calls a meeting off, in the version that was shown. Each invitation is marked and its promise given back in the same transaction,
 * unless it is so late that a yes or a maybe keeps what was offered. Everybody invited is told from the journal's entry. More invitations than one
 * transaction holds go first, in whole parts; cut off, the same press carries on where it stopped.
 */
export const callOffActivity = async (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  of: { readonly activityId: string; readonly version: number },
): Promise<OutcomeOf<string, CallOffRefusal>> => {
  for (let misses = 0; misses < triesAtMost;) {
    const whole = await deps.activities.readWhole(of.activityId);
    const before = whole.activities[0];
    if (before === undefined || !mayDo(asked.actor, 'activity.plan', { boardId: before.boardId })) return refuse({ code: 'not-found' });
    if (before.version !== of.version) return staleOr(deps, asked.requestId, { code: 'changed-meanwhile' });
    const off = callOff(before, asked.now);
    if (!off.ok) return off;
    const moved = movedBy(whole, inFullFor(deps, before, asked.now));
    const why = { type: 'invitation-called-off', by: journalName(asked.actor), at: asked.now } as const;
    const writes = movingInvitations(deps, moved.slice(0, movedAtOnce), why);
    if (moved.length > movedAtOnce) {
      const part = await transact(deps.database, [deps.activities.checkingUnchanged(before), ...writes], deps.retrying);
      misses += part.done ? 0 : 1;
      continue;
    }
    const done = await commit(deps.database, deps.retrying, {
      requestId: asked.requestId,
      result: `/plan/${of.activityId}?called=off`,
      now: asked.now,
      writes: [...activityWrites(deps, asked, { before, after: off.value }), ...writes],
    });
    if (done.done) return accept(done.result);
    // Somebody replied at this moment: their reply counts, and is read again.
    misses += 1;
  }
  return refuse({ code: 'changed-meanwhile' });
};

const movedBy = (whole: ActivityItems, inFull: boolean): readonly MovedFrom[] =>
  whole.invitations.flatMap((before) => {
    const moved = calledOffFor(before, inFull);
    return moved === undefined ? [] : [{ before, moved }];
  });

const activityWrites = (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  { before, after }: { readonly before: Activity; readonly after: Activity },
) => {
  const { entry, head } = nextEntry(before, {
    aggregate: `activity#${before.activityId}`,
    type: 'activity-cancelled',
    at: asked.now,
    by: journalName(asked.actor),
    facts: { boardId: before.boardId, heldOn: before.heldOn },
  });
  return [deps.activities.saving({ ...after, ...head }, before.version), addingEntry(entry)];
};
