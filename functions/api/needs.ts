import type { FunctionNeeds } from '#shared/config/needs.ts';

/** The same reading as JSON, for programs a person runs themselves. */
export const needs = {
  tables: {
    people: ['BatchGetItem'],
    activities: ['Query'],
    claims: ['BatchGetItem', 'Query'],
    sessions: ['GetItem', 'UpdateItem'],
  },
} as const satisfies FunctionNeeds;
