import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Something whoever runs the service wants to know of: a refused call, a function that failed. */
export interface Note {
  readonly at: string;
  readonly kind: 'refused' | 'fault';
  readonly words: string;
}

/** What the runner noticed, and what functions wrote. */
export interface RunnerLog {
  readonly refused: (words: string) => void;
  readonly fault: (functionName: string, words: string) => void;
  readonly output: (functionName: string, text: string) => void;
  /** The latest notes, newest first. */
  readonly notes: () => readonly Note[];
}

const notesKept = 200;

/** Keeps functions' output in a file each, and tells refusals and faults on the terminal as they happen. */
export const openRunnerLog = (folder: string, say: (line: string) => void): RunnerLog => {
  mkdirSync(folder, { recursive: true });
  const notes: Note[] = [];
  const add = (kind: Note['kind'], words: string): void => {
    notes.unshift({ at: new Date().toISOString(), kind, words });
    notes.length = Math.min(notes.length, notesKept);
  };
  return {
    refused: (words) => {
      add('refused', words);
      say(`Not allowed: ${words}`);
    },
    fault: (functionName, words) => {
      add('fault', `${functionName}: ${words}`);
      say(`${functionName} stopped with a fault: ${words}`);
    },
    output: (functionName, text) => {
      appendFileSync(join(folder, `${functionName}.log`), text);
    },
    notes: () => notes,
  };
};
