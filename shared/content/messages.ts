import { dateInWords, dateWithoutYear } from '#shared/content/dates.ts';
import { calledOffWords } from '#shared/content/meetings.ts';
import { helpContact } from '#shared/content/service.ts';
import { leadsElsewhere } from '#shared/domain/leads-elsewhere.ts';
import type { MovedDetail } from '#shared/domain/details-changed.ts';
import type { MessageAbout, MessageKind } from '#shared/domain/messages/message.ts';

/** Who reads it: only what a message can say about them. */
export interface Reader {
  readonly knownAs: string;
  readonly contactName: string;
  /** London date. */
  readonly helloBy: string;
}

export interface MessageWords {
  readonly lines: readonly string[];
  readonly linkText: string;
}

/** Neutral, and the same for all: a subject shows on a locked phone. */
export const messageSubject = 'You have an update';

/** Said wherever a reply is asked for or noted. */
export const neverWhy = 'You never have to say why.';

/** What each message says to somebody whose mail nobody else opens. No name of a group, no place, no amount: those are behind sign-in. */
export const messageWords = (kind: MessageKind, reader: Reader, about?: MessageAbout): MessageWords => {
  if (kind === 'welcome') return { lines: welcome(reader), linkText: 'Sign in to your page' };
  return { lines: (about === undefined ? undefined : linesAbout(kind, about)) ?? lines[kind], linkText: 'Sign in to see it' };
};

/** The same, with the day and what changed; undefined where a kind has no more to say. */
const linesAbout = (kind: MessageKind, about: MessageAbout): readonly string[] | undefined => {
  if (kind === 'meeting-cancelled')
    return [`The meeting on ${dateWithoutYear(about.heldOn)} is called off.`, about.owed ? calledOffWords.owed : calledOffWords.nothing];
  return kind === 'meeting-changed' && about.moved.length > 0
    ? [movedWords(about), 'You can change your reply if you want to.']
    : undefined;
};

const movedNames: Readonly<Record<MovedDetail, string>> = { day: 'The day', time: 'The time', place: 'The place' };

/** "The time and the place of the meeting on Thursday 26 November have changed." On a new day, its day is behind sign-in. */
const movedWords = ({ heldOn, moved }: MessageAbout): string => {
  const names = moved.map((detail, index) => (index === 0 ? movedNames[detail] : movedNames[detail].toLocaleLowerCase('en-GB')));
  const list = [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' and ');
  const which = moved.includes('day') ? 'a meeting' : `the meeting on ${dateWithoutYear(heldOn)}`;
  return `${list} of ${which} ${moved.length === 1 ? 'has' : 'have'} changed.`;
};

const welcome = (reader: Reader): readonly string[] => [
  `Thank you for joining. ${calledOffWords.nothing}`,
  `${reader.contactName} will be in touch by ${dateInWords(reader.helloBy)}.`,
];

const lines: Readonly<Record<Exclude<MessageKind, 'welcome'>, readonly string[]>> = {
  invited: ['There is an invitation for you.', `You can say yes, maybe, no or another way. ${neverWhy}`],
  'reply-noted': ['We wrote down the reply you gave us.', `You can change it on your page. ${neverWhy}`],
  'meeting-changed': ['Something about a meeting has changed.', 'You can change your reply if you want to.'],
  'meeting-cancelled': ['A meeting will not happen.', calledOffWords.nothing],
  'said-to-look-at': [
    'We wrote down something you said. You see it first.',
    'You can keep it, change it or take it out. Being paid does not depend on it.',
  ],
  'what-happened-next': ['There is an answer to something you said.', 'You can tell us if it answers it.'],
  'costs-arrived': ['Your costs have arrived with us.', 'Your page says who looks at them, and by which day.'],
  'costs-question': ['We have a question about your costs.', 'You can answer it on your page, or by phone.'],
  'costs-decided': ['Somebody has looked at your costs.', 'Your page says what we will pay, line by line.'],
  paid: ['A payment to you was made.', 'Your page says how much, and what it was for.'],
  'payment-came-back': ['The bank sent a payment to you back to us.', 'Your page says what to look at. You can also ring us.'],
  'payee-ready': ['The details you gave us for payments are ready to use.', 'If you did not give us any, please ring us.'],
  'payee-to-look-at': [
    'We could not use the details you gave us for payments yet.',
    'Your page says what to look at. You can also ring us.',
  ],
};

/** What a message is called in the list that staff look after. */
export const messageNameForStaff: Readonly<Record<MessageKind, string>> = {
  welcome: 'Welcome after joining',
  invited: 'Invitation',
  'reply-noted': 'A reply was written down for them',
  'meeting-changed': 'A meeting changed',
  'meeting-cancelled': 'A meeting was cancelled',
  'said-to-look-at': 'What they said, to look at',
  'what-happened-next': 'What happened next',
  'costs-arrived': 'Costs arrived',
  'costs-question': 'A question about costs',
  'costs-decided': 'Costs decided',
  paid: 'Payment made',
  'payment-came-back': 'A payment came back',
  'payee-ready': 'Payment details ready',
  'payee-to-look-at': 'Payment details to look at again',
};

/** All that is said where somebody else may open it (care H1). */
export const updateOnlyWords = { greeting: 'Hello,', lines: ['You have an update.'], linkText: 'Sign in to see it' } as const;

/** By name, except by one that a mail program would make a link of (domain.md R-TRU-08). */
export const greetingFor = ({ knownAs }: Pick<Reader, 'knownAs'>): string =>
  leadsElsewhere(knownAs) ? updateOnlyWords.greeting : `Hello ${knownAs},`;

/** The last lines of every message. */
export const messageEnding: readonly string[] = [
  'You do not have to answer this message.',
  `If you would rather talk, ring ${helpContact.phone}. ${helpContact.cost}`,
];
