import { defineConfig } from 'vitest/config';
import { viewsVitePlugin } from '#infra/views/vite-plugin.ts';

/** Tests that switch a rule off, to show that the others can find it: what they import is theirs alone. */
const canFail = 'test/**/*can-fail.test.ts';

export default defineConfig({
  plugins: [viewsVitePlugin()],
  test: {
    expect: { requireAssertions: true },
    // By itself it leaves a core free, which on two cores is half the machine.
    maxWorkers: 2,
    pool: 'threads',
    // Patience for a busy machine: no fact here is about how long something takes.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      // Files share what they import, as calls of one function do: a third less work than a fresh set for each.
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'], exclude: [canFail], isolate: false } },
      { extends: true, test: { name: 'can fail', include: [canFail] } },
    ],
  },
});
