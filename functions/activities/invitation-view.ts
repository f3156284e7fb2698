import { bannersOf } from '#functions/activities/meeting-banners.ts';
import { dateInWords, dateWithoutYear } from '#shared/content/dates.ts';
import { oneOfList } from '#functions/activities/acting.ts';
import { invitationWords, offerLines } from '#shared/content/invitation-words.ts';
import {
  calledOffWords,
  notThereWords,
  offerRows,
  opennessWords,
  replies,
  replyWords,
  timeInWords,
  whatRepliesDo,
} from '#shared/content/meetings.ts';
import { helpContact } from '#shared/content/service.ts';
import { mayStart } from '#shared/domain/claiming.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { hasEnded } from '#shared/domain/planning.ts';
import { offerTotalPence } from '#shared/domain/replying.ts';
import type { PageRequest } from '#shared/http/page-request.ts';
import type { OwnMeeting } from '#shared/operations/activities/see-meeting.ts';
import { organisation } from '#shared/policy/organisation.ts';
import type { InvitationView } from '#shared/views/pages/meetings/invitation.ts';

const settled = ['took-part', 'not-there', 'ended'] as const;

const isOver = ({ activity, invitation }: OwnMeeting, now: string): boolean =>
  hasEnded(activity, now) || settled.some((state) => state === invitation.state);

/** False once no costs can be sent for it any more: called off in good time, or over for them without their having said yes or been there. */
const offerStands = ({ activity, invitation, costs }: OwnMeeting): boolean => {
  if (costs !== undefined) return true;
  if (activity.state === 'cancelled') return invitation.calledOff === 'paid-in-full';
  if (invitation.state === 'not-there') return invitation.saidYes;
  return invitation.state !== 'ended';
};

/** One meeting in words for the person invited. `careful` is said at the top; `inTouchBy` is our day after "another way", '' else. */
export const invitationView = (
  meeting: OwnMeeting,
  request: PageRequest,
  { careful, inTouchBy }: { readonly careful: string; readonly inTouchBy: string },
): InvitationView => {
  const { activity, invitation } = meeting;
  const over = isOver(meeting, request.now);
  const day = dateWithoutYear(activity.heldOn);
  return {
    heading: over ? `Our meeting on ${day}` : `Can you join us on ${day}?`,
    groupName: activity.boardPlainName,
    title: activity.title,
    careful,
    banners: bannersOf(meeting, request.now),
    contentNote: activity.contentNote.kind === 'note' ? activity.contentNote.text : '',
    words: invitationWords,
    facts: factsOf(meeting),
    papers: activity.papers.map(({ title, text }) => ({ title, paragraphs: text.split(/\n+/) })),
    offerHeading: over ? 'What we offered' : 'What we offer',
    offerRows:
      activity.state === 'cancelled' && !offerStands(meeting)
        ? []
        : offerRows(invitation.offer, { whose: 'your', heldOn: activity.heldOn }),
    offerLines: offerStands(meeting) ? offerLines(invitation.offer) : [],
    moneyNote: moneyNoteOf(meeting),
    reply: replyOf(meeting, request),
    inTouchBy: inTouchBy === '' || over ? '' : dateInWords(inTouchBy),
    team: organisation.coordinatorsTeam,
    whoToAsk: `Questions? Ask ${organisation.coordinatorsTeam} on ${helpContact.phone}, ${helpContact.hours}.`,
    said: saidOf(meeting),
    ...costsOf(meeting, request),
  };
};

const factsOf = ({ activity }: OwnMeeting): InvitationView['facts'] => [
  { key: 'When', value: dateInWords(activity.heldOn) },
  { key: 'Time', value: timeInWords(activity) },
  { key: activity.where.kind === 'online' ? 'Online' : 'Where', value: activity.where.text },
  { key: 'How it is held', value: opennessWords[activity.openness] },
  { key: 'Who will be there', value: activity.whoWillBeThere },
];

/** Said while the fund is too short for the offer: their reply and the offer stand, and the money is ours to sort. */
const moneyNoteOf = ({ invitation, costs }: OwnMeeting): string => {
  const counts = invitation.state === 'yes' || invitation.state === 'maybe' || invitation.state === 'took-part';
  const short =
    counts && invitation.calledOff !== 'called-off' && costs === undefined && invitation.promisedPence < offerTotalPence(invitation.offer);
  return short ? 'We are still sorting the budget for this. Your reply counts, and what we offered stands.' : '';
};

const replyOf = (meeting: OwnMeeting, request: PageRequest): InvitationView['reply'] => {
  const { activity, invitation } = meeting;
  if (isOver(meeting, request.now)) return { open: false, why: whyClosed(meeting) };
  return {
    open: true,
    action: `/meetings/${activity.activityId}/reply`,
    requestId: request.newId(),
    version: activity.version,
    options: replies.map((value) => ({ value, text: replyWords[value], current: invitation.state === value })),
    whatTheyDo: whatRepliesDo,
  };
};

const whyClosed = ({ activity, invitation }: OwnMeeting): string => {
  if (activity.state === 'cancelled') {
    const replied = oneOfList(replies, invitation.state);
    return `${replied === undefined ? '' : `Your reply was: ${replyWords[replied]}. `}Replies are closed, because it is called off.`;
  }
  if (invitation.state === 'ended') return `This invitation has ended. ${calledOffWords.nothing}`;
  if (invitation.state === 'took-part') return 'You took part. Thank you.';
  if (invitation.state === 'not-there') return notThereWords.over;
  return `This meeting is over, so replies are closed. ${calledOffWords.nothing}`;
};

const saidOf = ({ activity, said }: OwnMeeting): InvitationView['said'] =>
  said.map((one, index) => ({
    href: `/meetings/${activity.activityId}/said/${one.contributionId}`,
    text: said.length === 1 ? 'What you said' : `What you said, part ${index + 1}`,
    tag: saidTags[one.state],
  }));

const saidTags = {
  'waiting-for-person': { text: 'For you to check', tone: 'yours' },
  agreed: { text: 'You agreed', tone: 'good' },
  removed: { text: 'Taken out', tone: 'quiet' },
  answered: { text: 'There is an answer', tone: 'yours' },
} as const;

const costsOf = (
  { activity, invitation, costs }: OwnMeeting,
  request: PageRequest,
): Pick<InvitationView, 'costsHref' | 'costsText' | 'startCosts'> => {
  if (costs !== undefined) return { costsHref: `/costs/${costs.claimId}`, costsText: 'See your costs for this meeting', startCosts: false };
  const due = mayStart(invitation, londonDateOf(request.now)).ok;
  return { costsHref: '', costsText: '', startCosts: due ? { requestId: request.newId(), activityId: activity.activityId } : false };
};
