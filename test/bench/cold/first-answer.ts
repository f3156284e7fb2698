import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

/** Plain JavaScript, so that no time goes on taking types off. The clock starts with the process. */
const script = `
const [entry, event] = process.argv.slice(2);
const { handler } = await import(entry);
let status = 'refused';
try {
  const answer = await handler(JSON.parse(event), { awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 30000 });
  status = String(answer?.statusCode ?? 'done');
} catch {}
const milliseconds = performance.now();
const { user, system } = process.cpuUsage();
process.stdout.write('\\n' + JSON.stringify({ milliseconds, processorMilliseconds: (user + system) / 1000, status }) + '\\n', () => process.exit(0));
`;

const answerSchema = z.object({ milliseconds: z.number(), processorMilliseconds: z.number(), status: z.string() });
export type FirstAnswer = z.infer<typeof answerSchema>;

/** What is started: a bundle, the event it answers first, and its environment. */
export interface Cold {
  readonly bundle: string;
  readonly event: object;
  readonly environment: Readonly<Record<string, string>>;
}

/** Gives a way to start a bundle in a fresh process and hear when it has answered for the first time. */
export const coldStarter = (folder: string): ((cold: Cold) => Promise<FirstAnswer>) => {
  const file = join(folder, 'first-answer.mjs');
  writeFileSync(file, script);
  return async ({ bundle, event, environment }) => {
    const { stdout } = await promisify(execFile)(process.execPath, [file, bundle, JSON.stringify(event)], {
      env: { ...environment },
      maxBuffer: 4 * 1024 * 1024,
    });
    return answerSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  };
};
