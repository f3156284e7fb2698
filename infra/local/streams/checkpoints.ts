import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { objectOf, parseJson, textOf } from '#infra/local/json.ts';

/** How far each reader of each shard has come. */
export interface Checkpoints {
  readonly get: (reader: string) => string | undefined;
  readonly set: (reader: string, sequenceNumber: string) => void;
}

/** Keeps them in one file, replaced whole, so that a crash leaves the old or the new one. After a crash the last batch may be given again. */
export const openCheckpoints = (file: string): Checkpoints => {
  mkdirSync(dirname(file), { recursive: true });
  const known = new Map(
    Object.entries(objectOf(existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : {})).map(([reader, place]) => [
      reader,
      textOf(place),
    ]),
  );
  return {
    get: (reader) => known.get(reader),
    set: (reader, sequenceNumber) => {
      known.set(reader, sequenceNumber);
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(known)));
      renameSync(`${file}.new`, file);
    },
  };
};
