import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPlainLetters, plainLettersWithin } from '#shared/domain/bank/plain-letters.ts';

test.each([
  ['Zoë Müller-Łuk', 'ZOE MULLER-LUK'],
  ['O’Neill', 'ONEILL'],
  ['O‘Neill', 'ONEILL'],
  ["O'Neill", 'ONEILL'],
  ['Straße & Sons', 'STRASSE & SONS'],
  ['Ægir Øst Œuvre', 'AEGIR OST OEUVRE'],
  ['Đặng Ðóra Þór Ħal', 'DANG DORA THOR HAL'],
  ['Smith–Jones', 'SMITH-JONES'],
  ['J.R. Hart/Low', 'J.R. HART/LOW'],
  ['Ali\u00a0\u2003 Khan ', 'ALI KHAN'],
  ['ﬁona 2nd', 'FIONA 2ND'],
  ['=HYPERLINK("x")', 'HYPERLINK X'],
  ['+44', '44'],
  ['@SUM(A1)', 'SUM A1'],
  ['-Ali', 'ALI'],
  ['. - / & Ali', 'ALI'],
  ['سارا', ''],
])('%s is written %s for a bank', (name, plain) => {
  expect(inPlainLetters(name)).toBe(plain);
});

test('whatever it is made of, a bank can read it, and writing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const plain = inPlainLetters(text);
      expect(plain).toMatch(/^(?:[A-Z0-9](?:[A-Z0-9 .\-/&]*[A-Z0-9.\-/&])?)?$/);
      expect(inPlainLetters(plain)).toBe(plain);
    }),
  );
});

test('a field of a file holds as much as it holds, and never ends in a space', () => {
  expect(plainLettersWithin('Alexandra Featherstone', 18)).toBe('ALEXANDRA FEATHERS');
  expect(plainLettersWithin('Alexandra Featherstone', 10)).toBe('ALEXANDRA');
  expect(plainLettersWithin('Ali', 18)).toBe('ALI');
});

test.each([
  ['Əliyeva', 'ALIYEVA'],
  ['GROẞ', 'GROSS'],
  ['Ŋala Ŧerri', 'NGALA TERRI'],
  ['Oʻtkirov, Oʼneill', 'OTKIROV ONEILL'],
])('%s loses no letter: %s', (name, plain) => {
  expect(inPlainLetters(name)).toBe(plain);
});
