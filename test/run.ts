import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/**
 * `npm test`: build, types, lint, formatting, every test, and the whole journey in a browser without JavaScript (`npm run journey`
 * walks it with JavaScript too). Ends with one line, `N passed, N failed`, and leaves with 1 when anything is not right. `--without-journey` leaves the browser out.
 */
interface Counted {
  readonly passed: number;
  readonly failed: number;
}

const results = join('.local', 'test-results');

interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Runs one command and shows all it said in one piece when it is done (`live`: as it says it), so that what runs side by side stays readable. */
const run = (name: string, command: string, words: readonly string[], { live = false } = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const started = performance.now();
    if (live) console.log(`\n── ${name}`);
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (piece: Buffer): void => {
      output += piece.toString();
      if (live) process.stdout.write(piece);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => {
      if (!live) console.log(`\n── ${name}\n${output.trimEnd()}`);
      console.log(`${name}: ${code === 0 ? 'passed' : 'failed'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
      resolve({ code: code ?? 1, output });
    });
  });

const oneCheck = async (name: string, command: string, words: readonly string[]): Promise<Counted> => {
  const { code } = await run(name, command, words);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });

/** A file that could not even be loaded has no failed test in it: then the exit code counts as one. */
const allTests = async (): Promise<Counted> => {
  const file = join(results, 'vitest.json');
  rmSync(file, { force: true });
  const { code } = await run('tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
    live: true,
  });
  try {
    const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
    const failed = Math.max(report.numFailedTests, code === 0 ? 0 : Math.max(1, report.numFailedTests));
    return { passed: report.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const journey = async (): Promise<Counted> => {
  const { code, output } = await run('the journey in a browser', 'node', ['test/journeys/run.ts', '--only=without']);
  const line = /(\d+) passed, (\d+) failed/.exec(output.trim().split('\n').at(-1) ?? '');
  if (line === null) return { passed: 0, failed: 1 };
  return { passed: Number(line[1]), failed: code === 0 ? Number(line[2]) : Math.max(1, Number(line[2])) };
};

/** One after the other, beside the browser. */
const readings = async (): Promise<readonly Counted[]> => [
  await oneCheck('types', 'tsc', ['-p', '.']),
  await oneCheck('lint', 'eslint', ['.', '--max-warnings=0']),
  await oneCheck('formatting', 'prettier', ['--check', '--log-level=warn', '.']),
];

mkdirSync(results, { recursive: true });
const build = await oneCheck('build', 'node', ['infra/build.ts']);
// The browser waits a good part of its time: the readings go on beside it, and the tests begin when those are done.
const readThenTested = async (): Promise<readonly Counted[]> => [...(await readings()), await allTests()];
const [others, walked] = await Promise.all([readThenTested(), ...(process.argv.includes('--without-journey') ? [] : [journey()])]);
const counts = [build, ...others, ...(walked === undefined ? [] : [walked])];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
