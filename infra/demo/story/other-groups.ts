import type { MeetingStory } from '#infra/demo/story/meeting-story.ts';

const mill = { kind: 'place', text: 'The Old Mill, first floor, there is a lift' } as const;
const riverside = { boardId: 'riverside', startsAtClock: '10:30', lengthMinutes: 150, covers: ['car', 'public-transport'] } as const;
const online = { kind: 'online', text: 'By video, with a number to ring in' } as const;
const firstContact = { boardId: 'first-contact', startsAtClock: '16:00', lengthMinutes: 90, where: online, covers: ['childcare'] } as const;
const localTeam = 'Five people who work in Riverside';
const firstTeam = 'Four people from the first contact team, and their manager';

/** The Riverside group: few people, so most of its figures are hidden. Its budget is nearly spent. */
export const riversideGroup: readonly MeetingStory[] = [
  {
    ...riverside,
    name: 'riverside-1',
    weeksAgo: 41,
    title: 'Where to meet in Riverside',
    whoWillBeThere: localTeam,
    where: mill,
    parts: [
      {
        who: 'george',
        reply: 'yes',
        came: 'yes',
        said: [
          {
            words: 'Meet where there is a bus and a toilet.',
            then: 'without-name',
            outcome: { kind: 'done', words: 'All meetings are at the Old Mill now: two buses, a lift and toilets.', answer: 'yes' },
          },
        ],
        costs: {
          lines: [
            { kind: 'public-transport', amount: '4.20' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
      {
        who: 'sunil',
        reply: 'yes',
        came: 'yes',
        costs: {
          lines: [
            { kind: 'car', miles: '9' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
    ],
  },
  {
    ...riverside,
    name: 'riverside-2',
    weeksAgo: 30,
    title: 'A notice board that people read',
    whoWillBeThere: localTeam,
    where: mill,
    parts: [
      {
        who: 'george',
        reply: 'yes',
        came: 'yes',
        costs: {
          lines: [
            { kind: 'public-transport', amount: '4.20' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
      {
        who: 'sunil',
        reply: 'yes',
        came: 'yes',
        said: [
          {
            words: 'Put it in the launderette, not in the office.',
            then: 'with-name',
            outcome: { kind: 'partly', words: 'There are two now: one in the launderette and one at the chemist.', answer: 'yes' },
          },
        ],
        costs: {
          lines: [
            { kind: 'car', miles: '9' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
    ],
  },
  {
    ...riverside,
    name: 'riverside-3',
    weeksAgo: 16,
    title: 'A drop-in on Saturdays',
    whoWillBeThere: localTeam,
    where: mill,
    parts: [
      {
        who: 'george',
        reply: 'yes',
        came: 'yes',
        said: [
          {
            words: 'Saturday morning, and tea. No forms.',
            then: 'without-name',
            outcome: {
              kind: 'not-done',
              words: 'There is no money for Saturdays this year. We ask again in April and tell you what we hear.',
              answer: 'not-yet',
            },
          },
        ],
        costs: {
          lines: [
            { kind: 'public-transport', amount: '4.20' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
      { who: 'sunil', reply: 'no' },
    ],
  },
  {
    ...riverside,
    name: 'riverside-4',
    weeksAgo: 2,
    title: 'Street lights and bus stops',
    whoWillBeThere: localTeam,
    where: mill,
    parts: [
      {
        who: 'george',
        reply: 'yes',
        came: 'yes',
        said: [{ words: 'A light at the stop by the bridge.', then: 'without-name' }],
        costs: {
          lines: [
            { kind: 'public-transport', amount: '4.20' },
            { kind: 'time', choice: 'all' },
          ],
          upTo: 'sent',
          sent: { ago: 1 },
        },
      },
    ],
  },
  {
    ...riverside,
    name: 'riverside-next',
    weeksAgo: -3,
    title: 'Riverside next year',
    openness: 'public',
    whoWillBeThere: 'Five people who work in Riverside, and anybody who likes to listen',
    where: mill,
    parts: [{ who: 'sunil', reply: 'yes' }],
  },
];

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
        who: 'amara',
        reply: 'yes',
        came: 'yes',
        said: [
          {
            words: 'Ask first: is this a good time to talk?',
            then: 'with-name',
            outcome: { kind: 'done', words: 'Every call starts with it now.', answer: 'yes' },
          },
        ],
        costs: { lines: [{ kind: 'time', choice: 'all' }] },
      },
      {
        who: 'fatima',
        reply: 'yes',
        came: 'yes',
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
        who: 'joy',
        reply: 'yes',
        came: 'yes',
        said: [
          {
            words: 'Opening times on the first page.',
            then: 'without-name',
            outcome: { kind: 'done', words: 'They are at the top, and they change by themselves on holidays.', answer: 'yes' },
          },
        ],
      },
      { who: 'kasia', reply: 'yes', came: 'yes', costs: { lines: [{ kind: 'time', choice: 'all' }] } },
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
        who: 'nia',
        reply: 'yes',
        came: 'yes',
        said: [{ words: 'Say what you will do, then say sorry.', then: 'with-name' }],
        costs: {
          lines: [
            { kind: 'childcare', amount: '24', note: 'Two hours' },
            { kind: 'time', choice: 'all' },
          ],
          upTo: 'decided',
          sent: { ago: 5 },
          decided: { ago: 3 },
        },
      },
      {
        who: 'mei',
        reply: 'yes',
        came: 'yes',
        costs: { lines: [{ kind: 'time', choice: 'all' }], upTo: 'sent', sent: { ago: 2 } },
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
