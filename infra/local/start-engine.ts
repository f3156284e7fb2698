import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChosenEngine } from '#infra/local/engine/choose.ts';
import { makeTables } from '#infra/local/engine/make-tables.ts';
import { synthesizedTables } from '#infra/local/synthesize-tables.ts';
import type { LocalTable } from '#infra/local/template/system.ts';
import { tables as definitions } from '#shared/store/tables.ts';

/** An engine with every table of the template, empty, for one test file. */
export interface TestEngine {
  readonly endpoint: string;
  /** The file it keeps everything in; undefined for an engine that has none. */
  readonly databaseFile: string | undefined;
  readonly tables: readonly LocalTable[];
  /** The environment variables that name the tables, as the functions have them: `PEOPLE_TABLE` and so on. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Starts a fresh engine on a temporary folder, with all tables of the synthesized template. `stop` removes everything. */
export const startEngine = async (): Promise<TestEngine> => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-engine-'));
  const [engine, tables] = await Promise.all([
    startChosenEngine({ folder, endpoint: process.env['DYNAMODB_ENDPOINT'], javaJar: process.env['DYNAMODB_LOCAL_JAR'] }),
    synthesizedTables(),
  ]);
  await makeTables(engine, tables);
  return {
    endpoint: engine.endpoint,
    databaseFile: engine.databaseFile,
    tables,
    environment: environmentFor(tables),
    stop: async () => {
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

// A table's logical id ends in the construct's name and CDK's hash of eight: AlongsideData-TablesPeopleB2744939.
const environmentFor = (tables: readonly LocalTable[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(definitions).flatMap(([name, definition]) => {
      const found = tables.find((table) => table.name.slice(0, -8).toLowerCase().endsWith(name.toLowerCase()));
      return found === undefined ? [] : [[definition.environment, found.name]];
    }),
  );
