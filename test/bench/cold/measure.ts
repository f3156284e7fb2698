import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '#infra/build.ts';
import type { System } from '#infra/local/template/system.ts';
import { bareSource, buildBare, sdkIn, type Inputs } from '#test/bench/cold/bare.ts';
import { firstEventFor } from '#test/bench/cold/events.ts';
import { coldStarter, type Cold, type FirstAnswer } from '#test/bench/cold/first-answer.ts';
import { environmentAt, nowhere } from '#test/bench/described.ts';
import { atMost, medianOf, rounded, type Part, type Row } from '#test/bench/row.ts';

const rounds = 9;
/** On a machine with a lot else to do it ends with fewer rounds, and says how many. */
const millisecondsAtMost = 100_000;

/** One function, and the bare handler it is compared with (the same for functions with the same SDK inside). */
interface Pair {
  readonly name: string;
  readonly own: Cold;
  readonly bareKey: string;
}

/** Starts every function and its bare counterpart in fresh processes, one after another, round after round. */
export const measureCold = async (system: System): Promise<Omit<Part, 'seconds'>> => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  try {
    const inputsOf = await inputsOfBundles();
    const bares = new Map<string, Cold>();
    const bytes = new Map<string, number>();
    const pairs: Pair[] = [];
    for (const definition of system.functions) {
      const source = bareSource(sdkIn(inputsOf.get(definition.name) ?? {}));
      const event = firstEventFor(definition.name) ?? {};
      const environment = environmentAt(definition, { dynamodb: nowhere });
      if (!bares.has(source)) {
        const file = join(folder, `bare-${bares.size}.mjs`);
        bytes.set(source, await buildBare(source, file));
        bares.set(source, { bundle: pathToFileURL(file).href, event: {}, environment });
      }
      pairs.push({
        name: definition.name,
        bareKey: source,
        own: { bundle: pathToFileURL(join(definition.codeFolder, 'index.mjs')).href, event, environment },
      });
    }
    const answers = await startInTurns(pairs, bares, coldStarter(folder));
    const rows = pairs.map((pair) => rowOf(pair, answers, { own: sizeOf(pair.own), bare: bytes.get(pair.bareKey) ?? 0 }));
    return {
      name: 'Cold start',
      how: `A fresh Node process from its start to its first answer, against a bare handler with the same SDK clients and commands in a bundle made the same way. Taken in turns, median of ${answers.get(pairs[0]?.name ?? '')?.length ?? 0}.`,
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const inputsOfBundles = async (): Promise<ReadonlyMap<string, Inputs>> => {
  const { metafile } = await build({ write: false });
  return new Map(
    Object.values(metafile.outputs).flatMap((output): [string, Inputs][] => {
      const name = /^functions\/([^/]+)\//.exec(output.entryPoint ?? '')?.[1];
      return name === undefined ? [] : [[name, output.inputs]];
    }),
  );
};

type Answers = ReadonlyMap<string, readonly FirstAnswer[]>;

/** One bare start beside each function in each round: what slows the machine slows both. */
const startInTurns = async (
  pairs: readonly Pair[],
  bares: ReadonlyMap<string, Cold>,
  start: (cold: Cold) => Promise<FirstAnswer>,
): Promise<Answers> => {
  const answers = new Map<string, FirstAnswer[]>();
  const note = async (key: string, cold: Cold): Promise<void> => {
    answers.set(key, [...(answers.get(key) ?? []), await start(cold)]);
  };
  const end = performance.now() + millisecondsAtMost;
  for (let round = 0; round < rounds && performance.now() < end; round += 1) {
    for (const pair of pairs) {
      const bare = bares.get(pair.bareKey);
      if (bare !== undefined) await note(`${pair.name} bare`, bare);
      await note(pair.name, pair.own);
    }
  }
  return answers;
};

const sizeOf = ({ bundle }: Cold): number => statSync(new URL(bundle)).size;

const rowOf = ({ name }: Pair, answers: Answers, size: { readonly own: number; readonly bare: number }): Row => {
  const [own, bare] = [answers.get(name) ?? [], answers.get(`${name} bare`) ?? []];
  const middle = (all: readonly FirstAnswer[], of: 'milliseconds' | 'processorMilliseconds'): number => medianOf(all.map((one) => one[of]));
  const figures = {
    ms: rounded(middle(own, 'milliseconds')),
    'bare ms': rounded(middle(bare, 'milliseconds')),
    ratio: rounded(middle(own, 'milliseconds') / middle(bare, 'milliseconds'), 2),
    'processor ratio': rounded(middle(own, 'processorMilliseconds') / middle(bare, 'processorMilliseconds'), 2),
    KB: rounded(size.own / 1000),
    'bare KB': rounded(size.bare / 1000),
  };
  const statuses = [...new Set(own.map(({ status }) => status))].join(', ');
  const target = atMost(figures, { ratio: 1.4 });
  return { what: `${name} (${statuses})`, figures, target, because: target.met ? '' : reasonFor(figures) };
};

const reasonFor = ({
  KB,
  ms,
  ...bare
}: {
  readonly KB: number;
  readonly ms: number;
  readonly 'bare KB': number;
  readonly 'bare ms': number;
}): string =>
  `its schemas, templates and rules are ${KB - bare['bare KB']} KB beside the SDK; reading and starting them takes the ${ms - bare['bare ms']} ms`;
