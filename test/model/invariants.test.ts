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
const numRuns = 8;

// A short look with every `npm test`; `npm run soak` plays ten thousand.
test(`budgets, hands, states and chains hold through random work on a bad day (SEED=${seed})`, { timeout: 240_000 }, async () => {
  const happened = new Set<string>();
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      await play(engine, {
        ...sequence,
        look: ({ entries }) => {
          for (const { type } of entries) happened.add(type);
        },
      });
    }),
    { seed, numRuns, endOnFailure: true },
  );
  // Far along the path, not only at its beginning.
  expect([...happened]).toEqual(expect.arrayContaining(['replied', 'claim-sent', 'claim-decided']));
});
