import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '#infra/local/fingerprint.ts';
import { objectOf, at, listOf, parseJson, textOf } from '#infra/local/json.ts';
import { cacheFolder, inTurn, repositoryRoot, runNode } from '#infra/local/synthesize.ts';
import type { LocalTable } from '#infra/local/template/system.ts';

/** What tables are made from. */
const sources = ['infra/constructs', 'infra/stacks', 'infra/make-app.ts', 'shared/store/tables.ts', 'package-lock.json'];

/**
 * The tables of the template alone, for tests of stores: no bundle is needed. Made once for the sources as they are and then read
 * from a small file, so that an engine with every table is there in under a second.
 */
export const synthesizedTables = async (): Promise<readonly LocalTable[]> => {
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(cacheFolder, `tables-${fingerprintOf(repositoryRoot, sources)}.json`);
  if (!existsSync(file)) {
    await inTurn(join(cacheFolder, 'tables.sqlite'), async () => {
      if (!existsSync(file)) await runNode('infra/local/synthesize-tables-now.ts', [file]);
    });
  }
  return listOf(parseJson(readFileSync(file, 'utf8'))).map((table) => ({
    name: textOf(at(table, 'name')),
    arn: textOf(at(table, 'arn')),
    create: objectOf(at(table, 'create')),
    streamViewType: textOf(at(table, 'streamViewType')) || undefined,
    timeToLiveAttribute: textOf(at(table, 'timeToLiveAttribute')) || undefined,
    keyArn: undefined,
    statements: [],
  }));
};

/** Writes a file whole or not at all. */
export const writeWhole = (file: string, text: string): void => {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
};
