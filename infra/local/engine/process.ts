import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { callEngine } from '#infra/local/engine/call.ts';
import { PlainProblem } from '#infra/local/plain-problem.ts';

/** A DynamoDB engine that answers. */
export interface Engine {
  readonly endpoint: string;
  /** The SQLite file of dynoxide; undefined for other engines. */
  readonly databaseFile: string | undefined;
  readonly stop: () => Promise<void>;
}

// Ends the engine when this process goes away in any manner, kill -9 included: the pipe closes and `cat` returns.
const untilParentIsGone = `exec 3<&0; "$0" "$@" </dev/null & engine=$!; { cat <&3 >/dev/null; kill $engine; } 2>/dev/null & wait $engine`;

/** A program that ends with us. Its output is kept for the message if it can't start. */
export const spawnEngine = (program: string, options: readonly string[]): ChildProcess =>
  spawn('/bin/sh', ['-c', untilParentIsGone, program, ...options], { stdio: ['pipe', 'pipe', 'pipe'], detached: true });

/** Waits until the engine answers; refuses, with its own last words, when it ends first or takes longer than ten seconds. */
export const waitUntilAnswering = async (endpoint: string, child: ChildProcess): Promise<void> => {
  const words: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline && child.exitCode === null) {
    if (await answers(endpoint)) return;
    await pause(15);
  }
  child.stdin?.end();
  throw new PlainProblem(
    `The database engine did not start: ${words.join('').trim().split('\n').at(-1) ?? ''} Try again, or set DYNAMODB_ENDPOINT to one that runs.`,
  );
};

/** True when something at the address speaks DynamoDB. */
export const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await callEngine(endpoint, 'DynamoDB_20120810.ListTables', { Limit: 1 });
    return true;
  } catch {
    return false;
  }
};

/** Ends a started engine and waits until it is gone. */
export const stopEngine = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin?.end();
  await gone;
};
