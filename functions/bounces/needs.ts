import type { FunctionNeeds } from '#shared/config/needs.ts';

/** What became of mail: delivered, bounced, complained of. Settles messages whose sending was cut off. */
export const needs = {
  tables: {
    people: ['GetItem'],
    messages: ['GetItem', 'PutItem'],
  },
  mailEvents: true,
} as const satisfies FunctionNeeds;
