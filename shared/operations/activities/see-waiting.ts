import type { Activity } from '#shared/domain/activity.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { daysAfter, londonDateOf } from '#shared/domain/london-time.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { endOf } from '#shared/domain/planning.ts';
import { recordProblems } from '#shared/domain/recording.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';

/** One meeting with all that waits in it, in numbers of people. */
export interface WaitingMeeting {
  readonly activityId: string;
  readonly title: string;
  readonly heldOn: string;
  readonly isDraft: boolean;
  readonly anotherWay: number;
  readonly noReply: number;
  /** It is over, and nobody wrote down yet if they took part. */
  readonly toRecord: number;
  /** Those of them that this member of staff may write down, as far as the meeting says (care F1). */
  readonly toRecordByThem: number;
}

export interface Waiting {
  /** Only meetings in which something waits, the earliest first. */
  readonly meetings: readonly WaitingMeeting[];
  readonly coming: readonly Activity[];
}

/** Days looked back and ahead, and the most that one look reads: the earliest come first, so what is cut off is furthest ahead. */
const [daysBack, daysAhead, readAtMost] = [45, 60, 800];

/** What waits around meetings this member of staff may see. `now` an instant. */
export const waitingForStaff = async (deps: ActivitiesDeps, actor: StaffActor, now: string): Promise<Waiting> => {
  const today = londonDateOf(now);
  const dates = { from: daysAfter(today, -daysBack), to: daysAfter(today, daysAhead) };
  const found = await deps.activities.waitingForCoordinators(dates, { limit: readAtMost });
  const activities = found.activities.filter(({ boardId }) => mayDo(actor, 'activity.see', { boardId }));
  const invitations = found.invitations.filter((invitation) => invitation.calledOff === '' && mayDo(actor, 'activity.see', invitation));
  const byMeeting = Map.groupBy(invitations, ({ activityId }) => activityId);
  const withoutInvitations = activities.filter(({ activityId, state }) => state === 'draft' && !byMeeting.has(activityId));
  const ready = new Set(activities.filter(({ state }) => state === 'ready').map(({ activityId }) => activityId));
  const meetings = [
    ...withoutInvitations.map(draftOf),
    ...[...byMeeting.values()].flatMap((ofOne) => meetingOf(ofOne, { actor, now, nobodyRecorded: ready.has(ofOne[0]?.activityId ?? '') })),
  ];
  return {
    meetings: meetings
      .filter(({ isDraft, anotherWay, noReply, toRecord }) => isDraft || anotherWay + noReply + toRecord > 0)
      .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1)),
    coming: activities.filter(({ state, heldOn }) => state === 'ready' && heldOn >= today),
  };
};

const nothing = { isDraft: false, anotherWay: 0, noReply: 0, toRecord: 0, toRecordByThem: 0 } as const;

const draftOf = ({ activityId, title, heldOn }: Activity): WaitingMeeting => ({ ...nothing, activityId, title, heldOn, isDraft: true });

const meetingOf = (
  invitations: readonly Invitation[],
  at: { readonly actor: StaffActor; readonly now: string; readonly nobodyRecorded: boolean },
): readonly WaitingMeeting[] => {
  const [first] = invitations;
  if (first === undefined) return [];
  const { activityId, title, heldOn } = first;
  const count = (state: Invitation['state']): number => invitations.filter((each) => each.state === state).length;
  if (endOf(first) > at.now) return [{ ...nothing, activityId, title, heldOn, anotherWay: count('another-way'), noReply: count('sent') }];
  const saidTheyMay = invitations.filter(({ state }) => state === 'yes' || state === 'maybe');
  // Who never replied may have come all the same: somebody has to say so before the meeting is settled.
  const toRecord = saidTheyMay.length === 0 && at.nobodyRecorded ? invitations : saidTheyMay;
  const byThem = toRecord.filter((invitation) => mayRecord(invitation, at));
  return [{ ...nothing, activityId, title, heldOn, toRecord: toRecord.length, toRecordByThem: byThem.length }];
};

const mayRecord = (invitation: Invitation, { actor, now }: { readonly actor: StaffActor; readonly now: string }): boolean =>
  mayDo(actor, 'activity.record', invitation) &&
  recordProblems(actor, { invitation, activity: { state: 'held', startsAt: invitation.startsAt }, now }).length === 0;
