import { join } from 'node:path';
import { loadDemonstrationIfThere, readDemonstration, type DemonstrationContext } from '#infra/local/demonstration.ts';
import { PlainProblem } from '#infra/local/plain-problem.ts';
import type { Service } from '#infra/local/service.ts';
import { startService } from '#infra/local/start-service.ts';
import { repositoryRoot } from '#infra/local/synthesize.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const readPort = (text: string | undefined): number => {
  const port = Number(text ?? '3000');
  if (Number.isInteger(port) && port > 0 && port < 65_534) return port;
  throw new PlainProblem(`PORT is "${text ?? ''}", which is no port. Give a number, as in PORT=4000 npm start.`);
};

const dataDir = process.env['DATA_DIR'] ?? join(repositoryRoot, '.local');

const loadDemonstration = async (context: DemonstrationContext): Promise<void> => {
  const startedAt = performance.now();
  const isLoaded = await loadDemonstrationIfThere(context);
  if (isLoaded) say(`The demonstration is loaded (${((performance.now() - startedAt) / 1000).toFixed(1)} s).`);
};

/** `npm start`: everything in one process, until Ctrl-C. */
const run = async (): Promise<void> => {
  say('Starting Alongside…');
  const service = await startService({
    dataDir,
    port: readPort(process.env['PORT']),
    dynamodbEndpoint: process.env['DYNAMODB_ENDPOINT'],
    dynamodbLocalJar: process.env['DYNAMODB_LOCAL_JAR'],
    say,
    beforeFill: readDemonstration,
    fill: loadDemonstration,
  });
  stopOnSignal(service);
  say(
    `\n  Alongside is at  ${service.origin}\n  The workshop (mail, schedules, logs) is at  ${service.workshopOrigin}\n  Ctrl-C stops everything. Data is kept in ${service.dataDir}\n`,
  );
};

const stopOnSignal = (service: Service): void => {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    say('Stopping…');
    void service.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

run().catch((error: unknown) => {
  const words = error instanceof PlainProblem ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${words}\n`);
  process.exit(1);
});
