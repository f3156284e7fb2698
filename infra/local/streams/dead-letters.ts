import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { at, parseJson, textOf, type Json } from '#infra/local/json.ts';

/** Something a function could not take after every try. */
export interface DeadLetter {
  readonly source: string;
  readonly functionName: string;
  readonly why: string;
  readonly content: Json;
}

/** The same as it is kept. `addedAt` is a UTC ISO instant. */
export interface KeptLetter extends DeadLetter {
  readonly addedAt: string;
}

export interface DeadLetters {
  readonly add: (letter: DeadLetter) => void;
  /** All, oldest first. */
  readonly all: () => readonly KeptLetter[];
}

/** The dead-letter queues of the template as one file, a letter a line, so that nothing given up is lost from sight. */
export const openDeadLetters = (file: string, now: () => string): DeadLetters => {
  mkdirSync(dirname(file), { recursive: true });
  return {
    add: (letter) => {
      appendFileSync(file, `${JSON.stringify({ addedAt: now(), ...letter })}\n`);
    },
    all: () =>
      (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
        .filter((line) => line.startsWith('{') && line.endsWith('}'))
        .map((line) => {
          const data = parseJson(line);
          const text = (name: string): string => textOf(at(data, name));
          return {
            addedAt: text('addedAt'),
            source: text('source'),
            functionName: text('functionName'),
            why: text('why'),
            content: at(data, 'content') ?? null,
          };
        }),
  };
};
