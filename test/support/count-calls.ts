import type { Database } from '#shared/store/client.ts';

/** Counts the calls to the tables from now on. Asking gives the count since it was last asked. */
export const countCalls = (database: Database): (() => number) => {
  let count = 0;
  database.client.middlewareStack.add(
    (next) => (args) => {
      count += 1;
      return next(args);
    },
    { step: 'initialize', name: 'countCalls' },
  );
  return () => {
    const counted = count;
    count = 0;
    return counted;
  };
};
