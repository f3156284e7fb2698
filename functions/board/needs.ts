import type { FunctionNeeds } from '#shared/config/needs.ts';

/** What a board sees and answers. Figures come from the board table alone; contributions are read one by one behind the consent check. */
export const needs = {
  tables: {
    people: ['BatchGetItem', 'ConditionCheckItem'],
    activities: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
    board: ['BatchGetItem'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem'],
  },
} as const satisfies FunctionNeeds;
