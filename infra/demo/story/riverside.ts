import type { MeetingStory } from '#infra/demo/story/meeting-story.ts';
import { bus, came, car, wholeFee } from '#infra/demo/story/tellings.ts';

const mill = { kind: 'place', text: 'The Old Mill, first floor, there is a lift' } as const;
const riverside = { boardId: 'riverside', startsAtClock: '10:30', lengthMinutes: 150, covers: ['car', 'public-transport'] } as const;
const localTeam = 'Five people who work in Riverside';

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
        ...came('george'),
        said: [
          {
            words: 'Meet where there is a bus and a toilet.',
            then: 'without-name',
            outcome: { kind: 'done', words: 'All meetings are at the Old Mill now: two buses, a lift and toilets.', answer: 'yes' },
          },
        ],
        costs: { lines: [bus('4.20'), wholeFee] },
      },
      { ...came('sunil'), costs: { lines: [car('9'), wholeFee] } },
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
      { ...came('george'), costs: { lines: [bus('4.20'), wholeFee] } },
      {
        ...came('sunil'),
        said: [
          {
            words: 'Put it in the launderette, not in the office.',
            then: 'with-name',
            outcome: { kind: 'partly', words: 'There are two now: one in the launderette and one at the chemist.', answer: 'yes' },
          },
        ],
        costs: { lines: [car('9'), wholeFee] },
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
        ...came('george'),
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
        costs: { lines: [bus('4.20'), wholeFee] },
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
        ...came('george'),
        said: [{ words: 'A light at the stop by the bridge.', then: 'without-name' }],
        costs: {
          lines: [bus('4.20'), wholeFee],
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
