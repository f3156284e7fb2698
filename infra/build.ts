import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as bundle, type BuildOptions, type Metafile } from 'esbuild';
import { builtinsPlugin } from '#infra/builtins-plugin.ts';
import { makeStaticFiles, type StaticFile } from '#infra/static/static-files.ts';
import { viewsPlugin } from '#infra/views/esbuild-plugin.ts';

const repositoryRoot = resolve(import.meta.dirname, '..');
const distFolder = join(repositoryRoot, 'dist');

// Some packages are CommonJS inside and call `require` for Node's own modules, which an ES module doesn't have.
const requireForCommonJs = `import{createRequire as __makeRequire}from'node:module';const require=__makeRequire(import.meta.url);`;

/** What a build made. `functionNames` are the folders of `functions/` that have a handler. */
export interface BuildResult {
  readonly functionNames: readonly string[];
  readonly metafile: Metafile;
}

/**
 * Builds everything that is deployed or served: one bundle per function in `dist/functions/<name>/index.mjs`, static files
 * in `dist/static` with a hash in their names, and `dist/meta.json` with what each bundle holds.
 * With `write: false` it only says what it would have made. With `maps` a source map lies beside each bundle, for whoever reads a stack of
 * what is deployed; they take as long to make as the bundles.
 */
export const build = async ({
  write = true,
  maps = false,
}: { readonly write?: boolean; readonly maps?: boolean } = {}): Promise<BuildResult> => {
  const functionNames = namesOfFunctions();
  const staticFiles = makeStaticFiles();
  if (write) {
    writeStaticFiles(staticFiles);
    keepOnly('functions', foldersOfFunctions());
    // One of an earlier build would lead to other lines.
    for (const name of functionNames) rmSync(join(distFolder, 'functions', name, 'index.mjs.map'), { force: true });
  }
  const { metafile } = await bundle({
    write,
    absWorkingDir: repositoryRoot,
    entryPoints: functionNames.map((name) => ({ in: `functions/${name}/handler.ts`, out: `functions/${name}/index` })),
    outdir: distFolder,
    outExtension: { '.js': '.mjs' },
    metafile: true,
    ...(maps ? { sourcemap: 'external' } : {}),
    ...bundleSettings(staticFiles),
  });
  if (write) writeFileSync(join(distFolder, 'meta.json'), JSON.stringify(metafile));
  return { functionNames, metafile };
};

/** How every bundle is made. */
export const bundleSettings = (staticFiles: readonly StaticFile[]) =>
  ({
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    banner: { js: requireForCommonJs },
    // The same for what CommonJS calls the place of a file.
    define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
    // A function's credentials are in its environment: the SDK's search elsewhere stays out of every bundle.
    alias: { '@aws-sdk/credential-provider-node': join(repositoryRoot, 'shared/store/credentials.ts') },
    plugins: [builtinsPlugin, viewsPlugin(staticFiles)],
  }) satisfies BuildOptions;

const foldersOfFunctions = (): readonly string[] =>
  readdirSync(join(repositoryRoot, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();

const namesOfFunctions = (): readonly string[] =>
  foldersOfFunctions().filter((name) => existsSync(join(repositoryRoot, 'functions', name, 'handler.ts')));

const writeStaticFiles = (files: readonly StaticFile[]): void => {
  keepOnly(
    'static',
    files.map((file) => file.fileName),
  );
  files.forEach((file) => {
    writeFileSync(join(distFolder, 'static', file.fileName), file.contents);
  });
};

/** Removes what no source makes any more, and nothing else: somebody may be running what is there. */
const keepOnly = (folder: string, names: readonly string[]): void => {
  mkdirSync(join(distFolder, folder), { recursive: true });
  readdirSync(join(distFolder, folder))
    .filter((name) => !names.includes(name))
    .forEach((name) => {
      rmSync(join(distFolder, folder, name), { recursive: true });
    });
};

/** A line for each bundle: its function and its kilobytes, minified. */
const sizesOf = ({ outputs }: Metafile): string =>
  Object.entries(outputs)
    .flatMap(([path, { bytes }]) => {
      const name = /functions\/([^/]+)\/index\.mjs$/.exec(path)?.[1];
      return name === undefined ? [] : [`${name.padEnd(12)}${String(Math.round(bytes / 1000)).padStart(6)} KB`];
    })
    .join('\n');

if (import.meta.main) {
  const startedAtMilliseconds = performance.now();
  const { functionNames, metafile } = await build({ maps: true });
  const seconds = ((performance.now() - startedAtMilliseconds) / 1000).toFixed(1);
  process.stdout.write(`${sizesOf(metafile)}\nBuilt ${functionNames.length} functions in ${seconds} s.\n`);
}
