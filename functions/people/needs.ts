import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Joining, the home page, how to be reached, pausing and closing an account. Home shows what waits, from the person's own list of meetings and costs. */
export const needs = {
  tables: {
    people: ['GetItem', 'PutItem'],
    activities: ['Query'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
} as const satisfies FunctionNeeds;
