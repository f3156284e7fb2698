import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import type { Write } from '#shared/store/transact.ts';
import { play } from '#test/model/sequence.ts';
import type { Step } from '#test/model/steps.ts';
import type { Deps } from '#test/model/world.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
}, 30_000);
afterAll(() => engine.stop());

/** Steps that carry everybody onward, by whoever is first in line. */
const onward = (count: number): readonly Step[] =>
  Array.from(
    { length: count },
    (_none, index) => ({ kind: 'do', action: 'onward', who: index % 8, dice: index * 7_919, persist: true }) as const,
  );

/** What the model says of a world with a broken guard; '' when it notices nothing. */
const foundIn = async (sabotage: (deps: Deps) => Deps, steps: readonly Step[]): Promise<string> => {
  try {
    await play(engine, { steps, seed: 3, sabotage });
    return '';
  } catch (fault) {
    return fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault);
  }
};

test('with every guard as it is, the same steps hold', { timeout: 60_000 }, async () => {
  expect(await foundIn((deps) => deps, onward(25))).toBe('');
});

test('a payment counted in a budget without its other half is found', { timeout: 60_000 }, async () => {
  const halved = (deps: Deps): Deps => ({
    ...deps,
    funds: { ...deps.funds, moving: (movement) => deps.funds.moving({ ...movement, availablePence: 0 }) },
  });
  expect(await foundIn(halved, onward(25))).toMatch(/is not whole/);
});

test('a budget that promises more than it has is found', { timeout: 60_000 }, async () => {
  const unguarded = (write: Write): Write => {
    if (!('update' in write)) return write;
    const values = Object.entries(write.condition?.values ?? {}).filter(([name]) => !name.endsWith('Least'));
    return { ...write, condition: { values: Object.fromEntries(values) } };
  };
  const generous = (deps: Deps): Deps => ({
    ...deps,
    funds: { ...deps.funds, moving: (movement) => unguarded(deps.funds.moving(movement)) },
  });
  const replies = onward(60).map((step, index): Step =>
    step.kind === 'do' ? { ...step, action: 'replies', dice: index * 104_729 } : step,
  );
  expect(await foundIn(generous, replies)).toMatch(/is not whole/);
});
