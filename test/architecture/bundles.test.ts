import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundleOne } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { build, bundleSettings } from '#infra/build.ts';
import { makeStaticFiles } from '#infra/static/static-files.ts';
import { personChrome } from '#test/pages/samples/chromes.ts';
import { personSample, personSampleView } from '#test/pages/samples/person.ts';
import { sourceFiles } from '#test/support/source-files.ts';

const kilobyte = 1000;
const webBytesMax = 900 * kilobyte;
const otherBytesMax = 700 * kilobyte;
const withBudgetsOfTheirOwn: Readonly<Record<string, number>> = {
  // It unpacks photos: a HEIC decoder is most of it.
  receipts: 3000 * kilobyte,
  // It both sends mail and keeps files, with the whole policy (35 KB) to know when it may; nobody waits for it to start.
  schedules: 850 * kilobyte,
};

const outputSchema = z.record(
  z.string(),
  z.object({ bytes: z.number(), entryPoint: z.string().optional(), inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) }),
);

const pageSchema = z.object({ html: z.string() });

interface Bundle {
  readonly name: string;
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

let bundles: readonly Bundle[] = [];

beforeAll(async () => {
  const { metafile } = await build({ write: false });
  bundles = Object.entries(outputSchema.parse(metafile.outputs)).flatMap(([path, { bytes, entryPoint, inputs }]) => {
    const name = /^functions\/([^/]+)\//.exec(entryPoint ?? '')?.[1];
    return name === undefined || path.endsWith('.map') ? [] : [{ name, bytes, inputs }];
  });
}, 60_000);

const webFunctions = new Set(sourceFiles('functions/*/routes.ts').map(({ path }) => path.split('/')[1]));
const budgetOf = (name: string): number => withBudgetsOfTheirOwn[name] ?? (webFunctions.has(name) ? webBytesMax : otherBytesMax);

test('every function with a handler has its bundle', () => {
  const withHandler = sourceFiles('functions/*/handler.ts').map(({ path }) => path.split('/')[1]);
  expect(bundles.map(({ name }) => name).toSorted()).toEqual(withHandler.toSorted());
});

test('no bundle is over its budget', () => {
  const over = bundles
    .filter(({ name, bytes }) => bytes > budgetOf(name))
    .map(({ name, bytes }) => `${name}: ${Math.round(bytes / kilobyte)} KB`);
  expect(over).toEqual([]);
});

test('no bundle carries the locales of zod: import * as z', () => {
  const carried = bundles.flatMap(({ name, inputs }) =>
    Object.entries(inputs)
      .filter(([path, { bytesInOutput }]) => /zod\/.*locales\/(?!en\.|index\.)/.test(path) && bytesInOutput > 0)
      .map(([path]) => `${name}: ${path}`),
  );
  expect(carried).toEqual([]);
});

test('no bundle carries the template compiler or the typeface and crest of another service', () => {
  const carried = bundles.flatMap(({ name, inputs }) =>
    Object.keys(inputs)
      .filter((path) => /nunjucks\/src\/compiler|nunjucks\/index|govuk\/macros\/logo|components\/header\//.test(path))
      .map((path) => `${name}: ${path}`),
  );
  expect(carried).toEqual([]);
});

test('a bundled page is the page that the tests see', async () => {
  const contents = `
    import { personChrome } from '#test/pages/samples/chromes.ts';
    import { personSample, personSampleView } from '#test/pages/samples/person.ts';
    export const html = personSample(personChrome, personSampleView);`;
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bundle-'));
  const outfile = join(folder, 'page.mjs');
  await bundleOne({ ...bundleSettings(makeStaticFiles()), stdin: { contents, resolveDir: process.cwd(), loader: 'ts' }, outfile });
  const { html } = pageSchema.parse(await import(pathToFileURL(outfile).href));
  rmSync(folder, { recursive: true });
  expect(html).toBe(personSample(personChrome, personSampleView));
});
