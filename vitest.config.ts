import { defineConfig } from 'vitest/config';
import { viewsVitePlugin } from '#infra/views/vite-plugin.ts';

export default defineConfig({
  plugins: [viewsVitePlugin()],
  test: {
    include: ['test/**/*.test.ts'],
    expect: { requireAssertions: true },
    // By itself it leaves a core free, which on two cores is half the machine.
    maxWorkers: 2,
    pool: 'threads',
    // Files share what they import, as calls of one function do: a third less work than a fresh set for each.
    isolate: false,
    // Patience for a busy machine: no fact here is about how long something takes.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
