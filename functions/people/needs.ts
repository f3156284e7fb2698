import type { FunctionNeeds } from '#shared/config/needs.ts';

/**
 * Joining, the home page, how to be reached, what is offered, pausing and closing an account. Home shows what waits, from the person's own
 * list of meetings and costs. Closing, or choosing costs only, changes their open invitations and unsent costs and gives promised money back;
 * pausing can give up the places they hold soon.
 */
export const needs = {
  tables: {
    people: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
    activities: ['Query', 'BatchGetItem', 'PutItem'],
    claims: ['BatchGetItem', 'PutItem'],
    funds: ['UpdateItem'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
} as const satisfies FunctionNeeds;
