import type { FunctionNeeds } from '#shared/config/needs.ts';

/** The queue of costs to decide, and deciding them. Promised money becomes committed in the same transaction. */
export const needs = {
  tables: {
    people: ['BatchGetItem'],
    activities: ['PutItem'],
    claims: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
    funds: ['BatchGetItem', 'UpdateItem'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem'],
  },
  receipts: [{ prefix: 'clean/', actions: ['GetObject'] }],
} as const satisfies FunctionNeeds;
