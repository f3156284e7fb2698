import * as z from 'zod';
import type { Database } from '#shared/store/client.ts';
import { readOne } from '#shared/store/read.ts';
import { isNew, transact, type Retrying, type Write } from '#shared/store/transact.ts';

/** A form sent twice does its thing once: the first answer is kept this long, so the second is shown the same (design section 4). */
const requestKeptDays = 30;

export interface Commit {
  /** From the form. A form that carries none is new each time. */
  readonly requestId: string;
  /** Where the person goes next; what the same request gets again. */
  readonly result: string;
  readonly now: string;
  readonly writes: readonly Write[];
}

export type Committed =
  { readonly done: true; readonly result: string; readonly again: boolean } | { readonly done: false; readonly unmet: readonly string[] };

const requestSchema = z.object({ result: z.string() });

/**
 * The one way anything is changed: all the writes and the request's own record, or none of them. The same request id again
 * changes nothing and answers the first result, also when the first answer was lost on the way.
 * `unmet` names the parts whose condition no longer holds: somebody was there first.
 */
export const commit = async (database: Database, retrying: Retrying, change: Commit): Promise<Committed> => {
  const pk = `request#${change.requestId}`;
  const request: Write = {
    what: 'request',
    table: 'sessions',
    put: {
      pk,
      result: change.result,
      expiresAtEpochSeconds: Math.floor(Date.parse(change.now) / 1000) + requestKeptDays * 86_400,
    },
    condition: isNew,
  };
  const outcome = await transact(database, [...change.writes, request], retrying);
  if (outcome.done) return { done: true, result: change.result, again: false };
  if (!outcome.unmet.includes('request')) return outcome;
  const before = await readOne(database, 'sessions', { pk }, requestSchema);
  return { done: true, result: before?.result ?? change.result, again: true };
};

/**
 * What the same form was answered when it did its thing; undefined when it hasn't. For a form that looks stale: it may be its own
 * change that moved the version on.
 */
export const answeredBefore = async (database: Database, requestId: string): Promise<string | undefined> =>
  (await readOne(database, 'sessions', { pk: `request#${requestId}` }, requestSchema))?.result;
