import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { makeStaticFiles, staticAddressesModule, type StaticFile } from '#infra/static/static-files.ts';
import { compileTemplate } from '#infra/views/compile-template.ts';

const repositoryRoot = resolve(import.meta.dirname, '../..');

/** Lets esbuild follow imports of `.njk` files and of `alongside:static`, so each bundle holds the templates its pages name and no others. */
export const viewsPlugin = (staticFiles: readonly StaticFile[] = makeStaticFiles()): Plugin => ({
  name: 'views',
  setup: (build) => {
    // govuk-frontend says that its files have no side effects, and esbuild would drop templates that only register themselves.
    build.onResolve({ filter: /\.njk$/ }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path), sideEffects: true }));
    build.onLoad({ filter: /\.njk$/ }, ({ path }) => ({
      contents: compileTemplate(path).moduleSource,
      loader: 'js',
      resolveDir: repositoryRoot,
    }));
    build.onResolve({ filter: /^alongside:static$/ }, () => ({ path: 'alongside:static', namespace: 'static' }));
    build.onLoad({ filter: /./, namespace: 'static' }, () => ({ contents: staticAddressesModule(staticFiles), loader: 'js' }));
  },
});
