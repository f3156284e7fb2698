import { callEngine } from '#infra/local/engine/call.ts';
import { nameOf, type Database } from '#shared/store/client.ts';
import type { Write } from '#shared/store/transact.ts';
import { asItem } from '#test/bench/growth/attributes.ts';

/** The most that DynamoDB takes in one transaction. */
const atOnce = 100;
/** While the engine keeps one, the next is made ready. */
const underWayAtMost = 2;

/**
 * Puts items straight into the engine, a hundred in one transaction: the local engine writes to disk once for each transaction and once for each item
 * of a batch. Stops at the deadline, in milliseconds of `performance.now()`. Answers how many are there.
 */
export const load = async (
  engine: { readonly endpoint: string; readonly database: Database },
  writes: { readonly count: number; readonly at: (number: number) => Write },
  deadline: number,
): Promise<number> => {
  let next = 0;
  const loadSome = async (): Promise<void> => {
    while (next < writes.count && performance.now() < deadline) {
      const from = next;
      next = Math.min(writes.count, from + atOnce);
      const parts = Array.from({ length: next - from }, (_none, index) => partOf(engine.database, writes.at(from + index)));
      await callEngine(engine.endpoint, 'DynamoDB_20120810.TransactWriteItems', { TransactItems: parts });
    }
  };
  await Promise.all(Array.from({ length: underWayAtMost }, loadSome));
  return next;
};

const partOf = (database: Database, write: Write) => ({ Put: { TableName: nameOf(database, write.table), Item: itemOf(write) } });

/** The item of a write, as DynamoDB writes it. */
export const itemOf = (write: Write): ReturnType<typeof asItem> => {
  if ('put' in write) return asItem(write.put);
  throw new Error('Only whole items are loaded');
};
