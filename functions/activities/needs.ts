import type { FunctionNeeds } from '#shared/config/needs.ts';

/**
 * Planning, inviting, replying, who took part and what was said. A yes promises money in the same transaction, so it updates the fund;
 * agreeing to be shown adds a consent; confirming that somebody took part is noted on a claim they already started. A look at how to reach somebody is noted beside them. Today
 * counts the messages that need somebody.
 */
export const needs = {
  tables: {
    people: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    activities: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
    claims: ['Query', 'UpdateItem'],
    funds: ['UpdateItem'],
    journal: ['PutItem'],
    messages: ['Query'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem'],
  },
} as const satisfies FunctionNeeds;
