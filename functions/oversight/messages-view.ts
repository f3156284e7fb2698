import { instantInWords } from '#shared/content/dates.ts';
import { messageNameForStaff, messageWords } from '#shared/content/messages.ts';
import { messageTransitions, type Message, type MessageBecause, type MessageState } from '#shared/domain/messages/message.ts';
import type { Person } from '#shared/domain/person.ts';
import { actionsFrom } from '#shared/domain/transitions.ts';
import { settleActions, type MessageSeen, type SettleAction } from '#shared/operations/oversight/look-after-messages.ts';
import type { MessageShown, MessagesView } from '#shared/views/pages/oversight/messages.ts';

/** The lists a coordinator can look at. What is being sent at this moment is in none: it is sent, or needs somebody, minutes later. */
export const shownLists = ['needs-somebody', 'planned', 'held', 'sent'] as const;
export type ShownList = (typeof shownLists)[number];

const listWords: Readonly<Record<ShownList, { readonly text: string; readonly explained: string; readonly empty: string }>> = {
  'needs-somebody': {
    text: 'Need somebody',
    explained:
      'Calls and letters to make, mail that came back, and mail that may or may not have left. Nothing here is sent again by itself.',
    empty: 'No message needs you.',
  },
  planned: {
    text: 'Waiting for the morning',
    explained: 'These leave by themselves after quiet hours. If the person asks you for it now, you can let it leave now.',
    empty: 'Nothing waits.',
  },
  held: {
    text: 'On hold while somebody has paused',
    explained: 'These leave when the person resumes, and not before.',
    empty: 'Nothing is on hold.',
  },
  sent: { text: 'Sent or settled', explained: 'The newest first.', empty: 'Nothing was sent yet.' },
};

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
};

const actionWords: Readonly<Record<SettleAction, string>> = {
  'say-arrived': 'It arrived',
  'say-told': 'I told them',
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

export const hrefOf = (list: ShownList): string => `/messages?show=${list}`;

const messageShown = (
  { message, person }: MessageSeen,
  { list, newId }: { readonly list: ShownList; readonly newId: () => string },
): MessageShown => ({
  knownAs: person.knownAs,
  what: messageNameForStaff[message.kind],
  where: stateTags[message.state],
  why: becauseWords[message.because],
  reach: message.state === 'by-hand' ? reachWords(person) : '',
  say: message.state === 'by-hand' ? sayWords(message, person) : '',
  when: message.state === 'planned' ? `Leaves from ${instantInWords(message.notBefore)}` : instantInWords(message.changedAt),
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

const reachWords = ({ reach }: Person): string => {
  switch (reach.kind) {
    case 'phone':
      return `Ring ${reach.number}.`;
    case 'post':
      return `Write to: ${reach.address.replaceAll('\n', ', ')}.`;
    case 'email':
      return '';
    default:
      return reach satisfies never;
  }
};

/** Somebody else may answer the phone or open the letter: then nothing but that there is an update. */
const sayWords = (message: Message, person: Person): string =>
  person.reach.openToOthers === 'no'
    ? `Say, as “${person.senderPhrase}”: ${messageWords(message.kind, person, message.about).lines.join(' ')}`
    : `Others may hear or open it. Say only, as “${person.senderPhrase}”, that there is an update.`;
