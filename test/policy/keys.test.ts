import { expect, test } from 'vitest';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { sourceFiles } from '#test/support/source-files.ts';

const known = new Set(defaultRows.map(({ key }) => key));
const families = new Set([...known].map((key) => key.split('.')[0] ?? ''));

/** Everything in quotes that looks like a key, `'approve.decide_within'`, wherever rules are. */
const named = [...sourceFiles('shared/{domain,operations}/**/*.ts'), ...sourceFiles('functions/**/*.ts')].flatMap(({ path, source }) =>
  [...source.matchAll(/'([a-z]+)((?:\.[a-z][a-z0-9_]*)+)'/g)].map(([, family = '', rest = '']) => ({
    path,
    family,
    key: `${family}${rest}`,
  })),
);

test('every policy key that a rule names is a row: one that is missing would stop a page', () => {
  // Names of routes and of lines of the permission table look alike.
  const keys = named.filter(
    ({ family, key, path }) => (key.includes('_') || known.has(key)) && families.has(family) && !/routes\.ts$|permissions\.ts$/.test(path),
  );
  expect(keys.length).toBeGreaterThan(30);
  expect(keys.filter(({ key }) => !known.has(key))).toEqual([]);
});
