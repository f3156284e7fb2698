import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Public pages. It reads the session only to show who is signed in, and notes that it was used. */
export const needs = {
  tables: {
    sessions: ['GetItem', 'UpdateItem'],
  },
} as const satisfies FunctionNeeds;
