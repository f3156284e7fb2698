import { calendarDay, clockRangeInWords, dateInWords, dayAndMonth } from '#shared/content/dates.ts';
import { calledOffWords, wasChangedWords } from '#shared/content/meetings.ts';
import { mayStart } from '#shared/domain/claiming.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import type { Invitation, InvitationState } from '#shared/domain/invitation.ts';
import { londonClockOf, londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import type { ActivityItems } from '#shared/store/activities.ts';
import type { OwnMeetingCard, OwnMeetingsView } from '#shared/views/pages/meetings/list.ts';

type Part = Pick<ActivityItems, 'invitations' | 'contributions' | 'costs' | 'next'>;

/** Somebody's meetings in words, at an instant. A meeting is past once it has ended or its part is recorded. */
export const ownMeetingsView = (part: Part, now: string): OwnMeetingsView => {
  const past = part.invitations.filter((invitation) => isPast(invitation, now));
  const toCome = part.invitations.filter((invitation) => !isPast(invitation, now)).toReversed();
  const card = cardOf(part, now);
  return {
    toCome: toCome.map(card),
    past: past.map(card),
    moreHref: part.next === '' ? '' : `/meetings?after=${encodeURIComponent(part.next)}`,
  };
};

const isPast = ({ startsAt, lengthMinutes, state }: Invitation, now: string): boolean =>
  minutesAfter(startsAt, lengthMinutes) <= now || state === 'took-part' || state === 'not-there';

const tags: Readonly<Record<InvitationState, OwnMeetingCard['tag']>> = {
  sent: { text: 'You have not replied', tone: 'quiet' },
  yes: { text: 'You said yes', tone: 'good' },
  maybe: { text: 'You said maybe', tone: 'waiting' },
  no: { text: 'You said no', tone: 'quiet' },
  'another-way': { text: 'You asked for another way', tone: 'waiting' },
  'took-part': { text: 'You took part', tone: 'good' },
  'not-there': { text: 'Written down: not there', tone: 'quiet' },
  ended: { text: 'This has ended', tone: 'quiet' },
};

const cardOf =
  (part: Part, now: string) =>
  (invitation: Invitation): OwnMeetingCard => {
    const { activityId, title, heldOn, startsAt, lengthMinutes, boardPlainName, state, calledOff } = invitation;
    return {
      title,
      href: `/meetings/${activityId}`,
      ...calendarDay(heldOn),
      dateText: dateInWords(heldOn),
      timeText: clockRangeInWords(londonClockOf(startsAt), londonClockOf(minutesAfter(startsAt, lengthMinutes))),
      placeText: boardPlainName,
      lines: linesOf(invitation, now),
      links: [
        ...wordsLinks(part.contributions.filter((one) => one.activityId === activityId)),
        ...costsLinks(part, invitation, londonDateOf(now)),
      ],
      tag: calledOff === '' ? tags[state] : { text: 'Called off', tone: 'careful' },
    };
  };

const linesOf = (invitation: Invitation, now: string): readonly string[] => {
  const { calledOff, was, state } = invitation;
  if (calledOff !== '') return calledOff === 'paid-in-full' ? [calledOffWords.stands] : [];
  if (isPast(invitation, now)) return [];
  return [
    ...(was.changedOn === '' ? [] : [`${wasChangedWords(dayAndMonth(was.changedOn))}.`]),
    ...(state === 'ended' ? [] : ['You can change your reply until it ends.']),
  ];
};

const wordsLinks = (said: readonly Contribution[]): OwnMeetingCard['links'] =>
  said.map((one, index) => ({
    text: said.length === 1 ? wordsText(one) : `${wordsText(one)}, part ${index + 1}`,
    href: `/meetings/${one.activityId}/said/${one.contributionId}`,
  }));

const wordsText = ({ state, outcome }: Contribution): string => {
  if (state === 'waiting-for-person') return 'Check what was written down';
  if (state === 'removed') return 'What you took out';
  return outcome === undefined ? 'What you said' : 'What you said, and what happened next';
};

/** The costs they have; else the meeting's own page, which starts them. */
const costsLinks = ({ costs }: Part, invitation: Invitation, today: string): OwnMeetingCard['links'] => {
  const { activityId } = invitation;
  const started = costs.find((one) => one.activityId === activityId);
  if (started !== undefined) return [{ text: 'Your costs and payment', href: `/costs/${started.claimId}` }];
  return mayStart(invitation, today).ok ? [{ text: 'Tell us your costs', href: `/meetings/${activityId}#costs` }] : [];
};
