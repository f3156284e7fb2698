import type { MeetingStory } from '#infra/demo/story/meeting-story.ts';
import { afternoon, bus, came, car, library, townHall, wholeFee } from '#infra/demo/story/tellings.ts';

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
        ...came('leon'),
        said: [{ words: 'Have a second way out of the waiting room.', then: 'removed' }],
        costs: { lines: [bus('7.10'), wholeFee] },
      },
      {
        ...came('kasia'),
        said: [
          {
            words: 'A screen with first names only, or a number, when it is your turn.',
            then: 'without-name',
            outcome: { kind: 'done', words: 'Both waiting rooms use numbers now.', answer: 'yes' },
          },
        ],
        costs: { lines: [car('22'), wholeFee] },
      },
      { ...came('rosa'), costs: { lines: [bus('3.60'), wholeFee] } },
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
        ...came('tess'),
        said: [
          {
            words: 'Fewer words and a bigger phone number.',
            then: 'with-name',
            outcome: { kind: 'done', words: 'The leaflet has half the words. The number is on the front and the back.', answer: 'yes' },
          },
        ],
        costs: { lines: [car('14'), wholeFee] },
      },
      { ...came('yusuf'), costs: { lines: [bus('5.00'), wholeFee] } },
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
        ...came('amara'),
        said: [
          {
            words: 'Tell people the same day when a plan changes, by the way they chose.',
            then: 'with-name',
            outcome: { kind: 'planned', words: 'A text on the day is being tried with two teams until spring.', answer: 'not-yet' },
          },
        ],
        costs: { lines: [bus('4.80'), wholeFee] },
      },
      { ...came('joy'), costs: { lines: [bus('5.40')] } },
      {
        who: 'sunil',
        reply: 'maybe',
        came: 'yes',
        costs: { lines: [car('18.5'), wholeFee] },
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
        ...came('yusuf'),
        said: [
          {
            words: 'Send the bus ticket with the letter, so nobody has to pay first.',
            then: 'without-name',
            outcome: { kind: 'planned', words: 'The bus company has agreed to try it. It starts with one clinic.' },
          },
        ],
        costs: { lines: [bus('5.00'), wholeFee] },
      },
      {
        ...came('tess'),
        said: [{ words: 'Book the appointment for when the bus runs.', then: 'with-name' }],
        costs: { lines: [{ kind: 'time', choice: 'none' }], upTo: 'decided' },
      },
      { ...came('leon'), costs: { lines: [bus('7.10'), wholeFee] } },
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
      { ...came('fatima'), costs: { lines: [{ kind: 'childcare', amount: '36', note: 'Three hours' }, wholeFee] } },
      {
        ...came('tess'),
        said: [{ words: 'One short message a month is better than a long one at the end.', then: 'with-name' }],
        costs: {
          lines: [car('14'), wholeFee],
          question: { words: 'Was it 14 miles there and back, or one way?', answer: 'There and back.', on: { after: 3 } },
        },
      },
      { ...came('dylan'), costs: { lines: [{ ...bus('6.20'), photo: true }, wholeFee] } },
    ],
  },
];
