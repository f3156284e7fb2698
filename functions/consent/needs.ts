import type { FunctionNeeds } from '#shared/config/needs.ts';

/** A person's choices and their history, read in one query. The history is only ever added to; the newest choice beside it keeps when it was last no. */
export const needs = {
  tables: {
    people: ['Query', 'PutItem', 'UpdateItem'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem'],
  },
} as const satisfies FunctionNeeds;
