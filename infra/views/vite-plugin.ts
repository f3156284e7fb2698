import { dirname, isAbsolute, resolve } from 'node:path';
import type { Plugin } from 'vitest/config';
import { makeStaticFiles, staticAddressesModule } from '#infra/static/static-files.ts';
import { compileTemplate } from '#infra/views/compile-template.ts';

const mark = '\0views:';

/** Gives the tests the same compiled templates and static addresses as the bundles. */
export const viewsVitePlugin = (): Plugin => {
  const modules = new Map<string, string>();
  const once = (id: string, make: () => string): string => {
    const known = modules.get(id) ?? make();
    modules.set(id, known);
    return known;
  };
  return {
    name: 'views',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (source === 'alongside:static') return mark + source;
      if (!source.endsWith('.njk')) return undefined;
      const path = isAbsolute(source) ? source : resolve(dirname(importer ?? '.'), source);
      // A path that ends in `.njk` inside node_modules would be left to Node, which can't read it: the mark keeps it here.
      return `${mark}${path}.js`;
    },
    load: (id) => {
      if (!id.startsWith(mark)) return undefined;
      const path = id.slice(mark.length);
      if (path === 'alongside:static') return once(id, () => staticAddressesModule(makeStaticFiles()));
      return once(id, () => compileTemplate(path.replace(/\.js$/, '')).moduleSource);
    },
  };
};
