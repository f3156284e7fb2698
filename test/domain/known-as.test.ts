import { expect, test } from 'vitest';
import { readKnownAs } from '#shared/domain/known-as.ts';

test.each([
  ['Ali', 'Ali'],
  ['  Ali  \t Hassan \n', 'Ali Hassan'],
  ['Ali\u00A0\u2003Hassan', 'Ali Hassan'],
  ['علي', 'علي'],
  ['x'.repeat(60), 'x'.repeat(60)],
  [` ${'x'.repeat(60)} `, 'x'.repeat(60)],
])('the name "%s" is kept as %s', (typed, name) => {
  expect(readKnownAs(typed)).toEqual({ ok: true, value: name });
});

test('no name, and one of more than 60 letters, are asked for again', () => {
  expect(readKnownAs(' \n ')).toEqual({ ok: false, problems: [{ code: 'name-missing' }] });
  expect(readKnownAs('x'.repeat(61))).toEqual({ ok: false, problems: [{ code: 'name-too-long', most: 60 }] });
});
