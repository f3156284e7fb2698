import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, basename, join, resolve } from 'node:path';
import { buildSync, transformSync } from 'esbuild';
import { themedGovukStyles } from '#infra/static/govuk-theme.ts';

const viewsRoot = resolve(import.meta.dirname, '../../shared/views');

/** A file that browsers fetch. `address` is where, with a hash of its contents in its name, so it can be kept for a year. */
export interface StaticFile {
  readonly key: 'styles' | 'script' | 'icon' | 'appleIcon';
  readonly fileName: string;
  readonly address: string;
  readonly contents: Uint8Array;
}

/** Our stylesheets in the order they apply. */
const ourStyles = ['tokens', 'base', 'chrome', 'forms', 'buttons', 'panels', 'cards', 'record', 'tables', 'staff', 'print'] as const;

/** Every static file of the service, made from its sources. Reads files; writes nothing. */
export const makeStaticFiles = (): readonly StaticFile[] => [
  staticFile('styles', 'alongside.css', Buffer.from(styles())),
  staticFile('script', 'alongside.js', script()),
  staticFile('icon', 'icon.svg', readFileSync(join(viewsRoot, 'images/icon.svg'))),
  staticFile('appleIcon', 'icon-180.png', readFileSync(join(viewsRoot, 'images/icon-180.png'))),
];

/** The module behind `alongside:static`: addresses only. */
export const staticAddressesModule = (files: readonly StaticFile[]): string =>
  `export const staticAddresses = ${JSON.stringify(Object.fromEntries(files.map((file) => [file.key, file.address])))};`;

const staticFile = (key: StaticFile['key'], name: string, contents: Uint8Array): StaticFile => {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12);
  const fileName = `${basename(name, extname(name))}-${hash}${extname(name)}`;
  return { key, fileName, address: `/static/${fileName}`, contents };
};

const styles = (): string => {
  const ours = ourStyles.map((name) => readFileSync(join(viewsRoot, `styles/${name}.css`), 'utf8'));
  const { code } = transformSync([themedGovukStyles(), ...ours].join('\n'), {
    loader: 'css',
    minify: true,
    target: ['chrome87', 'safari14', 'firefox90'],
  });
  return code;
};

const script = (): Uint8Array => {
  const { outputFiles } = buildSync({
    entryPoints: [join(viewsRoot, 'client/start.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('The browser script was not built.');
  return file.contents;
};
