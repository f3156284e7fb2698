import { functionDefinitions } from '#infra/functions.ts';
import { startInstance, type Instance } from '#infra/local/functions/instance.ts';
import type { Json } from '#infra/local/json.ts';
import type { LocalFunction, System } from '#infra/local/template/system.ts';
import type { Served } from '#test/support/visitor.ts';

/** Deployed bundles, each in a thread with an environment of its own, started when first asked. */
export interface Instances {
  readonly invoke: (functionName: string, event: Json) => Promise<Json>;
  /** Every function with pages, for a visitor. */
  readonly served: readonly Served[];
  readonly stop: () => Promise<void>;
}

export const startInstances = (
  system: System,
  environmentOf: (definition: LocalFunction) => Readonly<Record<string, string>>,
): Instances => {
  const started = new Map<string, Instance>();
  const faults: string[] = [];
  const instanceOf = (name: string): Instance => {
    const found =
      started.get(name) ?? startInstance(definitionOf(system, name), environmentOf(definitionOf(system, name)), noteFaults(faults));
    started.set(name, found);
    return found;
  };
  const invoke = async (name: string, event: Json): Promise<Json> => {
    const outcome = await instanceOf(name).invoke(event);
    if (outcome.kind === 'answered') return outcome.value;
    throw new Error(`${name}: ${outcome.words} ${faults.join('\n')}`);
  };
  return {
    invoke,
    served: functionDefinitions
      .filter(({ kind }) => kind === 'web')
      .map(({ name, routes }) => ({ routes, handler: (event: Json) => invoke(name, event) })),
    stop: async () => {
      await Promise.all([...started.values()].map((instance) => instance.stop()));
    },
  };
};

const definitionOf = (system: System, name: string): LocalFunction => {
  const found = system.functions.find((each) => each.name === name);
  if (found === undefined) throw new Error(`The template has no function ${name}`);
  return found;
};

const noteFaults =
  (faults: string[]) =>
  (_name: string, text: string): void => {
    if (text.includes('"level":"ERROR"')) faults.push(text);
  };
