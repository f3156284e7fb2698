import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import type { TestEngine } from '#infra/local/start-engine.ts';
import { keyAttributes, tables, type TableName } from '#shared/store/tables.ts';
import { nameOf } from '#shared/store/client.ts';
import { begin } from '#test/model/begin.ts';
import { checkBesides, checkChains } from '#test/model/checks/chains.ts';
import { checkHands, checkNobodyDecidesWhatTheyArranged, checkTwoDecideWhatIsLarge } from '#test/model/checks/hands.ts';
import { checkBudgets, checkOneClaimEach, checkPaidOnce } from '#test/model/checks/money.ts';
import { checkTransitions } from '#test/model/checks/transitions.ts';
import { itemsOf, readEverything, type Everything, type Source } from '#test/model/everything.ts';
import { newPlay, type Played } from '#test/model/form.ts';
import { anyStep, inWords, take, type Step } from '#test/model/steps.ts';
import type { Deps } from '#test/model/world.ts';
import type { FaultPlan } from '#test/support/fault-proxy.ts';

/** As DynamoDB on a bad day: conflicts, throttling, and answers and requests that never arrive. */
export const badDay: FaultPlan = { conflict: 0.04, throttle: 0.004, loseReply: 0.015, loseRequest: 0.005 };

export interface Sequence {
  readonly steps: readonly Step[];
  readonly seed: number;
  /** Breaks a guard, to see that a broken guard is found. */
  readonly sabotage?: (deps: Deps) => Deps;
  /** Looked at when all is done and nothing is wrong. */
  readonly look?: (all: Everything, played: Played) => void | Promise<void>;
}

/** Any sequence of steps, and the seed of what goes wrong meanwhile. */
export const sequences: fc.Arbitrary<Pick<Sequence, 'steps' | 'seed'>> = fc.record({
  steps: fc.array(anyStep, { minLength: 50, maxLength: 110, size: 'max' }),
  seed: fc.nat({ max: 1_000_000 }),
});

/** Plays a sequence on the real engine, reads everything that is stored, and throws at the first thing that doesn't hold. */
export const play = async (engine: TestEngine, sequence: Sequence): Promise<void> => {
  const { steps, seed, sabotage, look } = sequence;
  const played = await newPlay(engine, { seed, plan: badDay, ...(sabotage === undefined ? {} : { sabotage }) });
  try {
    await begin(played, seed % 3 > 0);
    for (const step of steps) await take(played, step);
    const all = await readEverything(played.world.source);
    checkAll(all, played);
    await look?.(all, played);
  } catch (fault) {
    const journal = (await readEverything(played.world.source)).entries.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const story = journal.map(
      ({ at, by, type, aggregate, facts }) => `  ${at.slice(5, 19)} ${by} ${type} ${aggregate} ${JSON.stringify(facts)}`,
    );
    const words = fault instanceof Error ? fault.message : String(fault);
    throw new Error(`${words}\nSteps: ${steps.map(inWords).join(', ')}\nFault seed: ${seed}\nThe journal:\n${story.join('\n')}`, {
      cause: fault,
    });
  } finally {
    await emptyTables(played.world.source);
    await played.world.close();
  }
};

/** All that has to hold, whatever was done. */
export const checkAll = (all: Everything, played: Pick<Played, 'codeMakers'>): void => {
  checkChains(all);
  checkTransitions(all);
  checkBudgets(all);
  checkPaidOnce(all);
  checkOneClaimEach(all);
  checkHands(all, played);
  checkNobodyDecidesWhatTheyArranged(all);
  checkTwoDecideWhatIsLarge(all);
  checkBesides(all);
};

const tableNames = [
  'people',
  'activities',
  'claims',
  'funds',
  'messages',
  'journal',
  'board',
  'sessions',
] as const satisfies readonly TableName[];

/** Takes everything out again, so that the next sequence begins with nothing. */
export const emptyTables = async (source: Source): Promise<void> => {
  for (const table of tableNames) await emptyTable(source, table);
};

export const emptyTable = async (source: Source, table: TableName): Promise<void> => {
  const items = await itemsOf(source, table);
  const keys = keyAttributes(tables[table]);
  for (let start = 0; start < items.length; start += 25) {
    const removals = items
      .slice(start, start + 25)
      .map((item) => ({ DeleteRequest: { Key: Object.fromEntries(keys.map((key) => [key, item[key]])) } }));
    await source.database.client.send(new BatchWriteCommand({ RequestItems: { [nameOf(source.database, table)]: removals } }));
  }
};
