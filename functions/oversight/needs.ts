import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Budgets, the rates in force, the journal, and messages that need somebody: for those it reads whom to ring,
 * and which meeting it is about. It reads no claim. */
export const needs = {
  tables: {
    // A budget is opened by its first allocation.
    funds: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    journal: ['Query', 'PutItem'],
    messages: ['GetItem', 'Query', 'PutItem'],
    activities: ['BatchGetItem'],
    people: ['BatchGetItem', 'ConditionCheckItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem'],
  },
} as const satisfies FunctionNeeds;
