import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import { play } from '#test/model/sequence.ts';
import { anyStep } from '#test/model/steps.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
}, 30_000);
afterAll(() => engine.stop());

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const numRuns = Number(process.env['SEQUENCES'] ?? 25);

test(`money, three hands and transitions hold over ${numRuns} random sequences (SEED=${seed})`, { timeout: 600_000 }, async () => {
  const reached = new Map<string, number>();
  const sequences = fc.tuple(fc.array(anyStep, { minLength: 30, maxLength: 90, size: 'max' }), fc.nat({ max: 1_000_000 }));
  await fc.assert(
    fc.asyncProperty(sequences, async ([steps, faultSeed]) => {
      await play(engine, {
        steps,
        seed: faultSeed,
        look: ({ entries }) => {
          for (const { type } of entries) reached.set(type, (reached.get(type) ?? 0) + 1);
        },
      });
    }),
    { seed, numRuns, endOnFailure: true },
  );
  console.log(Object.fromEntries(reached));
  expect(reached.get('claim-paid') ?? 0).toBeGreaterThan(0);
});
