import { clockRangeInWords, dateWithoutYear, dayAndMonth } from '#shared/content/dates.ts';
import { calledOffWords, notThereWords, replies, replyWords, wasChangedWords } from '#shared/content/meetings.ts';
import { movedDetails, type Was } from '#shared/domain/details-changed.ts';
import { londonClockOf, londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { hasEnded } from '#shared/domain/planning.ts';
import type { OwnMeeting } from '#shared/operations/activities/see-meeting.ts';
import type { InvitationView } from '#shared/views/pages/meetings/invitation.ts';

/**
 * What somebody reads first about a meeting: that it is called off, or that they were written down as
 * not there; or that it is on another day, time or place than they knew, and that
 * the reply that stands was written down for them.
 */
export const bannersOf = (meeting: OwnMeeting, now: string): InvitationView['banners'] => {
  const { activity, invitation } = meeting;
  if (activity.state === 'cancelled') return [{ heading: calledOffWords.heading, text: whatIsOwed(meeting) }];
  if (invitation.state === 'not-there') return [{ heading: notThereWords.heading, text: notThereWords.tellUs, ...wayToCosts(meeting) }];
  return hasEnded(activity, now) ? [] : [...changedBanner(meeting), ...notedBanner(invitation)];
};

/** Whoever has no mail from us reads here what was written down for them, and can say that it is not so. */
const notedBanner = ({ state, replyWay, repliedAt }: Invitation): InvitationView['banners'] => {
  const reply = replies.find((one) => one === state);
  if (reply === undefined || replyWay === '') return [];
  const heading = `Written down for you on ${dayAndMonth(londonDateOf(repliedAt))}`;
  return [{ heading, text: `It says: ${replyWords[reply]}. Is it not what you said? Change it here, or ring us.` }];
};

const changedBanner = ({ activity, invitation }: OwnMeeting): InvitationView['banners'] => {
  if (invitation.was.changedOn === '') return [];
  const moved = movedDetails(invitation.was, activity);
  const [when, where] = [moved.includes('day') || moved.includes('time'), moved.includes('place')];
  if (!when && !where) return [];
  const text = [when ? whenItWas(invitation.was, moved.includes('day')) : '', where ? `The place was: ${invitation.was.where}.` : ''];
  return [{ heading: wasChangedWords(dayAndMonth(invitation.was.changedOn)), text: text.filter((part) => part !== '').join(' ') }];
};

/** Nothing is asked of anybody who is owed nothing; who spent something all the same is never sent away. */
const whatIsOwed = ({ invitation, costs }: OwnMeeting): string => {
  if (invitation.calledOff !== 'paid-in-full') return `${calledOffWords.nothing} ${calledOffWords.spent}`;
  return costs === undefined ? calledOffWords.owed : calledOffWords.started;
};

/** Nothing for somebody who hadn't said yes: they ring us, and the record is put right. */
const wayToCosts = ({ invitation, costs }: OwnMeeting): Pick<InvitationView['banners'][number], 'link'> => {
  if (costs === undefined && !invitation.saidYes) return {};
  return { link: { href: '#costs', text: costs === undefined ? notThereWords.costs : notThereWords.started } };
};

const whenItWas = ({ heldOn, startsAt, lengthMinutes }: Was, otherDay: boolean): string => {
  const clock = clockRangeInWords(londonClockOf(startsAt), londonClockOf(minutesAfter(startsAt, lengthMinutes)));
  return otherDay ? `It was on ${dateWithoutYear(heldOn)}, ${clock}.` : `It was ${clock}.`;
};
