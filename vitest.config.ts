import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { viewsVitePlugin } from '#infra/views/vite-plugin.ts';

/** Tests that switch a rule off, to show that the others can find it: what they import is theirs alone. */
const canFail = 'test/**/*can-fail.test.ts';

/** What takes longest begins first, so that no core is idle at the end; a fresh clone has no record of it. */
const longest = ['access/access', 'pages/bad-input', 'model/invariants', 'demo/demonstration', 'pages/accessibility', 'model/any-order'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((name) => moduleId.includes(name));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  plugins: [viewsVitePlugin()],
  test: {
    expect: { requireAssertions: true },
    // By itself it leaves a core free, which on two cores is half the machine.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
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
