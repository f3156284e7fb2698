import { defineConfig } from 'vitest/config';

/** What mutants are tried against: the facts about rules and policy alone, which need no engine and no browser. */
export default defineConfig({
  test: {
    include: ['test/{domain,policy,rules}/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
