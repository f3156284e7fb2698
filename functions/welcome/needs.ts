import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Public pages. It reads the session only to show who is signed in. */
export const needs = {
  tables: {
    sessions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
} as const satisfies FunctionNeeds;
