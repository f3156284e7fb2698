import { startService } from '#infra/local/start-service.ts';

/** Runs the service on a given template in a process of its own, for tests that end it without warning. */
const [dataDir = '', templateFolder = ''] = process.argv.slice(2);
const service = await startService({ dataDir, templateFolder, port: 0 });
process.stdout.write(`${service.origin}\n`);
