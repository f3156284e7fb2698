import type { FunctionNeeds } from '#shared/config/needs.ts';

/**
 * Planning, inviting, replying, who took part and what was said. A yes promises money in the same transaction, so it updates the fund;
 * agreeing to be shown adds a consent; confirming that somebody took part is noted on a claim they already started.
 */
export const needs = {
  tables: {
    people: ['BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
    activities: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
    claims: ['Query', 'UpdateItem'],
    funds: ['UpdateItem'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem'],
  },
} as const satisfies FunctionNeeds;
