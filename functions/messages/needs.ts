import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Journal to mail. It writes *sending* before it sends, so a retry never sends twice. */
export const needs = {
  tables: {
    people: ['GetItem'],
    activities: ['Query'],
    messages: ['GetItem', 'Query', 'PutItem'],
    // To take a day again that was given up.
    journal: ['Query'],
  },
  mail: true,
  journalStream: true,
  timeoutSeconds: 60,
} as const satisfies FunctionNeeds;
