import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Budgets, the rates in force, the journal and stuck messages. It reads no person and no claim. */
export const needs = {
  tables: {
    funds: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    journal: ['GetItem', 'Query', 'PutItem'],
    messages: ['GetItem', 'Query'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
} as const satisfies FunctionNeeds;
