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
  /** Brings first data into it. When that is cut off the folder is emptied the next time it is opened: nobody was served from it yet. */
  readonly fill: (work: () => Promise<void>) => Promise<void>;
  /** Lets another runner use the folder. The operating system does the same when this process ends in any way. */
  readonly release: () => void;
}

/** Opens the folder, making it where needed, for this process alone. Refuses, each with a sentence, a folder it can't use or that is in use. */
export const openDataFolder = (path: string): DataFolder => {
  const folder = resolve(path);
  const wasNew = !existsSync(join(folder, 'secrets'));
  makeUsable(folder);
  const release = lock(folder);
  const filling = join(folder, 'filling');
  const wasCutOff = existsSync(filling);
  if (wasCutOff) empty(folder);
  return {
    path: folder,
    isNew: wasNew || wasCutOff,
    fill: async (work) => {
      writeFileSync(filling, '');
      await work();
      rmSync(filling);
    },
    secret: (purpose) => {
      const file = join(folder, 'secrets', purpose);
      if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
      return readFileSync(file, 'utf8');
    },
    release,
  };
};

/** Takes everything out but the lock that this process holds. */
const empty = (folder: string): void => {
  for (const name of readdirSync(folder).filter((each) => !each.startsWith(lockName)))
    rmSync(join(folder, name), { recursive: true, force: true });
  makeUsable(folder);
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
