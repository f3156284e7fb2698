import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Bank details, their check, and payment runs. The only function that can read bank details. */
export const needs = {
  tables: {
    people: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    claims: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    funds: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    journal: ['PutItem', 'Query'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
  payeeKey: ['Encrypt', 'Decrypt'],
  exports: ['GetObject', 'PutObject'],
} as const satisfies FunctionNeeds;
