import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Timed jobs, London time: mail whose time has come, promises looked at, retention, and the day's chain heads put where nobody can change them. */
export const needs = {
  tables: {
    people: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
    activities: ['Query', 'BatchGetItem', 'PutItem'],
    claims: ['Query', 'BatchGetItem', 'PutItem', 'DeleteItem'],
    funds: ['UpdateItem'],
    messages: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
    journal: ['Query', 'PutItem'],
  },
  mail: true,
  chainHeads: true,
  schedules: [
    { job: 'send-held', expression: 'rate(10 minutes)' },
    { job: 'missed-promises', expression: 'cron(0 7 * * ? *)' },
    { job: 'sweep', expression: 'cron(30 2 * * ? *)' },
    { job: 'chain-heads', expression: 'cron(15 1 * * ? *)' },
  ],
  timeoutSeconds: 300,
} as const satisfies FunctionNeeds;
