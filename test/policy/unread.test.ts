import { expect, test } from 'vitest';
import { notApplied } from '#infra/rules/not-applied.ts';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { sourceFiles } from '#test/support/source-files.ts';

/** Every text in quotes that looks like a key, with what is filled in later as any word: `auth.idle_${whose}`. */
const named = [
  ...sourceFiles('shared/{domain,operations,content}/**/*.ts'),
  ...sourceFiles('shared/policy/*.ts'),
  ...sourceFiles('functions/**/*.ts'),
]
  .filter(({ path }) => !path.includes('policy-names/') && !path.endsWith('review-calendar.ts'))
  .flatMap(({ source }) => [...source.matchAll(/['`]([a-z]+\.(?:[a-z0-9_.]|\$\{[^}]*\})+)['`]/g)].map(([, text = '']) => text));
const literal = new Set(named);
const filledIn = [...literal]
  .filter((text) => text.includes('${'))
  .map((text) => new RegExp(`^${text.replaceAll('.', String.raw`\.`).replaceAll(/\$\{[^}]*\}/g, '[a-z0-9_]+')}$`));
const isRead = (key: string): boolean => literal.has(key) || filledIn.some((pattern) => pattern.test(key));

/** A floor is read by name, from the row that may not pass it. */
const floors = new Set(defaultRows.map(({ floorKey }) => floorKey));
const keys = [...new Set(defaultRows.map(({ key }) => key))].filter((key) => !floors.has(key));
const unread = keys.filter((key) => !isRead(key));

/** What npm run rules prints beside each of them. */
const listed = notApplied.flatMap((each) => each.keys);

test('every row that no rule reads says why it is there, once', () => {
  expect(unread.filter((key) => !listed.includes(key))).toEqual([]);
  expect(listed.filter((key, at) => listed.indexOf(key) !== at)).toEqual([]);
});

test('a row that a rule reads, or that is gone, is taken off the list', () => {
  expect(listed.filter((key) => !unread.includes(key))).toEqual([]);
});
