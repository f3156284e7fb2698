import { instant, type Calendar } from '#infra/demo/calendar.ts';
import type { Day, MeetingStory } from '#infra/demo/story/meeting-story.ts';

/** The day of the week on which each board meets; 1 is Monday. */
const meetsOn: Readonly<Record<MeetingStory['boardId'], number>> = { riverside: 2, 'first-contact': 3, thursday: 4 };

/** The London date of a meeting. */
export const heldOn = (calendar: Calendar, meeting: Pick<MeetingStory, 'boardId' | 'weeksAgo'>): string =>
  calendar.weekday(meeting.weeksAgo, meetsOn[meeting.boardId]);

/** A clock time on a day of the story, so many minutes later. */
export const onDay = (
  calendar: Calendar,
  meeting: Pick<MeetingStory, 'boardId' | 'weeksAgo'>,
  when: { readonly day: Day; readonly clock: string; readonly minutes?: number },
): string => {
  const date = 'ago' in when.day ? calendar.back(when.day.ago) : calendar.after(heldOn(calendar, meeting), when.day.after);
  return instant(date, when.clock, when.minutes);
};
