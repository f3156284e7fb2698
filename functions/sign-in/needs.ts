import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Starting and ending a sign-in. It finds the person behind a sign-in; it changes nothing about them. */
export const needs = {
  tables: {
    people: ['GetItem'],
    sessions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
  signIn: true,
} as const satisfies FunctionNeeds;
