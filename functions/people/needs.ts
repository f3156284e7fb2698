import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Joining, the home page, how to be reached, pausing and closing an account. Home shows what waits, so it reads meetings and costs. */
export const needs = {
  tables: {
    people: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    activities: ['GetItem', 'Query'],
    claims: ['GetItem', 'Query'],
    messages: ['Query'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
} as const satisfies FunctionNeeds;
