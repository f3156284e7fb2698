import { instant } from '#infra/demo/calendar.ts';
import type { PersonName } from '#infra/demo/cast/people.ts';
import { staff } from '#infra/demo/cast/staff.ts';
import { done, found } from '#infra/demo/done.ts';
import { activityIdOf, actorOf, asked, meeting as meetingCalled, person, type Stage } from '#infra/demo/stage.ts';
import { heldOn } from '#infra/demo/steps/days-of.ts';
import type { MeetingStory, Part, StoryCost } from '#infra/demo/story/meeting-story.ts';
import type { CoveredCost } from '#shared/domain/activity.ts';
import type { Reply } from '#shared/domain/invitation.ts';
import type { Plan } from '#shared/domain/planning.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { callOffActivity } from '#shared/operations/activities/call-off.ts';
import { invitePerson } from '#shared/operations/activities/invite-person.ts';
import { savePlan, startPlan } from '#shared/operations/activities/plan-activity.ts';
import { replyToInvitation } from '#shared/operations/activities/reply-to-invitation.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { boardOf } from '#shared/policy/organisation.ts';

/** Who plans the meetings of a board and invites to them. */
export const plannerOf = (boardId: MeetingStory['boardId']): StaffActor => (boardId === 'riverside' ? staff.callum : staff.priya);

/** Working days before a meeting on which it is planned, and on which people are asked (policy meeting.invite_before). */
const plannedBefore = 18;
const invitedBefore = 15;
/** Planned is the first version, made ready the second; no meeting of the story changes after that. */
const versionOnceReady = 2;

/** A meeting is planned, made ready, people are asked, and answer on the days after. What lies in the future has not happened. */
export const planning = (stage: Stage, meeting: MeetingStory): void => {
  const { script, calendar } = stage;
  const on = heldOn(calendar, meeting);
  const yesterday = calendar.back(1);
  const notLater = (date: string): string => (date < yesterday ? date : yesterday);
  const planned = notLater(calendar.before(on, plannedBefore));
  const invited = notLater(calendar.before(on, invitedBefore));
  const itself = meetingCalled(meeting.name);
  script.add({ at: instant(planned, '09:30'), what: `${meeting.name} is planned`, on: [itself] }, () => plan(stage, meeting));
  if (meeting.draft === true) return;
  script.add({ at: instant(planned, '09:45'), what: `${meeting.name} is made ready`, on: [itself] }, () => makeReady(stage, meeting));
  if (meeting.calledOffBefore !== undefined) {
    const off = instant(calendar.before(on, meeting.calledOffBefore), '15:30');
    const everybody = meeting.parts.map(({ who }) => person(who));
    script.add({ at: off, what: `${meeting.name} is called off`, on: [itself, ...everybody] }, () => callOff(stage, meeting));
  }
  meeting.parts.forEach((part, index) => {
    addInvitation(stage, { meeting, who: part.who, at: instant(invited, '10:00', index * 2) });
    const replied = notLater(calendar.after(invited, 1 + (index % 4)));
    if (part.reply !== undefined) addReply(stage, { meeting, part, reply: part.reply, at: instant(replied, '12:30', index * 3) });
    if (part.changedTo !== undefined) addReply(stage, { meeting, part, reply: part.changedTo, at: instant(replied, '17:00', index * 3) });
  });
};

/** One person is asked to a meeting at an instant. */
export const addInvitation = (
  stage: Stage,
  of: { readonly meeting: MeetingStory; readonly who: PersonName; readonly at: string },
): void => {
  const { meeting, who, at } = of;
  const about = { at, what: `${who} is asked to ${meeting.name}`, on: [person(who)], after: [meetingCalled(meeting.name)] };
  stage.script.add(about, () => invite(stage, meeting, { who }));
};

const addReply = (stage: Stage, of: { meeting: MeetingStory; part: Part; reply: Reply; at: string }): void => {
  const { meeting, part, reply, at } = of;
  const about = {
    at,
    what: `${part.who} answers ${reply} to ${meeting.name}`,
    on: [person(part.who)],
    after: [meetingCalled(meeting.name)],
  };
  stage.script.add(about, () => answer(stage, of));
};

/** What a plan says, as its form would have it. The fee is what the scheme says for half a day on that date. */
const planOf = (stage: Stage, meeting: MeetingStory): Plan => {
  const on = heldOn(stage.calendar, meeting);
  const { title, whoWillBeThere, startsAtClock, lengthMinutes, where, papers } = meeting;
  return {
    title,
    contentNote: meeting.note === undefined ? { kind: 'none-expected' } : { kind: 'note', text: meeting.note },
    openness: meeting.openness ?? 'private',
    whoWillBeThere,
    heldOn: on,
    startsAtClock,
    lengthMinutes,
    where,
    papers: papers ?? [],
    offer: {
      feePence: numberOf(policyOn('pay.nihr.half_day', on)),
      feeFor: 'half a day: the meeting and reading before it',
      covers: (meeting.covers ?? ['car', 'public-transport', 'childcare']).map(covered),
      paidWithinWorkingDays: numberOf(policyOn('pay.promise', on)),
      fundId: found(boardOf(meeting.boardId), meeting.boardId).fundId,
      policyVersion,
    },
  };
};

const capPence: Readonly<Record<StoryCost, number>> = { car: 2_500, 'public-transport': 1_500, childcare: 4_500 };
const covered = (kind: StoryCost): CoveredCost => ({ kind, capPence: capPence[kind] });

const plan = async (stage: Stage, meeting: MeetingStory): Promise<void> => {
  const { boardId, plainName } = found(boardOf(meeting.boardId), meeting.boardId);
  const start = { board: { boardId, boardPlainName: plainName }, plan: planOf(stage, meeting) };
  const address = done(await startPlan(stage.deps.activities, asked(plannerOf(meeting.boardId)), start));
  stage.activityIds.set(meeting.name, found(address.split('/')[2], 'plan'));
};

const makeReady = async (stage: Stage, meeting: MeetingStory): Promise<void> => {
  const change = { activityId: activityIdOf(stage, meeting.name), version: 1, plan: planOf(stage, meeting), ready: true };
  done(await savePlan(stage.deps.activities, asked(plannerOf(meeting.boardId)), change));
};

const callOff = async (stage: Stage, meeting: MeetingStory): Promise<void> => {
  const of = { activityId: activityIdOf(stage, meeting.name), version: versionOnceReady };
  done(await callOffActivity(stage.deps.activities, asked(plannerOf(meeting.boardId)), of));
};

const invite = async (stage: Stage, meeting: MeetingStory, { who }: Pick<Part, 'who'>): Promise<void> => {
  const whom = { activityId: activityIdOf(stage, meeting.name), personId: actorOf(stage, who).personId };
  done(await invitePerson(stage.deps.activities, asked(plannerOf(meeting.boardId)), whom));
};

const answer = async (stage: Stage, { meeting, part, reply }: { meeting: MeetingStory; part: Part; reply: Reply }): Promise<void> => {
  const activityId = activityIdOf(stage, meeting.name);
  done(
    await replyToInvitation(stage.deps.activities, asked(actorOf(stage, part.who)), { activityId, reply, detailsSeen: versionOnceReady }),
  );
};
