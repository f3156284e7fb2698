import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import { play } from '#test/model/sequence.ts';
import type { Step } from '#test/model/steps.ts';

// The rule of the three hands, switched off: everybody may do everything their role allows.
vi.mock('#shared/domain/three-hands.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('#shared/domain/three-hands.ts')>()),
  mayAct: () => ({ ok: true, value: 'pay' }),
  nobodyHasTwoHands: () => true,
}));

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
}, 30_000);
afterAll(() => engine.stop());

test('the model finds that somebody has two hands, when the rule is switched off', { timeout: 60_000 }, async () => {
  // The same one member of staff does all they can, and others only what they can't.
  const steps = Array.from({ length: 45 }, (_none, index): Step => ({
    kind: 'do',
    action: 'onward',
    who: 5,
    dice: index * 104_729,
    persist: true,
  }));
  await expect(play(engine, { steps, seed: 1 })).rejects.toThrow(/two hands|made and released by two people|another hand/);
});
