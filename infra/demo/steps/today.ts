import { instant } from '#infra/demo/calendar.ts';
import { staff } from '#infra/demo/cast/staff.ts';
import { done, found } from '#infra/demo/done.ts';
import { asked, type Stage } from '#infra/demo/stage.ts';
import { askToday } from '#infra/demo/steps/costs.ts';
import { addInvitation } from '#infra/demo/steps/meeting.ts';
import { answerToday } from '#infra/demo/steps/part.ts';
import type { MeetingStory } from '#infra/demo/story/meeting-story.ts';
import { answeredToday, askedToday, invitedToday, restrictedNote } from '#infra/demo/story/today.ts';
import { wholeYear } from '#infra/demo/story/whole-year.ts';
import { writeNote } from '#shared/operations/restricted/restricted-notes.ts';

const meetingCalled = (name: string): MeetingStory =>
  found(
    wholeYear.find((meeting) => meeting.name === name),
    `meeting ${name}`,
  );

/** The last hour. */
export const lastHour = (stage: Stage): void => {
  for (const { who, meeting, minutesAgo } of invitedToday) {
    const at = new Date(Date.parse(stage.calendar.now) - minutesAgo * 60_000).toISOString();
    addInvitation(stage, { meeting: meetingCalled(meeting), who, at });
  }
  askToday(stage, { ...askedToday, meeting: meetingCalled(askedToday.meeting) }, askedToday.minutesAgo);
  for (const { who, meeting: name, outcome, minutesAgo } of answeredToday) {
    const meeting = meetingCalled(name);
    const part = found(
      meeting.parts.find((each) => each.who === who),
      `${who} at ${name}`,
    );
    const said = { ...found(part.said?.at(-1), `words of ${who}`), outcome };
    answerToday(stage, { meeting, part, said }, minutesAgo);
  }
};

/** The named lead writes a note. */
export const writingNotes = (stage: Stage): void => {
  const { calendar, script, deps } = stage;
  const { about, words, writtenAgo, lookAgainInWorkingDays } = restrictedNote;
  script.add({ at: instant(calendar.back(writtenAgo), '15:00'), what: 'a note is written', on: ['notes'] }, async () => {
    const lookAgainOn = calendar.after(calendar.today, lookAgainInWorkingDays);
    done(await writeNote(deps.restricted, asked(staff.nadia), { about, words, lookAgainOn }));
  });
};
