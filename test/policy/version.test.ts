import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { policyVersion } from '#shared/policy/lookup.ts';

/** The rows of each version by their hash. A version stands here for good once it has priced something. */
const hashes: Readonly<Record<string, string>> = {
  'default-2026-11': '27e82c07e81f4867',
};

/** What prices or judges: a better source or a confirmed one is no other policy. */
const judged = defaultRows.map((row) => ({ ...row, source: '', standing: '' }));
const hash = createHash('sha256').update(JSON.stringify(judged)).digest('hex').slice(0, 16);

test('changed rows are another version: give it a new name in lookup.ts and its hash here, or only the hash before it has priced anything', () => {
  expect({ [policyVersion]: hash }).toEqual({ [policyVersion]: hashes[policyVersion] });
});
