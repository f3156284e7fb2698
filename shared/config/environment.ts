import * as z from 'zod';
import { tables, type TableName } from '#shared/store/tables.ts';

const text = z.string().min(1);

/** What every function with pages is given. */
export const webEnvironment = z.object({ PUBLIC_ORIGIN: text, ORIGIN_SECRET_SHA256: text });

/** Reads what a function needs from its environment, once, when it starts. A missing name is a fault that says which. */
export const parseEnvironment = <T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T => {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  throw new Error(`The environment lacks: ${result.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
};

/** The deployed names of the tables this function was given. Which ones is decided by its needs.ts and nowhere else. */
export const tableNamesFrom = (environment: NodeJS.ProcessEnv): Readonly<Partial<Record<TableName, string>>> => {
  const names: Partial<Record<TableName, string>> = {};
  for (const table of tableNames) {
    const name = environment[tables[table].environment];
    if (name !== undefined) names[table] = name;
  }
  return names;
};

const tableNames = [
  'people',
  'activities',
  'claims',
  'funds',
  'messages',
  'journal',
  'board',
  'restricted',
  'sessions',
] as const satisfies readonly TableName[];
