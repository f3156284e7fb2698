import { staff } from '#infra/demo/cast/staff.ts';
import { done, found } from '#infra/demo/done.ts';
import type { About } from '#infra/demo/script.ts';
import { activityIdOf, actorOf, asked, meeting as meetingCalled, person, type Stage } from '#infra/demo/stage.ts';
import { onDay } from '#infra/demo/steps/days-of.ts';
import type { MeetingStory, Part, Said } from '#infra/demo/story/meeting-story.ts';
import type { Contribution, Showing } from '#shared/domain/contribution.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { recordPart } from '#shared/operations/activities/record-part.ts';
import { agreeToSaid, answerWhatHappened, removeSaid } from '#shared/operations/activities/settle-said.ts';
import { answerSaid } from '#shared/operations/board/answer-said.ts';

const hostOf: Readonly<Record<MeetingStory['boardId'], StaffActor>> = {
  thursday: staff.hannah,
  riverside: staff.grace,
  'first-contact': staff.hannah,
};
const boardMemberOf: Readonly<Record<MeetingStory['boardId'], StaffActor>> = {
  thursday: staff.bea,
  riverside: staff.dev,
  'first-contact': staff.bea,
};

/** Working days after the meeting: written down, looked at by the person, answered by the board, and by the person again; where that was "not yet", by both once more. */
const days = { recorded: 1, looked: 4, answered: 18, said: 21, since: 36, saidSince: 38 } as const;

/** Who took part and what they said is written down; they look at it; the board says what happened next; they say whether it answers it. */
export const takingPart = (stage: Stage, meeting: MeetingStory): void => {
  const { script, calendar } = stage;
  const at = (day: number, clock: string, minutes: number): string => onDay(calendar, meeting, { day: { after: day }, clock, minutes });
  meeting.parts.forEach((part, index) => {
    if (part.came === undefined) return;
    const about = (when: string, what: string): About => ({
      at: when,
      what: `${part.who} at ${meeting.name}: ${what}`,
      on: [person(part.who)],
      after: [meetingCalled(meeting.name)],
    });
    // The first record makes the meeting held, each counts who was there.
    const recorded = {
      ...about(at(days.recorded, '10:00', index * 4), 'is written down'),
      on: [person(part.who), meetingCalled(meeting.name)],
    };
    script.add(recorded, () => record(stage, meeting, part));
    part.said?.forEach((said, place) => {
      const of = { meeting, part, said };
      const [minutes, { outcome }] = [index * 6 + place * 2, said];
      if (said.then !== undefined) script.add(about(at(days.looked, '18:00', minutes), 'looks at the words'), () => lookAt(stage, of));
      if (outcome === undefined) return;
      const day = outcome.on ?? { after: days.answered };
      const answered = onDay(calendar, meeting, { day, clock: '14:00', minutes });
      script.add(about(answered, 'what happened next'), () => answerIt(stage, of));
      if (outcome.answer !== undefined)
        script.add(about(at(days.said, '19:30', minutes), 'says whether it answers it'), () => sayWhether(stage, of));
      if (outcome.since === undefined) return;
      const once = { ...of, said: { ...said, outcome: { ...outcome.since, answer: 'yes' as const } } };
      script.add(about(at(days.since, '14:00', minutes), 'what happened since'), () => answerIt(stage, once));
      script.add(about(at(days.saidSince, '19:30', minutes), 'says that this answers it'), () => sayWhether(stage, once));
    });
  });
};

const record = async (stage: Stage, meeting: MeetingStory, part: Part): Promise<void> => {
  const { activities: deps } = stage.deps;
  const [activityId, { personId }] = [activityIdOf(stage, meeting.name), actorOf(stage, part.who)];
  const { version } = found(await deps.activities.readInvitation(activityId, personId), `invitation of ${part.who}`);
  const by = meeting.recordedBy === undefined ? hostOf[meeting.boardId] : staff[meeting.recordedBy];
  const notes = (part.said ?? []).map(({ words }) => words);
  done(await recordPart(deps, asked(by), { activityId, personId, version, tookPart: part.came ?? 'no', notes }));
};

interface Of {
  readonly meeting: MeetingStory;
  readonly part: Part;
  readonly said: Said;
}

/** What was said, found by its words: a removed one has none, and nothing happens to it any more. */
const contributionOf = async (stage: Stage, { meeting, part, said }: Of): Promise<Contribution> => {
  const { personId } = actorOf(stage, part.who);
  const whole = await stage.deps.activities.activities.readWhole(activityIdOf(stage, meeting.name));
  return found(
    whole.contributions.find((each) => each.personId === personId && each.words === said.words),
    `words of ${part.who} at ${meeting.name}`,
  );
};

const placeOf = ({ activityId, contributionId, version }: Contribution) => ({ activityId, contributionId, version });

const lookAt = async (stage: Stage, of: Of): Promise<void> => {
  const { activities: deps } = stage.deps;
  const contribution = await contributionOf(stage, of);
  const showing: Showing | 'removed' = of.said.then ?? 'hold';
  const by = asked(actorOf(stage, of.part.who));
  if (showing === 'removed') done(await removeSaid(deps, by, placeOf(contribution)));
  else done(await agreeToSaid(deps, by, { ...placeOf(contribution), words: contribution.words, showing }));
};

const answerIt = async (stage: Stage, of: Of): Promise<void> => {
  const { boardId } = of.meeting;
  const { kind, words } = found(of.said.outcome, 'outcome');
  const place = { boardId, ...placeOf(await contributionOf(stage, of)) };
  done(await answerSaid(stage.deps.board, asked(boardMemberOf[boardId]), { ...place, kind, words }));
};

const sayWhether = async (stage: Stage, of: Of): Promise<void> => {
  const answer = of.said.outcome?.answer ?? 'yes';
  const place = placeOf(await contributionOf(stage, of));
  done(await answerWhatHappened(stage.deps.activities, asked(actorOf(stage, of.part.who)), { ...place, answer }));
};

/** Today, so many minutes ago, a board member says what happened next: told in the ordinary way. */
export const answerToday = (stage: Stage, of: Of, minutesAgo: number): void => {
  const at = new Date(Date.parse(stage.calendar.now) - minutesAgo * 60_000).toISOString();
  stage.script.add({ at, what: `what happened next at ${of.meeting.name}, today`, on: [person(of.part.who)] }, () => answerIt(stage, of));
};
