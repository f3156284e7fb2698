import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { functionDefinitions } from '#infra/functions.ts';
import { oneAtATime } from '#test/support/one-at-a-time.ts';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, '.local/test-assemblies');

/** What decides the template: when none of it has changed, what was synthesized before is used again. */
const sources = [
  'infra/*.ts',
  'infra/{constructs,stacks}/*.ts',
  'functions/*/{needs,routes}.ts',
  'shared/{config,content}/*.ts',
  'shared/store/tables.ts',
  'shared/domain/roles.ts',
  'package-lock.json',
];

const built = ['dist/functions/*/index.mjs', 'dist/static/*'];

export interface SynthesizedTemplate {
  /** Holds the templates and the bundles, as `cdk synth` leaves them. */
  readonly folder: string;
  readonly data: Template;
  readonly service: Template;
}

/**
 * Both stacks' templates. They are synthesized once for all tests that ask, also in other processes; bundles that aren't there are
 * built first. Synthesis fails, and with it the test, on any finding of cdk-nag that has no recorded reason.
 */
export const synthesizeTemplate = async (): Promise<SynthesizedTemplate> => {
  const folder = await oneAtATime(join(cache, 'lock'), async () => {
    await buildWhatIsMissing();
    const made = join(cache, fingerprint());
    if (!existsSync(join(made, 'manifest.json'))) await synthesizeInto(made);
    return made;
  });
  return { folder, data: templateOf(folder, 'AlongsideData'), service: templateOf(folder, 'AlongsideService') };
};

const buildWhatIsMissing = async (): Promise<void> => {
  if (functionDefinitions.every(({ name }) => existsSync(join(root, 'dist/functions', name, 'index.mjs')))) return;
  const { build } = await import('#infra/build.ts');
  await build();
};

// CDK takes seconds to load, so only whoever synthesizes does.
const synthesizeInto = async (folder: string): Promise<void> => {
  forgetOldOnes();
  const { makeApp } = await import('#infra/make-app.ts');
  makeApp(folder).app.synth();
};

/** What nobody has synthesized for an hour, no test is reading either. */
const forgetOldOnes = (): void => {
  const old = globSync('*', { cwd: cache }).filter((name) => Date.now() - statSync(join(cache, name)).mtimeMs > 3_600_000);
  for (const name of old) rmSync(join(cache, name), { recursive: true, force: true });
};

const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).toSorted()) hash.update(file).update(readFileSync(join(root, file)));
  for (const file of globSync(built, { cwd: root }).toSorted()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}`);
  }
  return hash.digest('hex').slice(0, 16);
};

const templateOf = (folder: string, stack: string): Template =>
  Template.fromJSON(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(folder, `${stack}.template.json`), 'utf8'))));
