import type { Activity } from '#shared/domain/activity.ts';
import { movedLateFrom } from '#shared/domain/calling-off.ts';
import { movedDetails, wasOf } from '#shared/domain/details-changed.ts';
import { follow } from '#shared/domain/inviting.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { changePlan, draftOf, type Plan, type PlanProblem } from '#shared/domain/planning.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { callOffRulesOn } from '#shared/operations/activities/call-off.ts';
import {
  staleOr,
  type ActivitiesDeps,
  type Asked,
  type ChangedMeanwhile,
  type NotFound,
} from '#shared/operations/activities/activities-deps.ts';
import { commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Write } from '#shared/store/transact.ts';

/** Starts planning a meeting: a draft that nobody is asked to yet. Answers where to go on with it. */
export const startPlan = async (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  start: { readonly board: Pick<Activity, 'boardId' | 'boardPlainName'>; readonly plan: Plan },
): Promise<OutcomeOf<string, NotFound>> => {
  if (!mayDo(asked.actor, 'activity.plan', { boardId: start.board.boardId })) return refuse({ code: 'not-found' });
  const draft = draftOf(start.plan, { ...start.board, activityId: deps.newId(), plannedBy: asked.actor.staffId });
  const { entry, head } = nextEntry(draft, {
    aggregate: `activity#${draft.activityId}`,
    type: 'activity-planned',
    at: asked.now,
    by: journalName(asked.actor),
    facts: { boardId: draft.boardId, heldOn: draft.heldOn, kind: draft.kind },
  });
  const done = await commit(deps.database, deps.retrying, {
    requestId: asked.requestId,
    result: `/plan/${draft.activityId}/details`,
    now: asked.now,
    writes: [deps.activities.saving({ ...draft, ...head }, draft.version), addingEntry(entry)],
  });
  if (!done.done) throw new Error('A new activity had somebody before it');
  return accept(done.result);
};

export interface PlanChange {
  readonly activityId: string;
  /** The version the form was made from. */
  readonly version: number;
  readonly plan: Plan;
  /** Asks for the draft to become one that people can be invited to. */
  readonly ready: boolean;
}

export type PlanRefusal = NotFound | ChangedMeanwhile | PlanProblem;

/**
 * Saves a plan. Everybody already invited keeps the offer they were made; the day, the time and the name on their list follow the
 * meeting. Refuses, with all that is missing, to be made or left ready while it isn't whole.
 */
export const savePlan = async (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  change: PlanChange,
): Promise<OutcomeOf<string, PlanRefusal>> => {
  const whole = await deps.activities.readWhole(change.activityId);
  const activity = whole.activities[0];
  if (activity === undefined || !mayDo(asked.actor, 'activity.plan', { boardId: activity.boardId })) return refuse({ code: 'not-found' });
  if (activity.version !== change.version) return staleOr(deps, asked.requestId, { code: 'changed-meanwhile' });
  const changed = changePlan(activity, change.plan, { ready: change.ready, now: asked.now, by: asked.actor.staffId });
  if (!changed.ok) return changed;
  const today = londonDateOf(asked.now);
  const after: Activity = {
    ...changed.value,
    movedLateFrom: movedLateFrom(activity, changed.value, { ...callOffRulesOn(deps, today), invitations: whole.invitations }),
  };
  const { entry, head } = nextEntry(activity, {
    aggregate: `activity#${activity.activityId}`,
    type: 'activity-changed',
    at: asked.now,
    by: journalName(asked.actor),
    facts: {
      boardId: after.boardId,
      heldOn: after.heldOn,
      state: after.state,
      moved: movedDetails(wasOf(activity), after).join(' '),
    },
  });
  const following: readonly Write[] = whole.invitations
    .map((invitation) => ({ before: invitation, after: follow(invitation, { before: activity, after, at: asked.now }) }))
    .filter(({ before, after }) => before !== after)
    .map(({ before, after }) => deps.activities.savingInvitation(after, before.version));
  const done = await commit(deps.database, deps.retrying, {
    requestId: asked.requestId,
    result: `/plan/${activity.activityId}?saved=${after.state}`,
    now: asked.now,
    writes: [deps.activities.saving({ ...after, ...head }, activity.version), addingEntry(entry), ...following],
  });
  return done.done ? accept(done.result) : refuse({ code: 'changed-meanwhile' });
};
