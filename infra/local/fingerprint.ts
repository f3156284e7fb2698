import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a template and its bundles are made from. */
const sources = ['infra', 'functions', 'shared', 'package.json', 'package-lock.json'];

/** What the runner itself is made of has no say in the template. */
const leftOut = join('infra', 'local');

/** A short code that changes when any source of the template changes, so that what was made once is made again only then. */
export const fingerprintOf = (root: string, of: readonly string[] = sources): string => {
  const hash = createHash('sha256').update(process.version);
  for (const file of of.flatMap((source) => filesOf(root, source))) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
};

const filesOf = (root: string, path: string): readonly string[] => {
  if (path === leftOut) return [];
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesOf(root, join(path, entry.name)) : [join(path, entry.name)]));
  } catch {
    return [path];
  }
};
