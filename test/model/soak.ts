import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import { attackMany, triesEveryTable } from '#test/model/attacked-tables.ts';
import { countFilling, fill } from '#test/model/fill.ts';
import { play, sequences } from '#test/model/sequence.ts';
import { openWorld } from '#test/model/world.ts';

/**
 * `npm run soak`: ten thousand tables of small numbers attacked, then ten thousand sequences, then some in tables that hold much else.
 * `SEED=` plays the same again, `TABLES=` and `SEQUENCES=` another number, `FILL=` how many claims of others there are, `SHRINK=yes` looks
 * for a shorter sequence that fails too.
 */
const numberIn = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const seed = numberIn('SEED', Math.floor(Math.random() * 1_000_000_000));
const isShrinking = process.env['SHRINK'] === 'yes';
/** An engine is exchanged for a fresh one after so many, because its stream only grows. */
const perEngine = 400;

const playMany = async (numRuns: number): Promise<void> => {
  let engine: TestEngine = await startEngine();
  const reached = new Map<string, number>();
  let [played, broken] = [0, 0];
  const property = fc.asyncProperty(sequences, async (sequence) => {
    if (played > 0 && played % perEngine === 0) {
      await engine.stop();
      engine = await startEngine();
    }
    played += 1;
    await play(engine, {
      ...sequence,
      look: ({ entries }, { world }) => {
        broken += world.proxy.faults().length;
        for (const { type } of entries) reached.set(type, (reached.get(type) ?? 0) + 1);
      },
    });
    if (played % 100 === 0)
      console.log(`${played} of ${numRuns} sequences, ${broken} faults made, ${reached.get('claim-paid') ?? 0} claims paid`);
  });
  try {
    await fc.assert(property, { seed, numRuns, endOnFailure: !isShrinking });
  } finally {
    await engine.stop();
  }
  console.log(
    `What happened in them: ${[...reached]
      .map(([type, count]) => `${type} ${count}`)
      .toSorted()
      .join(', ')}`,
  );
};

const playInLargeTables = async (numRuns: number, claims: number): Promise<void> => {
  const engine = await startEngine();
  const world = await openWorld(engine, { seed, plan: {} });
  const { database } = world.plain;
  try {
    await fill(database, claims);
    console.log(`The tables hold ${claims} claims of others.`);
    await fc.assert(
      fc.asyncProperty(sequences, (sequence) => play(engine, sequence)),
      { seed, numRuns, endOnFailure: true },
    );
    for (const [table, each] of [
      ['claims', 1],
      ['activities', 2],
      ['journal', 1],
    ] as const)
      assert.equal(await countFilling(database, table), each * claims, `Something of others in ${table} was changed`);
  } finally {
    await world.close();
    await engine.stop();
  }
};

console.log(`SEED=${seed}`);
try {
  const tables = numberIn('TABLES', 10_000);
  if (tables > 0) {
    console.log(attackMany(tables, seed));
    console.log(triesEveryTable());
  }
  const numRuns = numberIn('SEQUENCES', 10_000);
  await playMany(numRuns);
  await playInLargeTables(Math.min(10, numRuns), numberIn('FILL', 20_000));
  console.log(`Everything held. SEED=${seed}`);
} catch (fault) {
  console.error(fault instanceof Error && fault.cause instanceof Error ? `${fault.message.slice(0, 200)}\n${fault.cause.message}` : fault);
  console.error(`To see it again: SEED=${seed} npm run soak`);
  process.exitCode = 1;
}
