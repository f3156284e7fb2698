import type { FunctionNeeds } from '#shared/config/needs.ts';

/** The named lead's and deputy's notes: the only function with that table and its key. */
export const needs = {
  tables: {
    restricted: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem'],
  },
} as const satisfies FunctionNeeds;
