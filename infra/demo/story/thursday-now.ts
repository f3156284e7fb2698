import type { MeetingStory } from '#infra/demo/story/meeting-story.ts';
import { afternoon, bus, came, car, townHall, wholeFee } from '#infra/demo/story/tellings.ts';

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
        ...came('amara'),
        said: [{ words: 'Say on the first day how long the wait is, and say when it changes.', then: 'with-name' }],
        costs: {
          lines: [{ ...bus('4.80'), photo: true }, wholeFee],
          sent: { ago: 7 },
          decided: { ago: 6 },
        },
      },
      {
        ...came('sunil'),
        said: [{ words: 'A named person to ring while you wait.', then: 'without-name' }],
        costs: {
          lines: [car('18.5'), wholeFee],
          sent: { ago: 6 },
          decided: { ago: 5 },
        },
      },
      {
        ...came('joy'),
        costs: { lines: [bus('5.40')], sent: { ago: 6 }, decided: { ago: 4 } },
      },
      {
        ...came('rosa'),
        costs: {
          lines: [bus('3.60'), wholeFee],
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
        ...came('yusuf'),
        said: [{ words: 'Leave out every question whose answer you have already.' }],
        costs: {
          lines: [bus('5.00'), wholeFee],
          upTo: 'decided',
          sent: { ago: 3 },
          decided: { ago: 1 },
        },
      },
      {
        ...came('dylan'),
        said: [{ words: 'Let people stop halfway and come back another day.' }],
        costs: {
          lines: [{ ...bus('6.20'), photo: true }, { ...car('31'), note: 'A friend drove me home' }, wholeFee],
          upTo: 'sent',
          sent: { ago: 2 },
        },
      },
      {
        ...came('kasia'),
        costs: { lines: [car('22')], upTo: 'draft', sent: { ago: 2 } },
      },
      {
        ...came('fatima'),
        costs: {
          lines: [{ kind: 'childcare', amount: '36', note: 'Three hours' }, wholeFee],
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
