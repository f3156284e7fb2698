import type { MeetingStory } from '#infra/demo/story/meeting-story.ts';

const townHall = { kind: 'place', text: 'Town Hall, room 2, by the side door' } as const;
const library = { kind: 'place', text: 'Oakshire Library, the garden room' } as const;
const afternoon = { boardId: 'thursday', startsAtClock: '14:00', lengthMinutes: 120 } as const;

/** The Thursday group in the last half year. */
export const thursdaySecondHalf: readonly MeetingStory[] = [
  {
    ...afternoon,
    name: 'thursday-6',
    weeksAgo: 25,
    title: 'Rooms and welcomes',
    whoWillBeThere: 'Four people who look after buildings, and three from the council',
    where: townHall,
    parts: [
      {
        who: 'leon',
        reply: 'yes',
        came: 'yes',
        said: [{ words: 'Have a second way out of the waiting room.', then: 'removed' }],
        costs: {
          lines: [
            { kind: 'public-transport', amount: '7.10' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
      {
        who: 'kasia',
        reply: 'yes',
        came: 'yes',
        said: [
          {
            words: 'A screen with first names only, or a number, when it is your turn.',
            then: 'without-name',
            outcome: { kind: 'done', words: 'Both waiting rooms use numbers now.', answer: 'yes' },
          },
        ],
        costs: {
          lines: [
            { kind: 'car', miles: '22' },
            { kind: 'time', choice: 'all' },
          ],
        },
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
        },
      },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-off',
    weeksAgo: 22,
    title: 'Photos and posters',
    whoWillBeThere: 'Five people from the council and a designer',
    where: library,
    calledOffBefore: 6,
    parts: [
      { who: 'amara', reply: 'yes' },
      { who: 'kasia', reply: 'no' },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-7',
    weeksAgo: 20,
    title: 'A new leaflet',
    whoWillBeThere: 'Five people from the council and a designer',
    where: library,
    papers: [{ title: 'The leaflet so far', text: 'A draft of four small pages. Scribble on it as you like.' }],
    parts: [
      {
        who: 'tess',
        reply: 'yes',
        came: 'yes',
        said: [
          {
            words: 'Fewer words and a bigger phone number.',
            then: 'with-name',
            outcome: { kind: 'done', words: 'The leaflet has half the words. The number is on the front and the back.', answer: 'yes' },
          },
        ],
        costs: {
          lines: [
            { kind: 'car', miles: '14' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
      {
        who: 'yusuf',
        reply: 'yes',
        came: 'yes',
        costs: {
          lines: [
            { kind: 'public-transport', amount: '5.00' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
      { who: 'dylan', reply: 'no' },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-8',
    weeksAgo: 15,
    title: 'When plans change',
    whoWillBeThere: 'Eight people from the council and the health service',
    where: townHall,
    parts: [
      {
        who: 'amara',
        reply: 'yes',
        came: 'yes',
        said: [
          {
            words: 'Tell people the same day when a plan changes, by the way they chose.',
            then: 'with-name',
            outcome: { kind: 'planned', words: 'A text on the day is being tried with two teams until spring.', answer: 'not-yet' },
          },
        ],
        costs: {
          lines: [
            { kind: 'public-transport', amount: '4.80' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
      { who: 'joy', reply: 'yes', came: 'yes', costs: { lines: [{ kind: 'public-transport', amount: '5.40' }] } },
      {
        who: 'sunil',
        reply: 'maybe',
        came: 'yes',
        costs: {
          lines: [
            { kind: 'car', miles: '18.5' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-9',
    weeksAgo: 10,
    title: 'Travel to appointments',
    whoWillBeThere: 'Six people from the council, one from the bus company',
    where: library,
    parts: [
      {
        who: 'yusuf',
        reply: 'yes',
        came: 'yes',
        said: [
          {
            words: 'Send the bus ticket with the letter, so nobody has to pay first.',
            then: 'without-name',
            outcome: { kind: 'planned', words: 'The bus company has agreed to try it. It starts with one clinic.' },
          },
        ],
        costs: {
          lines: [
            { kind: 'public-transport', amount: '5.00' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
      {
        who: 'tess',
        reply: 'yes',
        came: 'yes',
        said: [{ words: 'Book the appointment for when the bus runs.', then: 'with-name' }],
        costs: { lines: [{ kind: 'time', choice: 'none' }], upTo: 'decided' },
      },
      {
        who: 'leon',
        reply: 'yes',
        came: 'yes',
        costs: {
          lines: [
            { kind: 'public-transport', amount: '7.10' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-10',
    weeksAgo: 6,
    title: 'Being kept up to date',
    whoWillBeThere: 'Eight people from the council and the health service',
    where: townHall,
    parts: [
      {
        who: 'fatima',
        reply: 'yes',
        came: 'yes',
        costs: {
          lines: [
            { kind: 'childcare', amount: '36', note: 'Three hours' },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
      {
        who: 'tess',
        reply: 'yes',
        came: 'yes',
        said: [{ words: 'One short message a month is better than a long one at the end.', then: 'with-name' }],
        costs: {
          lines: [
            { kind: 'car', miles: '14' },
            { kind: 'time', choice: 'all' },
          ],
          question: { words: 'Was it 14 miles there and back, or one way?', answer: 'There and back.', on: { after: 3 } },
        },
      },
      {
        who: 'dylan',
        reply: 'yes',
        came: 'yes',
        costs: {
          lines: [
            { kind: 'public-transport', amount: '6.20', photo: true },
            { kind: 'time', choice: 'all' },
          ],
        },
      },
    ],
  },
];
