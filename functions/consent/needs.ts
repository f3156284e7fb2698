import type { FunctionNeeds } from '#shared/config/needs.ts';

/** A person's choices and their history. The history is only ever added to. */
export const needs = {
  tables: {
    people: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
} as const satisfies FunctionNeeds;
