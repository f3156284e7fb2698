import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Payment runs. It reads bank details for the file, and can't write them: who pays never enters or changes a payee (care F1). */
export const needs = {
  tables: {
    people: ['BatchGetItem', 'ConditionCheckItem'],
    activities: ['PutItem'],
    claims: ['BatchGetItem', 'Query', 'PutItem'],
    funds: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem'],
  },
  payeeKey: ['Decrypt'],
  exports: ['GetObject', 'PutObject'],
} as const satisfies FunctionNeeds;
