import fc from 'fast-check';
import { startEngine } from '#infra/local/start-engine.ts';
import { play } from '#test/model/sequence.ts';
import { anyStep } from '#test/model/steps.ts';
const engine = await startEngine();
const tally = new Map<string, number>();
const s0 = Number(process.argv[3] ?? 5); const n = Number(process.argv[2] ?? 4);
const sequences = fc.sample(fc.array(anyStep, { minLength: 60, maxLength: 90, size: 'max' }), { numRuns: n, seed: s0 });
for (const [i, steps] of sequences.entries()) {
  const t = performance.now();
  await play(engine, { steps, seed: s0 * 1000 + i, look: (_all, played) => { for (const { form, answer } of played.pressed) { const k = `${form.name}: ${answer.ok ? 'ok' : answer.said}`; tally.set(k, (tally.get(k) ?? 0) + 1); } console.log('faults', played.world.proxy.faults().length, 'pressed', played.pressed.length); } }).catch((e) => console.log(String(e).slice(0, 1500)));
  console.log((performance.now() - t).toFixed(0), 'ms', steps.length, 'steps');
}
console.log([...tally].sort().map(([k, v]) => `${k} ${v}`).join('\n'));
await engine.stop();
