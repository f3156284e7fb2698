import { calendarDay, clockRangeInWords, dateInWords, dayAndMonth } from '#shared/content/dates.ts';
import { calledOffWords, wasChangedWords } from '#shared/content/meetings.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { londonClockOf, minutesAfter } from '#shared/domain/london-time.ts';
import type { HomeView } from '#shared/views/pages/people/home.ts';

type Card = HomeView['meetings'][number];

const replies = {
  sent: { text: 'Not answered yet', tone: 'yours' },
  yes: { text: 'You said yes', tone: 'good' },
  maybe: { text: 'You said maybe', tone: 'waiting' },
  'another-way': { text: 'You asked for another way', tone: 'waiting' },
} as const;

/** A meeting still to come, or called off and not yet forgotten, as a card. */
export const cardOf = (invitation: Invitation): Card => {
  const { title, activityId, heldOn, startsAt, lengthMinutes, boardPlainName, state, calledOff } = invitation;
  const timeText = clockRangeInWords(londonClockOf(startsAt), londonClockOf(minutesAfter(startsAt, lengthMinutes)));
  const tag = state === 'yes' || state === 'maybe' || state === 'another-way' ? replies[state] : replies.sent;
  const card = { ...calendarDay(heldOn), dateText: dateInWords(heldOn), timeText, placeText: boardPlainName };
  return {
    title,
    href: `/meetings/${activityId}`,
    ...card,
    lines: linesOf(invitation),
    tag: calledOff === '' ? tag : { text: 'Called off', tone: 'careful' },
  };
};

const linesOf = ({ calledOff, was }: Invitation): readonly string[] => {
  if (calledOff === 'paid-in-full') return [calledOffWords.stands];
  if (calledOff === 'called-off') return [calledOffWords.nothing];
  return was.changedOn === '' ? [] : [`${wasChangedWords(dayAndMonth(was.changedOn))}.`];
};
