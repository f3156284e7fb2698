import type { MeetingStory } from '#infra/demo/story/meeting-story.ts';
import { came, wholeFee } from '#infra/demo/story/tellings.ts';

const online = { kind: 'online', text: 'By video, with a number to ring in' } as const;
const firstContact = { boardId: 'first-contact', startsAtClock: '16:00', lengthMinutes: 90, where: online, covers: ['childcare'] } as const;
const firstTeam = 'Four people from the first contact team, and their manager';

/** The First contact group, by video. */
export const firstContactGroup: readonly MeetingStory[] = [
  {
    ...firstContact,
    name: 'first-contact-1',
    weeksAgo: 36,
    title: 'The first five minutes of a call',
    whoWillBeThere: firstTeam,
    parts: [
      {
        ...came('amara'),
        said: [
          {
            words: 'Ask first: is this a good time to talk?',
            then: 'with-name',
            outcome: { kind: 'done', words: 'Every call starts with it now.', answer: 'yes' },
          },
        ],
        costs: { lines: [wholeFee] },
      },
      {
        ...came('fatima'),
        costs: {
          lines: [
            { kind: 'childcare', amount: '24', note: 'Two hours' },
            { kind: 'time', choice: 'less', less: '50' },
          ],
        },
      },
    ],
  },
  {
    ...firstContact,
    name: 'first-contact-2',
    weeksAgo: 18,
    title: 'What the website says first',
    whoWillBeThere: firstTeam,
    recordedBy: 'ali',
    parts: [
      {
        ...came('joy'),
        said: [
          {
            words: 'Opening times on the first page.',
            then: 'without-name',
            outcome: { kind: 'done', words: 'They are at the top, and they change by themselves on holidays.', answer: 'yes' },
          },
        ],
      },
      { ...came('kasia'), costs: { lines: [wholeFee] } },
    ],
  },
  {
    ...firstContact,
    name: 'first-contact-3',
    weeksAgo: 3,
    title: 'How we say sorry',
    whoWillBeThere: firstTeam,
    parts: [
      {
        ...came('nia'),
        said: [{ words: 'Say what you will do, then say sorry.', then: 'with-name' }],
        costs: {
          lines: [{ kind: 'childcare', amount: '24', note: 'Two hours' }, wholeFee],
          upTo: 'decided',
          sent: { ago: 5 },
          decided: { ago: 3 },
        },
      },
      {
        ...came('mei'),
        costs: { lines: [wholeFee], upTo: 'sent', sent: { ago: 2 } },
      },
      { who: 'leon' },
    ],
  },
  {
    ...firstContact,
    name: 'first-contact-last',
    weeksAgo: 1,
    title: 'Words we could leave out',
    whoWillBeThere: firstTeam,
    parts: [
      { who: 'nia', reply: 'yes' },
      { who: 'mei', reply: 'yes' },
    ],
  },
  {
    ...firstContact,
    name: 'first-contact-draft',
    weeksAgo: -5,
    title: 'Messages people keep',
    whoWillBeThere: firstTeam,
    draft: true,
    parts: [],
  },
];
