import { definePage } from '#shared/views/define-page.ts';
import { template } from './staff.njk';

/** Shows every component a member of staff or of a board meets. For looking at; never deployed. */
export const staffSample = definePage<typeof staffSampleView>(template);

const row = (name: string, detail: string, amount: string, tag: { text: string; tone: string }) => ({
  cells: [{ text: name, href: '/approvals/1', detail }, { text: 'Thursday group' }, { text: '1 December 2026' }, { text: amount }, { tag }],
});

export const staffSampleView = {
  filters: [
    {
      name: 'board',
      label: 'Group',
      value: 'all',
      options: [
        { value: 'all', text: 'All groups' },
        { value: 'b1', text: 'Thursday group' },
      ],
    },
    {
      name: 'status',
      label: 'Where it is',
      value: 'sent',
      options: [
        { value: 'sent', text: 'Waiting for a decision' },
        { value: 'asked', text: 'Question asked' },
      ],
    },
    { name: 'name', label: 'Name', value: '' },
  ],
  columns: [{ text: 'Person' }, { text: 'Group' }, { text: 'Decide by' }, { text: 'Amount', numeric: true }, { text: 'Where it is' }],
  rows: [
    row('Sam', '3 lines, 1 photo', '£62.30', { text: 'Yours to decide', tone: 'yours' }),
    row('Ray', 'First payment', '£141.75', { text: 'Question asked', tone: 'waiting' }),
    row('Dee', '1 line', '£8.20', { text: 'Decided', tone: 'good' }),
    row('Wilhelmina-Josephine', '12 lines, 9 photos', '£1,204.00', { text: 'Over your limit', tone: 'careful' }),
  ],
  figures: [
    {
      label: 'Meetings with people taking part',
      value: '14 of 16',
      howCounted: 'Meetings held since 1 April 2026 where somebody who was invited took part.',
    },
    {
      label: 'Things said that were answered',
      value: '31 of 38',
      howCounted: 'Answers given within 60 days, out of all that people agreed to share.',
      note: '7 wait for an answer',
    },
    { label: 'Money spent', value: '*', howCounted: 'Payments that have arrived, from 1 April 2026.' },
    {
      label: 'Working days until paid, half are quicker',
      value: '6',
      howCounted: 'From the day a request was sent to the day the money went.',
    },
  ],
};
