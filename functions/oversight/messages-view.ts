import { byHandWords } from '#shared/content/by-hand-words.ts';
import { howToReach, othersMay, sayOrWrite } from '#shared/content/contact-words.ts';
import { dateWithoutYear, instantInWords } from '#shared/content/dates.ts';
import { timeInWords } from '#shared/content/meetings.ts';
import { messageNameForStaff } from '#shared/content/messages.ts';
import type { Activity } from '#shared/domain/activity.ts';
import { hrefOf, listWords, shownLists, type ShownList } from '#functions/oversight/message-lists.ts';
import { messageTransitions, type Message, type MessageBecause, type MessageState } from '#shared/domain/messages/message.ts';
import type { Person } from '#shared/domain/person.ts';
import { actionsFrom } from '#shared/domain/transitions.ts';
import { settleActions, type MessageSeen, type SettleAction } from '#shared/operations/oversight/look-after-messages.ts';
import type { MessageShown, MessagesView } from '#shared/views/pages/oversight/messages.ts';

const stateTags: Readonly<Record<MessageState, { readonly text: string; readonly tone: string }>> = {
  planned: { text: 'Planned', tone: 'waiting' },
  held: { text: 'On hold', tone: 'quiet' },
  'by-hand': { text: 'Call or letter', tone: 'yours' },
  sending: { text: 'Being sent', tone: 'waiting' },
  sent: { text: 'Sent', tone: 'good' },
  unknown: { text: 'Unknown if it left', tone: 'careful' },
  stuck: { text: 'Did not arrive', tone: 'careful' },
  settled: { text: 'Settled', tone: 'good' },
  'not-wanted': { text: 'Not sent', tone: 'quiet' },
};

const becauseWords: Readonly<Record<MessageBecause, string>> = {
  '': '',
  'by-phone': 'They want to be rung.',
  'by-post': 'They want a letter.',
  'mail-stopped': 'Mail to them came back, or was complained of. Ask once, in another way they allow.',
  returned: 'The mail came back.',
  complained: 'The mail was marked as unwanted. Ask once, in another way they allow.',
  'not-taken': 'The mail service did not take it.',
  'cut-off': 'Sending was cut off. It may have left.',
  'bank-says-died':
    'The bank says that this person has died. Write to nobody and ring nobody before you have spoken with the payments team.',
};

const actionWords: Readonly<Record<SettleAction, string>> = {
  'say-arrived': 'It arrived',
  'say-told': 'I told them',
  'try-tomorrow': 'No answer, try again next working morning',
  'send-again': 'Send it again',
  'ask-for-now': 'They asked for it now',
};

/** One list in words, with a form for each message that something can be done about. */
export const messagesView = (
  page: { readonly seen: readonly MessageSeen[]; readonly next: string },
  about: { readonly list: ShownList; readonly newId: () => string },
): MessagesView => {
  const { text, explained, empty } = listWords[about.list];
  return {
    lists: shownLists.map((list) => ({ text: listWords[list].text, href: hrefOf(list), current: list === about.list })),
    heading: text,
    explained,
    messages: page.seen.map((seen) => messageShown(seen, about)),
    empty,
    moreHref: page.next === '' ? '' : `${hrefOf(about.list)}&after=${encodeURIComponent(page.next)}`,
  };
};

const messageShown = (
  { message, person, meeting }: MessageSeen,
  { list, newId }: { readonly list: ShownList; readonly newId: () => string },
): MessageShown => ({
  knownAs: person.knownAs,
  personHref: `/plan/people/${person.personId}`,
  what: messageNameForStaff[message.kind],
  meeting: meeting === undefined ? false : { text: aboutMeeting(meeting), href: `/plan/${meeting.activityId}` },
  ...readAndNote({ message, person, meeting }),
  where: stateTags[message.state],
  why: becauseWords[message.because],
  reach: message.state === 'by-hand' && person.reach.kind !== 'email' ? howToReach(person) : '',
  say: message.state === 'by-hand' ? sayWords(message, person, meeting) : '',
  when: whenOf(message, list),
  hidden: [
    { name: 'personId', value: message.personId },
    { name: 'entryId', value: message.entryId },
    { name: 'show', value: list },
  ],
  version: message.version,
  requestId: newId(),
  actions: actionsFrom(messageTransitions, { from: message.state, by: 'coordinator' }).flatMap((action) => {
    const known = settleActions.find((one) => one === action);
    return known === undefined ? [] : [{ value: known, text: actionWords[known] }];
  }),
});

/**
 * The page that has all of an invitation to read out or to write, and the place for the reply. A letter that others may open has nothing of it.
 */
const readAndNote = ({ message, person, meeting }: MessageSeen): Pick<MessageShown, 'readHref' | 'readText' | 'noteHref'> => {
  if (message.kind !== 'invited' || message.state !== 'by-hand' || meeting === undefined)
    return { readHref: '', readText: '', noteHref: '' };
  const href = `/plan/${meeting.activityId}/replied/${person.personId}`;
  const [alone, letter] = [person.reach.openToOthers === 'no', person.reach.kind === 'post'];
  const read = letter ? 'Put this in the letter' : `Read this to them${alone ? '' : ' when you speak with them alone'}`;
  return {
    readHref: letter && !alone ? '' : href,
    readText: `${read}: when and where it is, what is offered, and the content note`,
    noteHref: href,
  };
};

const whenOf = ({ state, notBefore, changedAt }: Message, list: ShownList): string => {
  if (state === 'planned') return `Leaves from ${instantInWords(notBefore)}`;
  return list === 'later' ? `Try again from ${instantInWords(notBefore)}` : instantInWords(changedAt);
};

const aboutMeeting = (meeting: Activity): string =>
  [meeting.title, dateWithoutYear(meeting.heldOn), timeInWords(meeting)].filter((part) => part !== '').join(', ');

/** Somebody else may answer the phone or open the letter: then nothing but that there is an update. */
const sayWords = (message: Message, person: Person, meeting: Activity | undefined): string => {
  if (person.reach.openToOthers !== 'no') return othersMay(person);
  const about = meeting === undefined ? '' : ` It is about: ${aboutMeeting(meeting)}.`;
  return `${sayOrWrite(person.reach)}, as “${person.senderPhrase}”: ${byHandWords(message, person).join(' ')}${about}`;
};
