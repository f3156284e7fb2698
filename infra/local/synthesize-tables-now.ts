import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { PlainProblem } from '#infra/local/plain-problem.ts';
import { writeWhole } from '#infra/local/synthesize-tables.ts';
import { readAssembly } from '#infra/local/template/assembly.ts';
import { makeResolve } from '#infra/local/template/resolve.ts';
import { tablesOf } from '#infra/local/template/tables.ts';
import { localParameters } from '#infra/local/parameters.ts';
import { context } from '#infra/make-app.ts';
import { DataStack } from '#infra/stacks/data-stack.ts';

/** Synthesizes the data stack alone and writes its tables as plain data into the file given on the command line. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new PlainProblem('Say where the tables go.');
const folder = mkdtempSync(join(tmpdir(), 'alongside-tables-'));
const app = new App({ outdir: folder, analyticsReporting: false, postCliContext: context });
new DataStack(app, 'AlongsideData', { stackName: 'Alongside-Data', env: { region: 'eu-west-2' } });
app.synth();
const assembly = readAssembly(folder);
const parameters = localParameters({
  publicOrigin: 'http://localhost:3000',
  identityOrigin: 'http://127.0.0.1:3001',
  originSecret: 'none',
});
writeWhole(file, JSON.stringify(tablesOf(assembly, makeResolve(assembly, parameters))));
rmSync(folder, { recursive: true, force: true });
