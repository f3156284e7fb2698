import type { FunctionNeeds } from '#shared/config/needs.ts';

/** A person's costs: adding, checking, sending, taking back, and asking someone else to look, which promises its money again. It makes the form that puts a photo in `incoming/`; it reads no photo. */
export const needs = {
  tables: {
    people: ['BatchGetItem'],
    activities: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
    claims: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
    funds: ['UpdateItem'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem'],
  },
  receipts: [{ prefix: 'incoming/', actions: ['PutObject'] }],
} as const satisfies FunctionNeeds;
