import type { MeetingStory } from '#infra/demo/story/meeting-story.ts';

const townHall = { kind: 'place', text: 'Town Hall, room 2, by the side door' } as const;
const afternoon = { boardId: 'thursday', startsAtClock: '14:00', lengthMinutes: 120 } as const;

/** The Thursday group in these weeks: costs in every state on their way, what was said in every state, and a meeting to come. */
export const thursdayNow: readonly MeetingStory[] = [
  {
    ...afternoon,
    name: 'thursday-11',
    weeksAgo: 3,
    title: 'Getting help sooner',
    note: 'We talk about how long people wait. You can step out at any time.',
    whoWillBeThere: 'Eight people from the council and the health service',
    where: townHall,
    papers: [{ title: 'Waiting times this year', text: 'A chart on one page, and what we think it shows.' }],
    parts: [
      {
        who: 'amara',
        reply: 'yes',
        came: 'yes',
        said: [{ words: 'Say on the first day how long the wait is, and say when it changes.', then: 'with-name' }],
        costs: {
          lines: [
            { kind: 'public-transport', amount: '4.80', photo: true },
            { kind: 'time', choice: 'all' },
          ],
          sent: { ago: 7 },
          decided: { ago: 6 },
        },
      },
      {
        who: 'sunil',
        reply: 'yes',
        came: 'yes',
        said: [{ words: 'A named person to ring while you wait.', then: 'without-name' }],
        costs: {
          lines: [
            { kind: 'car', miles: '18.5' },
            { kind: 'time', choice: 'all' },
          ],
          sent: { ago: 6 },
          decided: { ago: 5 },
        },
      },
      {
        who: 'joy',
        reply: 'yes',
        came: 'yes',
        costs: { lines: [{ kind: 'public-transport', amount: '5.40' }], sent: { ago: 6 }, decided: { ago: 4 } },
      },
      {
        who: 'rosa',
        reply: 'yes',
        came: 'yes',
        costs: {
          lines: [
            { kind: 'public-transport', amount: '3.60' },
            { kind: 'time', choice: 'all' },
          ],
          upTo: 'sent',
          sent: { ago: 1 },
        },
      },
    ],
    runs: [
      { upTo: 'exported', who: ['amara'], made: { ago: 4 } },
      { upTo: 'released', who: ['sunil'], made: { ago: 2 } },
      { upTo: 'made', who: ['joy'], made: { ago: 1 } },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-12',
    weeksAgo: 2,
    title: 'Forms, and how to shorten them',
    whoWillBeThere: 'Six people from the council and two from local groups',
    where: { kind: 'place', text: 'Oakshire Library, the garden room' },
    parts: [
      {
        who: 'yusuf',
        reply: 'yes',
        came: 'yes',
        said: [{ words: 'Leave out every question whose answer you have already.' }],
        costs: {
          lines: [
            { kind: 'public-transport', amount: '5.00' },
            { kind: 'time', choice: 'all' },
          ],
          upTo: 'decided',
          sent: { ago: 3 },
          decided: { ago: 1 },
        },
      },
      {
        who: 'dylan',
        reply: 'yes',
        came: 'yes',
        said: [{ words: 'Let people stop halfway and come back another day.' }],
        costs: {
          lines: [
            { kind: 'public-transport', amount: '6.20', photo: true },
            { kind: 'car', miles: '31', note: 'A friend drove me home' },
            { kind: 'time', choice: 'all' },
          ],
          upTo: 'sent',
          sent: { ago: 2 },
        },
      },
      {
        who: 'kasia',
        reply: 'yes',
        came: 'yes',
        costs: { lines: [{ kind: 'car', miles: '22' }], upTo: 'draft', sent: { ago: 2 } },
      },
      {
        who: 'fatima',
        reply: 'yes',
        came: 'yes',
        costs: {
          lines: [
            { kind: 'childcare', amount: '36', note: 'Three hours' },
            { kind: 'time', choice: 'all' },
          ],
          upTo: 'decided',
          sent: { ago: 3 },
          decided: { ago: 1 },
        },
      },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-next',
    weeksAgo: -2,
    title: 'A map of where to ask',
    whoWillBeThere: 'Eight people from the council and the health service',
    where: townHall,
    papers: [{ title: 'The map so far', text: 'A drawing on one page. What is missing?' }],
    parts: [
      { who: 'fatima', reply: 'maybe' },
      { who: 'joy', reply: 'yes' },
      { who: 'tess', reply: 'no' },
      { who: 'yusuf', reply: 'another-way' },
      { who: 'sunil' },
    ],
  },
];
