import { expect, test } from 'vitest';
import { neutralReference, type ReferenceRules } from '#shared/domain/bank/neutral-reference.ts';

const rules: ReferenceRules = {
  template: '{ORG} {CLAIMNO}',
  shortName: 'Oakshire',
  mostCharacters: 18,
  revealing: [/\bsurvivors?\b/giu, /\brefuge\b/iu],
  boardNames: ['Riverside Locality Board', 'Thursday group'],
};
const codesOf = (changes: Partial<ReferenceRules>) => {
  const made = neutralReference(10_482, { ...rules, ...changes });
  return made.ok ? [] : made.problems;
};

test('a reference is the organisation’s short name and a number', () => {
  expect(neutralReference(10_482, rules)).toEqual({ ok: true, value: 'OAKSHIRE 10482' });
});

test.each([
  [{ shortName: 'Oakshire Twelve' }, [{ code: 'reference-too-long', most: 18 }]],
  [{ shortName: 'Oakshirë' }, [{ code: 'reference-not-in-bank-letters' }]],
  [{ shortName: '=Oakshire' }, [{ code: 'reference-not-in-bank-letters' }]],
  [{ shortName: 'Survivor' }, [{ code: 'reference-reveals' }]],
  [{ shortName: 'Refuge' }, [{ code: 'reference-reveals' }]],
  [{ template: 'Thursday group {CLAIMNO}', shortName: '', mostCharacters: 35 }, [{ code: 'reference-not-in-bank-letters' }]],
  [{ shortName: 'Thursday group', mostCharacters: 35 }, [{ code: 'reference-reveals' }]],
  [
    { shortName: 'Riverside Locality Board survivor é' },
    [{ code: 'reference-too-long', most: 18 }, { code: 'reference-not-in-bank-letters' }, { code: 'reference-reveals' }],
  ],
])('set up as %o, no reference is made, and every reason is said', (changes, problems) => {
  expect(codesOf(changes)).toEqual(problems);
});

test('eighteen characters fit and the same words are found each time they are looked for', () => {
  expect(codesOf({ shortName: 'Oakshire Str' })).toEqual([]);
  expect([codesOf({ shortName: 'Survivor' }), codesOf({ shortName: 'Survivor' })].flat()).toHaveLength(2);
});
