import type { FunctionNeeds } from '#shared/config/needs.ts';

/** The queue of costs to decide, and deciding them. Promised money becomes committed in the same transaction. */
export const needs = {
  tables: {
    people: ['GetItem', 'BatchGetItem', 'ConditionCheckItem'],
    activities: ['GetItem', 'BatchGetItem', 'PutItem', 'ConditionCheckItem'],
    claims: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    funds: ['GetItem', 'Query', 'UpdateItem', 'ConditionCheckItem'],
    journal: ['PutItem', 'Query'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
  receipts: [{ prefix: 'clean/', actions: ['GetObject'] }],
} as const satisfies FunctionNeeds;
