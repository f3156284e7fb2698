import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fingerprintOf } from '#infra/local/fingerprint.ts';
import { PlainProblem } from '#infra/local/plain-problem.ts';

/** The folder with package.json. */
export const repositoryRoot = resolve(import.meta.dirname, '../..');

/** What was made from the sources and can be made again. */
export const cacheFolder = join(repositoryRoot, '.local', 'cache');

const dayMilliseconds = 86_400_000;

/**
 * The folder with the synthesized templates of the sources as they are now. Builds and synthesizes them the first time, and again whenever a
 * source has changed; runners that start together wait for one another here.
 */
export const synthesizedTemplate = async (): Promise<string> => {
  mkdirSync(cacheFolder, { recursive: true });
  return inTurn(join(cacheFolder, 'building.sqlite'), async () => {
    const folder = join(cacheFolder, `template-${fingerprintOf(repositoryRoot)}`);
    if (existsSync(folder)) return folder;
    const unfinished = join(cacheFolder, `unfinished-${process.pid}`);
    rmSync(unfinished, { recursive: true, force: true });
    await runNode('infra/local/synthesize-now.ts', [unfinished]);
    renameSync(unfinished, folder);
    forgetOld(folder);
    return folder;
  });
};

/** Runs one at a time among all processes. The operating system ends a turn whose process ends. */
export const inTurn = async <Value>(lockFile: string, work: () => Promise<Value>): Promise<Value> => {
  const database = new DatabaseSync(lockFile, { timeout: 120_000 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return await work();
  } finally {
    database.close();
  }
};

// A template a day old may still be what another runner reads; an older one is not.
const forgetOld = (current: string): void => {
  for (const name of readdirSync(cacheFolder).filter((each) => /^(template|unfinished|tables)-/.test(each))) {
    const path = join(cacheFolder, name);
    if (path !== current && Date.now() - statSync(path).mtimeMs > dayMilliseconds) rmSync(path, { recursive: true, force: true });
  }
};

// In a process of its own, so that the CDK's memory is given back once the template is there.
export const runNode = (script: string, options: readonly string[]): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(repositoryRoot, script), ...options], {
      cwd: repositoryRoot,
      // The CDK's own check of templates takes seconds; `npx cdk synth` and the tests do it.
      env: { ...process.env, CDK_VALIDATION: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const words: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => words.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()));
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0) done();
      else fail(new PlainProblem(`The template could not be made ("npx cdk synth" shows the same):\n${withoutStacks(words.join(''))}`));
    });
  });

const withoutStacks = (words: string): string =>
  words
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v|^node:internal/.test(line))
    .slice(0, 25)
    .join('\n');
