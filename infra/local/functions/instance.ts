import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { isTrue, at, parseJson, textOf, type Json } from '#infra/local/json.ts';
import type { LocalFunction } from '#infra/local/template/system.ts';

/** How one call ended. `words` are for whoever runs the service, never for a page. */
export type Outcome =
  | { readonly kind: 'answered'; readonly value: Json }
  | { readonly kind: 'threw'; readonly words: string }
  | { readonly kind: 'too slow'; readonly words: string }
  | { readonly kind: 'crashed'; readonly words: string };

/** One running copy of a function. */
export interface Instance {
  /** Calls it. One call at a time, as in Lambda. */
  readonly invoke: (event: Json) => Promise<Outcome>;
  readonly isAlive: () => boolean;
  readonly stop: () => Promise<void>;
}

export type OnOutput = (functionName: string, text: string) => void;

/** Starts a copy of a function in a thread of its own, with an environment of its own. */
export const startInstance = (definition: LocalFunction, environment: Readonly<Record<string, string>>, onOutput: OnOutput): Instance => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    env: { ...environment },
    workerData: { entry: pathToFileURL(join(definition.codeFolder, 'index.mjs')).href, arn: definition.arn },
    stdout: true,
    stderr: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: Math.max(definition.memoryMegabytes, 256) },
  });
  worker.stdout.on('data', (chunk: Buffer) => {
    onOutput(definition.name, chunk.toString());
  });
  worker.stderr.on('data', (chunk: Buffer) => {
    onOutput(definition.name, chunk.toString());
  });
  let isAlive = true;
  let settle: (outcome: Outcome) => void = () => undefined;
  let ended: Extract<Outcome, { kind: 'crashed' }> = { kind: 'crashed', words: 'It was stopped.' };
  const ready = new Promise<void>((resolve) => {
    const die = (words: string): void => {
      isAlive = false;
      ended = { kind: 'crashed', words };
      settle(ended);
      resolve();
    };
    worker.on('error', (error: unknown) => {
      die(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
    worker.on('exit', () => {
      die(ended.words);
    });
    worker.once('message', () => {
      worker.on('message', (message: Json) => {
        settle(outcomeOf(message));
      });
      resolve();
    });
  });

  const call = (event: Json): Promise<Outcome> =>
    new Promise((resolve) => {
      const milliseconds = definition.timeoutSeconds * 1000;
      const timer = setTimeout(() => {
        isAlive = false;
        resolve({ kind: 'too slow', words: `Task timed out after ${definition.timeoutSeconds} seconds` });
        void worker.terminate();
      }, milliseconds);
      settle = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      worker.postMessage({ event, requestId: randomUUID(), deadlineAt: Date.now() + milliseconds });
    });

  return {
    invoke: async (event) => {
      await ready;
      return isAlive ? call(event) : ended;
    },
    isAlive: () => isAlive,
    stop: async () => {
      isAlive = false;
      await worker.terminate();
    },
  };
};

const outcomeOf = (message: Json): Outcome => {
  const value = parseJson(textOf(at(message, 'json')));
  return isTrue(at(message, 'ok')) ? { kind: 'answered', value } : { kind: 'threw', words: textOf(value) };
};
