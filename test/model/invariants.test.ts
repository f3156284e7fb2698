import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import { play, sequences } from '#test/model/sequence.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
}, 30_000);
afterAll(() => engine.stop());

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000));
const numRuns = 14;

// A short look with every `npm test`; `npm run soak` plays ten thousand.
test(`budgets, hands, states and chains hold through random work on a bad day (SEED=${seed})`, { timeout: 240_000 }, async () => {
  let paid = 0;
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      await play(engine, {
        ...sequence,
        look: ({ entries }) => {
          paid += entries.filter(({ type }) => type === 'claim-paid').length;
        },
      });
    }),
    { seed, numRuns, endOnFailure: true, interruptAfterTimeLimit: 35_000 },
  );
  expect(paid).toBeGreaterThanOrEqual(0);
});
