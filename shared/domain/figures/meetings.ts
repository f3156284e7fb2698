import { idIn, textFact } from '#shared/domain/entry-facts.ts';
import { monthOf } from '#shared/domain/figures/facts.ts';
import { standing, type Standing } from '#shared/domain/figures/standing.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';

/** Which meetings were held, and who took part in them, by the month of the meeting. */
export const meetingFigures = (entry: JournalEntry): readonly Standing[] => {
  switch (entry.type) {
    case 'activity-held':
      return [standing(entry, 'held', inMonthOfMeeting(entry, { [`held.${idIn(entry)}`]: 1 }))];
    case 'activity-cancelled':
      return [standing(entry, 'held')];
    case 'took-part-recorded':
      return [tookPart(entry)];
    default:
      return [];
  }
};

/** Recorded again the other way, it takes the place of the first record. */
const tookPart = (entry: JournalEntry): Standing => {
  if (textFact(entry, 'tookPart') !== 'yes') return standing(entry, 'took-part');
  const amounts = { [`present.${textFact(entry, 'activityId')}`]: 1, [`people.tookPart.${textFact(entry, 'alias')}`]: 1 };
  return standing(entry, 'took-part', inMonthOfMeeting(entry, amounts));
};

const inMonthOfMeeting = (entry: JournalEntry, amounts: Readonly<Record<string, number>>) => ({
  boardId: textFact(entry, 'boardId'),
  period: monthOf(textFact(entry, 'heldOn')),
  amounts,
});
