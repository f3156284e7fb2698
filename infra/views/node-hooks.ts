import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { makeStaticFiles, staticAddressesModule } from '#infra/static/static-files.ts';
import { compileTemplate } from '#infra/views/compile-template.ts';

/**
 * Lets plain Node import `.njk` files: `node --import ./infra/views/node-hooks.ts …`. For the sample pages and for scripts;
 * a deployed function never needs it.
 */
registerHooks({
  resolve: (specifier, context, nextResolve) => {
    if (specifier === 'alongside:static') return { url: specifier, format: 'module', shortCircuit: true };
    if (specifier.startsWith('/') && specifier.endsWith('.njk'))
      return { url: `file://${specifier}`, format: 'module', shortCircuit: true };
    return nextResolve(specifier, context);
  },
  load: (url, context, nextLoad) => {
    if (url === 'alongside:static') return { format: 'module', source: staticAddressesModule(makeStaticFiles()), shortCircuit: true };
    if (url.endsWith('.njk')) return { format: 'module', source: compileTemplate(fileURLToPath(url)).moduleSource, shortCircuit: true };
    return nextLoad(url, context);
  },
});
