import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Bank details: given by the person after a second step, checked by somebody else. The only function that writes them. It pays nobody. */
export const needs = {
  tables: {
    people: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
    claims: ['Query'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem'],
  },
  payeeKey: ['Encrypt', 'Decrypt'],
} as const satisfies FunctionNeeds;
