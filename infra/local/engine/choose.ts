import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { answers, spawnEngine, stopEngine, waitUntilAnswering, type Engine } from '#infra/local/engine/process.ts';
import { PlainProblem } from '#infra/local/plain-problem.ts';
import { freePort, loopback } from '#infra/local/ports.ts';

/** How the engine is chosen: `DYNAMODB_ENDPOINT`, else dynoxide, else `DYNAMODB_LOCAL_JAR` with Java. */
export interface EngineChoice {
  /** Where its file or files are kept. */
  readonly folder: string;
  readonly endpoint: string | undefined;
  readonly javaJar: string | undefined;
}

/** Starts the chosen engine and waits until it answers. Refuses with one sentence when there is none for this machine. */
export const startChosenEngine = async (choice: EngineChoice): Promise<Engine> => {
  if (choice.endpoint !== undefined) return useGiven(choice.endpoint);
  const program = findDynoxide();
  if (program !== undefined) return startDynoxide(program, choice.folder);
  if (choice.javaJar !== undefined) return startJava(choice.javaJar, choice.folder);
  throw new PlainProblem(
    'There is no database engine for this kind of machine. Set DYNAMODB_LOCAL_JAR to the DynamoDBLocal.jar you downloaded (it needs Java), or DYNAMODB_ENDPOINT to one that runs.',
  );
};

const useGiven = async (endpoint: string): Promise<Engine> => {
  if (!(await answers(endpoint))) {
    throw new PlainProblem(
      `Nothing answers as DynamoDB at DYNAMODB_ENDPOINT (${endpoint}). Start it, or leave DYNAMODB_ENDPOINT out to use the engine that comes with the project.`,
    );
  }
  return { endpoint, databaseFile: undefined, stop: () => Promise.resolve() };
};

/** The dynoxide program for this platform, or undefined where npm has none. */
export const findDynoxide = (): string | undefined => {
  try {
    const description = createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`);
    const program = join(dirname(description), 'dynoxide');
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
};

const startDynoxide = async (program: string, folder: string): Promise<Engine> => {
  const databaseFile = join(folder, 'dynoxide.sqlite');
  const port = await freePort();
  const child = spawnEngine(program, ['--host', loopback, '--port', String(port), '--db-path', databaseFile]);
  const endpoint = `http://${loopback}:${port}`;
  await waitUntilAnswering(endpoint, child);
  return { endpoint, databaseFile, stop: () => stopEngine(child) };
};

const startJava = async (jar: string, folder: string): Promise<Engine> => {
  if (!existsSync(jar)) throw new PlainProblem(`There is no file ${jar}. Set DYNAMODB_LOCAL_JAR to where DynamoDBLocal.jar is.`);
  const port = await freePort();
  const libraries = `-Djava.library.path=${join(dirname(jar), 'DynamoDBLocal_lib')}`;
  const child = spawnEngine('java', [libraries, '-jar', jar, '-port', String(port), '-dbPath', folder, '-sharedDb']);
  const endpoint = `http://${loopback}:${port}`;
  await waitUntilAnswering(endpoint, child);
  return { endpoint, databaseFile: undefined, stop: () => stopEngine(child) };
};
