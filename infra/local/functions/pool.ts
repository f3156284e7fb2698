import { startInstance, type Instance, type OnOutput, type Outcome } from '#infra/local/functions/instance.ts';
import type { Json } from '#infra/local/json.ts';
import type { LocalFunction } from '#infra/local/template/system.ts';

/** All functions of the template, called by short name. */
export interface Functions {
  readonly invoke: (functionName: string, event: Json) => Promise<Outcome>;
  /** Starts a copy of each named function before it is needed. */
  readonly warm: (functionNames: readonly string[]) => void;
  /** How many calls are under way. */
  readonly underWay: () => number;
  readonly stop: () => Promise<void>;
}

/** Copies of one function at the most; more calls than that wait their turn. */
const instancesAtMost = 4;

interface Pool {
  readonly definition: LocalFunction;
  readonly idle: Instance[];
  readonly waiting: ((instance: Instance) => void)[];
  started: number;
}

/**
 * Runs each function in up to four copies, made when needed and used again. A copy that crashed or was too slow is thrown away
 * and the next call gets a new one, as in Lambda.
 */
export const startFunctions = (
  definitions: readonly LocalFunction[],
  environmentOf: (definition: LocalFunction) => Readonly<Record<string, string>>,
  hooks: { readonly onOutput: OnOutput; readonly onFault: (functionName: string, words: string) => void },
): Functions => {
  const pools = new Map(
    definitions.map((definition): [string, Pool] => [definition.name, { definition, idle: [], waiting: [], started: 0 }]),
  );
  const everyInstance = new Set<Instance>();
  let underWay = 0;

  const start = (pool: Pool): Instance => {
    const instance = startInstance(pool.definition, environmentOf(pool.definition), hooks.onOutput);
    pool.started += 1;
    everyInstance.add(instance);
    return instance;
  };

  const take = (pool: Pool): Promise<Instance> => {
    const idle = pool.idle.pop();
    if (idle?.isAlive() === true) return Promise.resolve(idle);
    if (idle !== undefined) forget(pool, idle);
    if (pool.started < instancesAtMost) return Promise.resolve(start(pool));
    return new Promise((resolve) => pool.waiting.push(resolve));
  };

  const forget = (pool: Pool, instance: Instance): void => {
    pool.started -= 1;
    everyInstance.delete(instance);
  };

  const giveBack = (pool: Pool, instance: Instance): void => {
    const next = pool.waiting.shift();
    if (!instance.isAlive()) forget(pool, instance);
    if (next !== undefined) next(instance.isAlive() ? instance : start(pool));
    else if (instance.isAlive()) pool.idle.push(instance);
  };

  return {
    invoke: async (functionName, event) => {
      const pool = pools.get(functionName);
      if (pool === undefined) return { kind: 'crashed', words: `There is no function ${functionName}.` };
      underWay += 1;
      try {
        const instance = await take(pool);
        const outcome = await instance.invoke(event);
        giveBack(pool, instance);
        if (outcome.kind !== 'answered') hooks.onFault(functionName, outcome.words);
        return outcome;
      } finally {
        underWay -= 1;
      }
    },
    warm: (functionNames) => {
      for (const pool of functionNames.map((name) => pools.get(name))) {
        if (pool?.started === 0) pool.idle.push(start(pool));
      }
    },
    underWay: () => underWay,
    stop: async () => {
      await Promise.all([...everyInstance].map((instance) => instance.stop()));
    },
  };
};
