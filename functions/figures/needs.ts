import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Journal to board figures: sums only, and what of them may be shown. It reads no person, no meeting and no claim. */
export const needs = {
  tables: {
    board: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
    journal: ['Query'],
  },
  journalStream: true,
  timeoutSeconds: 60,
} as const satisfies FunctionNeeds;
