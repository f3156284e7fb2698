import type { MeetingStory } from '#infra/demo/story/meeting-story.ts';
import { afternoon, bus, came, car, library, townHall, wholeFee } from '#infra/demo/story/tellings.ts';

/** The Thursday group, from about a year ago to the spring before last week. All of it is paid and most of it answered. */
export const thursdayFirstHalf: readonly MeetingStory[] = [
  {
    ...afternoon,
    name: 'thursday-1',
    weeksAgo: 48,
    title: 'Letters that are easier to read',
    whoWillBeThere: 'Eight people from the council and the health service',
    where: townHall,
    papers: [{ title: 'Two letters we send now', text: 'Two letters with names taken out. What would you change first?' }],
    parts: [
      {
        ...came('amara'),
        said: [
          {
            words: 'Put the name and number of one person at the top of each letter.',
            then: 'with-name',
            outcome: { kind: 'done', words: 'Each letter now starts with a name and a number. It began in January.', answer: 'yes' },
          },
        ],
        costs: { lines: [{ ...bus('4.80'), note: 'Day ticket, number 12 bus' }, wholeFee] },
      },
      {
        ...came('tess'),
        said: [
          {
            words: 'Say what happens next in the first two lines, before the rules.',
            then: 'without-name',
            outcome: {
              kind: 'partly',
              words: 'Four of our nine letters do this now. The other five follow in the summer.',
              answer: 'not-yet',
              since: { kind: 'done', words: 'All nine letters say what happens next in the first two lines.' },
            },
          },
        ],
        costs: { lines: [car('14'), wholeFee] },
      },
      {
        who: 'dylan',
        reply: 'maybe',
        came: 'yes',
        costs: { lines: [bus('6.20'), { kind: 'time', choice: 'less', less: '40' }] },
      },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-2',
    weeksAgo: 44,
    title: 'Who answers the phone',
    whoWillBeThere: 'Six people from the council and two from the phone team',
    where: library,
    parts: [
      {
        ...came('joy'),
        said: [
          {
            words: 'Ring back at the time you said, even if there is no news yet.',
            then: 'with-name',
            outcome: {
              kind: 'done',
              words: 'Call-backs now have a time, and somebody looks each evening that they were made.',
              answer: 'yes',
            },
          },
        ],
        costs: { lines: [bus('5.40')] },
      },
      {
        ...came('fatima'),
        said: [
          {
            words: 'Let people choose a text instead of a call.',
            then: 'without-name',
            outcome: {
              kind: 'planned',
              words: 'The new phone system can do this. It starts in the autumn.',
              answer: 'not-yet',
              since: { kind: 'partly', words: 'The new phone system sends texts in two offices. The others follow by summer.' },
            },
          },
        ],
        costs: { lines: [{ kind: 'childcare', amount: '36', note: 'Three hours' }, wholeFee] },
      },
      { who: 'amara', reply: 'no' },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-3',
    weeksAgo: 39,
    title: 'The first visit',
    note: 'We talk about waiting for a first visit. You can step out at any time.',
    whoWillBeThere: 'Seven people who plan first visits, and their manager',
    where: townHall,
    papers: [{ title: 'How a first visit goes now', text: 'One page, in six steps.' }],
    parts: [
      {
        ...came('kasia'),
        said: [
          {
            words: 'Ask if the person would like to meet somewhere else than at home.',
            then: 'without-name',
            outcome: { kind: 'done', words: 'It is the second question on the form now.', answer: 'yes' },
          },
          { words: 'Bring a card with a photo, and show it without being asked.', then: 'hold' },
        ],
        costs: { lines: [car('22'), wholeFee] },
      },
      { ...came('leon'), costs: { lines: [bus('7.10'), wholeFee] } },
      { who: 'tess', reply: 'yes', came: 'no' },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-4',
    weeksAgo: 34,
    title: 'Questions we ask twice',
    whoWillBeThere: 'Five people from the council and three from local groups',
    where: { kind: 'online', text: 'By video, with a number to ring in' },
    covers: ['childcare'],
    parts: [
      {
        ...came('yusuf'),
        said: [
          {
            words: 'Write down what was asked, so that the next person can read it.',
            then: 'without-name',
            outcome: {
              kind: 'not-done',
              words: 'The two systems cannot share notes yet, and a new one is two years away. We say so at the start of each call now.',
              answer: 'no',
            },
          },
        ],
        costs: { lines: [wholeFee] },
      },
      { ...came('amara'), costs: { lines: [wholeFee] } },
      { ...came('sunil'), costs: { lines: [{ kind: 'time', choice: 'less', less: '30' }] } },
    ],
  },
  {
    ...afternoon,
    name: 'thursday-5',
    weeksAgo: 29,
    title: 'Evening and weekend times',
    whoWillBeThere: 'Eight people from the council and the health service',
    where: library,
    parts: [
      {
        ...came('dylan'),
        said: [
          {
            words: 'Open one evening a week until eight. People work.',
            then: 'without-name',
            outcome: { kind: 'partly', words: 'Tuesday evenings are open until seven, to begin with for six months.', answer: 'yes' },
          },
        ],
        costs: {
          lines: [bus('6.20'), wholeFee],
          decidedBy: 'ali',
        },
      },
      {
        who: 'fatima',
        reply: 'yes',
        changedTo: 'maybe',
        came: 'yes',
        costs: {
          lines: [{ kind: 'childcare', amount: '48', note: 'Four hours' }, wholeFee],
          decidedBy: 'ali',
          reduced: [
            {
              line: 0,
              paysPence: 4_500,
              reason: 'over-the-offer',
              words: 'We offered up to £45 for childcare. Ring us if more was agreed.',
            },
          ],
        },
      },
      { who: 'joy', reply: 'another-way' },
    ],
    // Three days later than was promised: the figures say so.
    runs: [{ upTo: 'paid', who: ['dylan', 'fatima'], made: { after: 12 } }],
  },
];
