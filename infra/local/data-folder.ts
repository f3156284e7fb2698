import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PlainProblem } from '#infra/local/plain-problem.ts';

/** The one folder everything local is kept in. */
export interface DataFolder {
  readonly path: string;
  /** True when nothing was kept in it before. */
  readonly isNew: boolean;
  /** Random text made once for this folder and purpose, and the same ever after. */
  readonly secret: (purpose: string) => string;
  /** Lets another runner use the folder. The operating system does the same when this process ends in any way. */
  readonly release: () => void;
}

/** Opens the folder, making it where needed, for this process alone. Refuses, each with a sentence, a folder it can't use or that is in use. */
export const openDataFolder = (path: string): DataFolder => {
  const folder = resolve(path);
  const isNew = !existsSync(join(folder, 'secrets')) || existsSync(join(folder, beginning));
  makeUsable(folder);
  const release = lock(folder);
  if (isNew) beginAnew(folder);
  return {
    path: folder,
    isNew,
    secret: (purpose) => {
      const file = join(folder, 'secrets', purpose);
      if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
      return readFileSync(file, 'utf8');
    },
    release,
  };
};

/** There from the first opening until somebody is served: a first start that was cut off is begun anew. */
const beginning = 'beginning';

/** What the runner keeps data in. Whatever else lies in the folder is not its own. */
const holdsData = [
  'dynoxide.sqlite',
  'shared-local-instance.db',
  'buckets',
  'object-tags.json',
  'mail',
  'calls',
  'streams.json',
  'schedules.json',
];

/** Takes out what a first start that was cut off has left; in a folder where there was none it takes nothing. */
const beginAnew = (folder: string): void => {
  const wasCutOff = existsSync(join(folder, beginning));
  writeFileSync(join(folder, beginning), '');
  const left = wasCutOff
    ? readdirSync(folder).filter((name) => holdsData.some((each) => name === each || name.startsWith(`${each}-`)))
    : [];
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
};

/** From now on what is in the folder is kept, however the runner ends. */
export const keepFromNowOn = (folder: DataFolder): void => {
  rmSync(join(folder.path, beginning), { force: true });
};

const makeUsable = (folder: string): void => {
  try {
    mkdirSync(join(folder, 'secrets'), { recursive: true });
    accessSync(join(folder, 'secrets'), constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new PlainProblem(
      `The data folder ${folder} can't be read and written (${error instanceof Error ? error.message : String(error)}). Give yourself the right to it, or choose another with DATA_DIR=/some/folder npm start.`,
    );
  }
};

const lockName = 'lock.sqlite';

// A lock of SQLite goes away with its process, however that ends; a file with a process number would stay after kill -9.
const lock = (folder: string): (() => void) => {
  const database = new DatabaseSync(join(folder, lockName), { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch {
    database.close();
    throw new PlainProblem(
      `Another Alongside is running with the data folder ${folder}. Stop it first, or choose another folder with DATA_DIR=/some/folder npm start.`,
    );
  }
  return () => {
    database.close();
  };
};
