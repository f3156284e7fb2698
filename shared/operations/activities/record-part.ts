import { activityTransitions, type Activity } from '#shared/domain/activity.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { journalName, nextEntry, type Facts, type Happening } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { isHostOf, noteSaid, recordTookPart, type RecordProblem, type TookPart } from '#shared/domain/recording.ts';
import { withoutPromise, type Moved } from '#shared/domain/replying.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { nextState } from '#shared/domain/transitions.ts';
import {
  staleOr,
  type ActivitiesDeps,
  type Asked,
  type ChangedMeanwhile,
  type NotFound,
} from '#shared/operations/activities/activities-deps.ts';
import { promising } from '#shared/operations/activities/save-reply.ts';
import { commit } from '#shared/store/commit.ts';
import type { ActivityItems } from '#shared/store/activities.ts';
import type { PartNoted } from '#shared/store/claims.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { checkingNoOriginatingHand } from '#shared/store/payees.ts';
import type { Write } from '#shared/store/transact.ts';

export interface PartRecord {
  readonly activityId: string;
  readonly personId: string;
  /** The version of the invitation the form was made from. */
  readonly version: number;
  readonly tookPart: TookPart;
  /** What they said, each note by itself. Empty ones are left out by whoever calls. */
  readonly notes: readonly string[];
}

export type RecordRefusal = NotFound | ChangedMeanwhile | RecordProblem;

interface Step {
  readonly activity: Activity;
  readonly before: Invitation;
  readonly moved: Moved;
  readonly record: PartRecord;
  readonly whole: ActivityItems;
  readonly claimStarted: boolean;
}

/**
 * Writes down that somebody took part, or was not there, and what they said: nothing else is kept (care H18). Never by whoever
 * invited them, nor by themselves. Marks the meeting as held, tells a claim already started what was recorded, and leaves each note for the person to see
 * first. Answers where to go next.
 */
export const recordPart = async (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  record: PartRecord,
): Promise<OutcomeOf<string, RecordRefusal>> => {
  const whole = await deps.activities.readWhole(record.activityId);
  const activity = whole.activities[0];
  const before = whole.invitations.find(({ personId }) => personId === record.personId);
  if (activity === undefined || before === undefined || !mayDo(asked.actor, 'activity.record', before))
    return refuse({ code: 'not-found' });
  if (before.version !== record.version) return staleOr(deps, asked.requestId, { code: 'changed-meanwhile' });
  const claimStarted = whole.costs.some(({ personId }) => personId === record.personId);
  const moved = recordTookPart(
    asked.actor,
    { invitation: before, activity, now: asked.now },
    { tookPart: record.tookPart, notes: record.notes.length, claimStarted },
  );
  if (!moved.ok) return moved;
  const step: Step = { activity, before, moved: moved.value, record, whole, claimStarted };
  const first = await commit(deps.database, deps.retrying, { ...about(asked, record), writes: writesOf(deps, asked, step) });
  if (first.done) return accept(first.result);
  if (!first.unmet.includes('fund') || step.moved.promisePence <= 0) return refuse(whyUnmet(first.unmet));
  // They were there: that is written down whatever the fund holds, and staff see that it is short.
  const short = { ...step, moved: withoutPromise(step.moved) };
  const second = await commit(deps.database, deps.retrying, {
    ...about(asked, record),
    writes: writesOf(deps, asked, short, { fundShort: true }),
  });
  return second.done ? accept(second.result) : refuse(whyUnmet(second.unmet));
};

const whyUnmet = (unmet: readonly string[]): NotFound | ChangedMeanwhile | RecordProblem => {
  if (unmet.includes('themselves')) return { code: 'not-found' };
  return !unmet.includes('invitation') && (unmet.includes('hands') || unmet.includes('claim'))
    ? { code: 'has-another-hand' }
    : { code: 'changed-meanwhile' };
};

const about = (asked: Asked<StaffActor>, record: PartRecord) => ({
  requestId: asked.requestId,
  result: `/plan/${record.activityId}?recorded=${record.tookPart}`,
  now: asked.now,
});

const writesOf = (deps: ActivitiesDeps, asked: Asked<StaffActor>, step: Step, more: Facts = {}): readonly Write[] => [
  ...partWrites(deps, asked, step, more),
  ...promising(deps, step.moved),
  ...heldWrites(deps, asked, step),
  ...claimWrites(deps, step, asked.actor),
  ...handsChecks(deps, step, asked.actor),
  ...noteWrites(deps, asked, step),
];

const partWrites = (deps: ActivitiesDeps, asked: Asked<StaffActor>, step: Step, more: Facts): readonly Write[] => {
  const { invitation, promisePence } = step.moved;
  if (invitation === step.before) return [];
  const { activityId, alias, boardId, heldOn, promisedPence, offer } = invitation;
  const { entry, head } = nextEntry(step.before, {
    aggregate: `invitation#${activityId}.${alias}`,
    type: 'took-part-recorded',
    at: asked.now,
    by: journalName(asked.actor),
    facts: {
      tookPart: step.record.tookPart,
      boardId,
      heldOn,
      alias,
      activityId,
      // Once their costs are started the claim holds the money, and the invitation has nothing to say about it.
      ...(step.claimStarted ? {} : { fundId: offer.fundId, promisedPence, promiseChangePence: promisePence }),
      ...more,
    },
  });
  return [deps.activities.savingInvitation({ ...invitation, ...head }, step.before.version), addingEntry(entry)];
};

/** The meeting becomes held with the first record, and says so again when the number of people who took part changes. */
const heldWrites = (deps: ActivitiesDeps, asked: Asked<StaffActor>, step: Step): readonly Write[] => {
  const { activity, whole, moved } = step;
  const by = isHostOf(asked.actor, activity.boardId) ? 'host' : 'coordinator';
  const state = nextState(activityTransitions, { from: activity.state, action: 'hold', by });
  const experts = whole.invitations.filter(({ personId, state: at }) => personId !== step.record.personId && at === 'took-part').length;
  const withThisOne = experts + (moved.invitation.state === 'took-part' ? 1 : 0);
  if (state === undefined || (activity.state === 'held' && moved.invitation.state === step.before.state)) return [];
  const { entry, head } = nextEntry(activity, {
    aggregate: `activity#${activity.activityId}`,
    type: 'activity-held',
    at: asked.now,
    by: journalName(asked.actor),
    facts: { boardId: activity.boardId, heldOn: activity.heldOn, experts: withThisOne },
  });
  return [deps.activities.saving({ ...activity, state, ...head }, activity.version), addingEntry(entry)];
};

/**
 * A claim already started keeps what was recorded, for whoever decides it. That somebody took part is an approving hand in their payment,
 * unless a host says it: nobody with another hand in it writes that down. That they were not there is no hand.
 */
const claimWrites = (deps: ActivitiesDeps, step: Step, { staffId }: StaffActor): readonly Write[] => {
  const { record, whole } = step;
  const { invitation } = step.moved;
  if (invitation === step.before) return [];
  const { personId, tookPart } = record;
  const { tookPartRecordedByHost: byHost, earlierConfirmers } = invitation;
  const part: PartNoted = tookPart === 'yes' ? { tookPart, recordedBy: staffId, byHost, earlierConfirmers } : { tookPart };
  const claims = whole.costs.filter((costs) => costs.personId === personId);
  return claims.map(({ claimId }) => deps.claims.notingTookPart(claimId, part));
};

/** Nobody writes this down about themselves, and for whoever is no host it is asked whether they have another hand. */
const handsChecks = (deps: ActivitiesDeps, { before, moved, record }: Step, staff: StaffActor): readonly Write[] => {
  const isHand = moved.invitation !== before && record.tookPart === 'yes' && !moved.invitation.tookPartRecordedByHost;
  return isHand ? checkingNoOriginatingHand(record.personId, staff) : [deps.people.checkingNotThemselves(record.personId, staff)];
};

const noteWrites = (deps: ActivitiesDeps, asked: Asked<StaffActor>, step: Step): readonly Write[] => {
  const outcomeDueDays = numberOf(deps.policyOn('feedback.outcome_due', step.before.heldOn));
  return step.record.notes.flatMap((words) => {
    const note = noteSaid(step.before, { contributionId: deps.newId(), words, recordedBy: asked.actor.staffId, outcomeDueDays });
    const { entry, head } = nextEntry(note, recorded(asked, note));
    return [deps.activities.savingContribution({ ...note, ...head }, note.version), addingEntry(entry)];
  });
};

const recorded = (asked: Asked<StaffActor>, note: Contribution): Happening => ({
  aggregate: `contribution#${note.contributionId}`,
  type: 'contribution-recorded',
  at: asked.now,
  by: journalName(asked.actor),
  facts: { boardId: note.boardId, activityId: note.activityId, alias: note.alias },
});
