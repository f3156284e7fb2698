import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '#infra/local/synthesize.ts';

/** What a loader of demonstration data is given. It works as the functions do: with their tables, their keys and their environment. */
export interface DemonstrationContext {
  /** Where the service answers. */
  readonly origin: string;
  /** Where `identities.json` goes: the people and staff the local sign-in pages offer in one press. */
  readonly dataDir: string;
  /**
   * The environment of a function, with credentials of its own. Its tables are reached at the engine itself: a year of acts checked
   * one by one at the gateway would take twice as long. Rights are checked whenever a function itself acts.
   */
  readonly env: (functionName: string) => Record<string, string>;
  /**
   * Lets a function's streams begin here: what was written so far is never brought to it. The other functions get it all, in order, once
   * the service runs.
   */
  readonly streamFromHere: (functionName: string) => Promise<void>;
}

const loaderFile = join(repositoryRoot, 'infra/demo/load.ts');

/** Reads the code of the demonstration, which can be done while its tables are still to be made; undefined when the project has none. */
export const readDemonstration = async (): Promise<unknown> =>
  existsSync(loaderFile) ? await import(pathToFileURL(loaderFile).href) : undefined;

/** Loads the demonstration where there is one. Gives false when the project has none. */
export const loadDemonstrationIfThere = async (context: DemonstrationContext): Promise<boolean> => {
  const loader = await readDemonstration();
  if (!isLoader(loader)) return false;
  await loader.loadDemonstration(context);
  return true;
};

interface Loader {
  readonly loadDemonstration: (context: DemonstrationContext) => Promise<void>;
}

const isLoader = (module: unknown): module is Loader =>
  typeof module === 'object' && module !== null && 'loadDemonstration' in module && typeof module.loadDemonstration === 'function';
