import { ours, row } from '#shared/policy/row.ts';

/** What small numbers need besides the rows of domain.md 10.8: what a reader knows, and when a quarter is over. */
export const readersAndQuarters = [
  // Whoever reads a board's page can take themselves away from a sum: what is left has to be about enough people still.
  row('suppress.known_people', 1, 'people', { kind: 'limit', source: ours, safer: 'higher' }),
  // In tables only: five half days at the rates of most schemes, so that money counts people no better than a count that is rounded to 5.
  row('suppress.round_money_to', 50_000, 'pence', { kind: 'rule', source: ours, safer: 'higher' }),
  row('suppress.min_denominator', 20, 'count', { kind: 'limit', source: ours, safer: 'higher' }),
  // What is written down late about a quarter is still in it; after that the quarter never changes.
  row('suppress.snapshot_settles', 14, 'days', { kind: 'clock', source: ours }),
];
