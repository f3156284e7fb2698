import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whoever held it this long was stopped in the middle. */
const abandonedAfterMilliseconds = 120_000;

/** Runs `work` while no other process does, by a folder that only one can make. `name` is where that folder is. */
export const oneAtATime = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  mkdirSync(dirname(name), { recursive: true });
  while (!taken(name)) await sleep(100);
  try {
    return await work();
  } finally {
    rmSync(name, { recursive: true, force: true });
  }
};

const taken = (name: string): boolean => {
  try {
    mkdirSync(name);
    return true;
  } catch {
    if (isAbandoned(name)) rmSync(name, { recursive: true, force: true });
    return false;
  }
};

const isAbandoned = (name: string): boolean => {
  const { mtimeMs } = statSync(name, { throwIfNoEntry: false }) ?? { mtimeMs: Number.POSITIVE_INFINITY };
  return Date.now() - mtimeMs > abandonedAfterMilliseconds;
};
