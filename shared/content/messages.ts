import { dateInWords } from '#shared/content/dates.ts';
import { helpContact } from '#shared/content/service.ts';
import type { MessageKind } from '#shared/domain/messages/message.ts';

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
  /** What staff read in their list of messages. */
  readonly nameForStaff: string;
}

/** Neutral, and the same for all: a subject shows on a locked phone. */
export const messageSubject = 'You have an update';

const see = 'Sign in to see it';

/** What each message says to somebody whose mail nobody else opens. No name of a group, no place, no amount: those are behind sign-in. */
export const messageWords = (kind: MessageKind, reader: Reader): MessageWords => words(reader)[kind];

const words = (reader: Reader): Readonly<Record<MessageKind, MessageWords>> => ({
  welcome: {
    lines: [
      'Thank you for joining. There is nothing you need to do.',
      `${reader.contactName} will be in touch by ${dateInWords(reader.helloBy)}.`,
    ],
    linkText: 'Sign in to your page',
    nameForStaff: 'Welcome after joining',
  },
  invited: {
    lines: ['There is an invitation for you.', 'You can say yes, maybe, no or another way. You never have to say why.'],
    linkText: see,
    nameForStaff: 'Invitation',
  },
  'meeting-changed': {
    lines: ['Something about a meeting has changed.', 'You can change your reply if you want to.'],
    linkText: see,
    nameForStaff: 'A meeting changed',
  },
  'meeting-cancelled': {
    lines: ['A meeting will not happen.', 'You do not need to do anything.'],
    linkText: see,
    nameForStaff: 'A meeting was cancelled',
  },
  'said-to-look-at': {
    lines: [
      'We wrote down something you said. You see it first.',
      'You can keep it, change it or take it out. Being paid does not depend on it.',
    ],
    linkText: see,
    nameForStaff: 'What they said, to look at',
  },
  'what-happened-next': {
    lines: ['There is an answer to something you said.', 'You can tell us if it answers it.'],
    linkText: see,
    nameForStaff: 'What happened next',
  },
  'costs-arrived': {
    lines: ['Your costs have arrived with us.', 'Your page says who looks at them, and by which day.'],
    linkText: see,
    nameForStaff: 'Costs arrived',
  },
  'costs-question': {
    lines: ['We have a question about your costs.', 'You can answer it on your page, or by phone.'],
    linkText: see,
    nameForStaff: 'A question about costs',
  },
  'costs-decided': {
    lines: ['Somebody has looked at your costs.', 'Your page says what we will pay, line by line.'],
    linkText: see,
    nameForStaff: 'Costs decided',
  },
  paid: {
    lines: ['A payment to you was made.', 'Your page says how much, and what it was for.'],
    linkText: see,
    nameForStaff: 'Payment made',
  },
  'payee-ready': {
    lines: ['The details you gave us for payments are ready to use.', 'If you did not give us any, please ring us.'],
    linkText: see,
    nameForStaff: 'Payment details ready',
  },
});

/** All that is said where somebody else may open it (care H1). */
export const updateOnlyWords = { greeting: 'Hello,', lines: ['You have an update.'], linkText: 'Sign in to see it' } as const;

export const greetingFor = (reader: Reader): string => `Hello ${reader.knownAs},`;

/** The last lines of every message. */
export const messageEnding: readonly string[] = [
  'You do not have to answer this message.',
  `If you would rather talk, ring ${helpContact.phone}. ${helpContact.cost}`,
];
