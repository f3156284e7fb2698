import { definePage } from '#shared/views/define-page.ts';
import { template } from './person.njk';

/** Shows every component a person meets. For looking at, and for the accessibility check; never deployed. */
export const personSample = definePage<typeof personSampleView>(template);

export const personSampleView = {
  replies: [
    { value: 'yes', text: 'Yes' },
    { value: 'maybe', text: 'Maybe', current: true },
    { value: 'no', text: 'No' },
    { value: 'another-way', text: 'Another way' },
  ],
  dates: [
    { label: 'We decide by', date: 'Tuesday 1 December 2026' },
    { label: 'Money by', date: 'Tuesday 8 December 2026' },
  ],
  meetings: [
    {
      title: 'How people first hear from us',
      href: '/activities/1',
      day: '26',
      month: 'Nov',
      dateText: 'Thursday 26 November 2026',
      timeText: '2pm to 4pm',
      placeText: 'Library, room 2, or online',
      tag: { text: 'You said maybe', tone: 'yours' },
    },
    {
      title: 'Reading a draft letter',
      href: '/activities/2',
      day: '3',
      month: 'Dec',
      dateText: 'Any time until Thursday 3 December 2026',
      lines: ['About 1 hour, at home'],
      tag: { text: 'You said yes', tone: 'good' },
    },
  ],
  lines: [
    { what: 'Bus there and back', detail: '26 November, with a photo of the ticket', amount: '£4.50' },
    { what: 'Childcare', detail: '2 hours at £12.90', amount: '£25.80' },
    { what: 'Your time', detail: '2 hours at £16', amount: '£32.00', tag: { text: 'Agreed', tone: 'good' } },
  ],
  tasks: [
    { text: 'How you travel', href: '/travel', hint: 'We can book it, or pay you back.', status: { text: 'To choose', tone: 'yours' } },
    { text: 'What would help on the day', href: '/help-on-day', status: { text: 'Done', tone: 'good' } },
    { text: 'Papers', hint: 'They come a week before.', status: { text: 'Not yet' } },
  ],
  answers: [
    { key: 'Bus', value: '£4.50', changeHref: '/claims/1/lines/1' },
    { key: 'Where from', lines: ['Home area', '6 miles'], changeHref: '/claims/1/lines/2', changeText: 'where you travelled from' },
    { key: 'Your time', value: 'All of it, £32.00', changeHref: '/claims/1/time' },
  ],
  history: [
    { what: 'You sent your costs', when: 'Friday 27 November 2026, 9.12am' },
    { what: 'Your part in the meeting was written down', when: 'Thursday 26 November 2026', who: 'Jo Price' },
  ],
  shareOptions: [
    { value: 'no', text: 'No, do not say my name' },
    { value: 'yes', text: 'Yes, you can say the name I chose', hint: { text: 'We ask again each time.' } },
  ],
  helpOptions: [
    { value: 'quiet', text: 'A quiet place to go to' },
    { value: 'breaks', text: 'More breaks' },
  ],
};
