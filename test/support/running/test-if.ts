import { test } from 'vitest';

/** A test of what this one has; nothing where it has none, so that no list is full of skipped tests. */
export const testIf = (isWanted: boolean): ((name: string, run: () => Promise<void>) => void) => (isWanted ? test : () => undefined);
