import { ours, row } from '#shared/policy/row.ts';

/** When we ask once more, and when a choice nobody confirmed stops counting (care H21, 3c). */
export const askingAgain = [
  // Three months after the prompt of consent.review_prompt. Never for how somebody wants to be reached.
  row('consent.lapse_after', 15, 'months', { kind: 'clock', source: ours, safer: 'lower' }),
  row('contact.remind_after', 5, 'working days', { kind: 'clock', source: ours, safer: 'higher' }),
];
