import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSharedClock } from '#infra/local/shared-clock.ts';
import { startService } from '#infra/local/start-service.ts';
import { instantOf, londonDateOf } from '#shared/domain/london-time.ts';
import { workingDaysAfter } from '#shared/domain/working-days.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { startChromium } from '#test/support/chromium.ts';
import { writeIdentities } from '#test/journeys/path/cast.ts';
import { openEveryPage } from '#test/journeys/pages.ts';
import { walkThePath } from '#test/journeys/path/whole-path.ts';
import { Path, type StepResult } from '#test/journeys/walker.ts';

/**
 * `npm run journey`: the whole path in a real browser, first without JavaScript and then with it, each on a service of its own
 * started empty; then every page there is, on the smallest phone. Leaves a screenshot of each step in `.local/journey`, prints every step,
 * and ends `N passed, N failed`.
 */
const print = (title: string, results: readonly StepResult[]): void => {
  console.log(`\n${title}`);
  for (const step of results) {
    const figures = `${String(step.milliseconds).padStart(6)} ms  ${String(step.presses).padStart(2)} presses  ${String(step.fields).padStart(2)} fields`;
    console.log(
      `${step.problem === '' ? '  ok ' : '  NOT'} ${figures}  ${step.who}: ${step.name}${step.problem === '' ? '' : ` — ${step.problem}`}`,
    );
  }
};

const clock = makeSharedClock();

/** Ten in the morning of a coming working day, so that mail may go and the day is long enough. Never behind the browser's own clock. */
const startOfPath = instantOf(workingDaysAfter(londonDateOf(new Date().toISOString()), 2, ownBankHolidays), '10:00');

const walk = async (withScript: boolean): Promise<readonly StepResult[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'alongside-journey-'));
  clock.set(startOfPath);
  writeIdentities(dataDir);
  const service = await startService({ dataDir, port: 0 });
  const browser = await startChromium();
  const path = new Path(browser, { withScript, folder: join('.local', 'journey', withScript ? 'with-javascript' : 'without-javascript') });
  try {
    await walkThePath({ path, service, clock });
  } catch (fault) {
    // The step is in the results with its problem; the rest of the path can't be walked.
    if (!path.results.some((step) => step.problem !== '')) throw fault;
  } finally {
    await path.end();
    await browser.close();
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return path.results;
};

const openPages = async (): Promise<readonly StepResult[]> => {
  clock.set(startOfPath);
  const browser = await startChromium();
  try {
    return await openEveryPage(browser);
  } finally {
    await browser.close();
  }
};

/** `--only=without`, `--only=with` or `--only=pages` does one of the three. */
const only = process.argv.find((word) => word.startsWith('--only='));
const all: StepResult[] = [];
for (const way of [
  { name: 'without', title: 'Without JavaScript', results: () => walk(false) },
  { name: 'with', title: 'With JavaScript', results: () => walk(true) },
  { name: 'pages', title: 'Every page, on the smallest phone', results: openPages },
]) {
  if (only !== undefined && only !== `--only=${way.name}`) continue;
  const results = await way.results();
  print(way.title, results);
  all.push(...results);
}
const failed = all.filter((step) => step.problem !== '').length;
console.log(`\n${all.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
