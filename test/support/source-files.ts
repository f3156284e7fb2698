import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const repositoryRoot = resolve(import.meta.dirname, '../..');

/** A file of the repository, its path from the root. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

/** The files that match, in order of their paths. */
export const sourceFiles = (pattern: string): readonly SourceFile[] =>
  globSync(pattern, { cwd: repositoryRoot })
    .toSorted()
    .map((path) => ({ path, source: readFileSync(resolve(repositoryRoot, path), 'utf8') }));
