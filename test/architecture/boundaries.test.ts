import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import * as z from 'zod';

const reportSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), comment: z.string().optional(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

const cruise = async () => {
  const run = promisify(execFile);
  const { stdout } = await run(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      'shared',
      'functions',
      'infra',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
    ],
    { maxBuffer: 100_000_000 },
  ).catch((fault: unknown) => z.object({ stdout: z.string() }).parse(fault));
  return reportSchema.parse(JSON.parse(stdout)).summary;
};

test('every import goes the way the house allows', { timeout: 60_000 }, async () => {
  const { totalCruised, violations } = await cruise();
  expect(totalCruised).toBeGreaterThan(100);
  expect(violations.map(({ rule, from, to, comment }) => `${rule.name}: ${from} imports ${to}. ${comment ?? ''}`)).toEqual([]);
});
