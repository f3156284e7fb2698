import { expect, test } from 'vitest';
import { neverOnStatements } from '#shared/content/statement-words.ts';
import { neutralReference } from '#shared/domain/bank/neutral-reference.ts';
import { numberOf, textOf } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { organisation } from '#shared/policy/organisation.ts';

const referenceOf = (shortName: string) =>
  neutralReference(10_482, {
    ...neverOnStatements,
    shortName,
    template: textOf(policyOn('bacs.reference_template', '2026-11-23')),
    mostCharacters: numberOf(policyOn('bacs.name_ref_len', '2026-11-23')),
  });

test('the organisation as it is set up has references that say nothing', () => {
  expect(referenceOf(organisation.shortName)).toEqual({ ok: true, value: 'OAKSHIRE 10482' });
});

test.each(['Refuge', 'Survivors', 'Thursday group'])('%s never stands on a statement', (shortName) => {
  const made = referenceOf(shortName);
  expect(made.ok ? [] : made.problems.map(({ code }) => code)).toContain('reference-reveals');
});
