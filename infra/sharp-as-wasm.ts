import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build as bundle, type Metafile, type Plugin } from 'esbuild';

const wasmFolder = resolve(import.meta.dirname, '../node_modules/@img/sharp-wasm32/lib');
const loaderBeside = 'sharp-wasm.cjs';

/**
 * Makes sharp use its WebAssembly build wherever it is bundled: its usual binary is different for each platform, and the same
 * bundle has to run on a laptop and on arm64. The loader stays a file of its own beside the bundle, because it starts threads
 * of itself.
 */
export const sharpAsWasmPlugin = (): Plugin => ({
  name: 'sharp-as-wasm',
  setup: (build) => {
    build.onLoad({ filter: /node_modules\/sharp\/dist\/sharp\.mjs$/ }, () => ({
      contents: `import { createRequire } from 'node:module'; export default createRequire(import.meta.url)('./${loaderBeside}');`,
      loader: 'js',
    }));
    build.onLoad({ filter: /node_modules\/sharp\/dist\/sharp\.cjs$/ }, () => ({
      contents: `module.exports = require('./${loaderBeside}');`,
      loader: 'js',
    }));
    build.onResolve({ filter: /^\.\/sharp-wasm\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
});

/** The folders, inside `outdir`, of the functions whose bundle holds sharp. */
export const foldersWithSharp = (metafile: Metafile, outdir: string): readonly string[] =>
  Object.entries(metafile.outputs)
    .filter(([, { inputs }]) => Object.keys(inputs).some((path) => /node_modules\/sharp\/dist\//.test(path)))
    .map(([path]) => join(outdir, 'functions', basename(join(path, '..'))));

/** Writes sharp's WebAssembly and its loader into a function's folder. Throws when the package isn't installed. */
export const writeSharpBeside = async (folder: string): Promise<void> => {
  const loader = existsSync(wasmFolder) ? readdirSync(wasmFolder).find((name) => name.endsWith('.node.js')) : undefined;
  if (loader === undefined) throw new Error('A function uses sharp, and the package @img/sharp-wasm32 that it runs on is not installed.');
  await bundle({
    entryPoints: [join(wasmFolder, loader)],
    outfile: join(folder, loaderBeside),
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    legalComments: 'none',
  });
  const wasm = loader.replace(/\.js$/, '.wasm');
  copyFileSync(join(wasmFolder, wasm), join(folder, wasm));
};
