import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

const namespace = 'built-in';

/**
 * Takes Node's own modules by `require`, which the banner of every bundle makes. An ES import of one reads every export it has when the
 * function starts: `node:http` alone then loads the whole of `fetch` and WebSocket, a seventh of a cold start, for a table of status names.
 */
export const builtinsPlugin: Plugin = {
  name: 'built-in modules by require',
  setup: (build) => {
    build.onResolve({ filter: /^(node:)?[a-z0-9_/]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '');
      const isImport = kind === 'import-statement' || kind === 'dynamic-import';
      return isImport && builtinModules.includes(name) ? { path: name, namespace } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: `module.exports = require('node:${path}');`, loader: 'js' }));
  },
};
