import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Functions } from '#infra/local/functions/pool.ts';
import { at, numberOf, parseJson, textOf, type Json } from '#infra/local/json.ts';
import type { DeadLetters } from '#infra/local/streams/dead-letters.ts';

/** Calls nobody waits for, as Lambda's own queue of events keeps them. */
export interface Later {
  readonly call: (functionName: string, event: Json) => void;
  readonly isEmpty: () => boolean;
  readonly stop: () => void;
}

const triesAtMost = 3;
const pauseMilliseconds = 1000;

/**
 * Keeps each call in a file of `folder` until it was answered, so that a crash or `kill -9` loses none. A call that fails is tried twice
 * more and then put with the dead letters.
 */
export const openLater = (folder: string, functions: Functions, deadLetters: DeadLetters): Later => {
  mkdirSync(folder, { recursive: true });
  let underWay = 0;
  let order = 0;
  let stopped = false;
  const isStopped = (): boolean => stopped;

  const deliver = async (name: string): Promise<void> => {
    const file = join(folder, name);
    const { functionName, event, tries } = readCall(file);
    const outcome = await functions.invoke(functionName, event);
    if (isStopped()) return;
    const isGivenUp = outcome.kind !== 'answered' && tries + 1 >= triesAtMost;
    if (isGivenUp) deadLetters.add({ source: 'call', functionName, why: outcome.words, content: event });
    if (isGivenUp || outcome.kind === 'answered') {
      rmSync(file, { force: true });
      return;
    }
    writeCall(file, { functionName, event, tries: tries + 1 });
    await pause(pauseMilliseconds * (tries + 1));
    if (!isStopped() && existsSync(file)) await deliver(name);
  };

  const begin = (name: string): void => {
    underWay += 1;
    deliver(name)
      .catch((error: unknown) => {
        // A file nobody can read would stop every start: it is put aside, in sight.
        renameSync(join(folder, name), join(folder, `${name}.unreadable`));
        deadLetters.add({ source: 'call', functionName: '', why: String(error), content: name });
      })
      .finally(() => {
        underWay -= 1;
      });
  };

  // What an earlier run left undone.
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .forEach(begin);
  return {
    call: (functionName, event) => {
      order += 1;
      const name = `${Date.now()}-${String(order).padStart(6, '0')}.json`;
      writeCall(join(folder, name), { functionName, event, tries: 0 });
      begin(name);
    },
    isEmpty: () => underWay === 0,
    stop: () => {
      stopped = true;
    },
  };
};

interface KeptCall {
  readonly functionName: string;
  readonly event: Json;
  readonly tries: number;
}

const writeCall = (file: string, call: KeptCall): void => {
  writeFileSync(`${file}.new`, JSON.stringify(call));
  renameSync(`${file}.new`, file);
};

const readCall = (file: string): KeptCall => {
  const data = parseJson(readFileSync(file, 'utf8'));
  return { functionName: textOf(at(data, 'functionName')), event: at(data, 'event') ?? null, tries: numberOf(at(data, 'tries'), 0) };
};
