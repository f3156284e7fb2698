import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money, moneyInWords, moneyTyped } from '#shared/content/money.ts';

test.each([
  [1240, '£12.40'],
  [5, '£0.05'],
  [0, '£0.00'],
  [120_400, '£1,204.00'],
  [123_456_789, '£1,234,567.89'],
  [-450, '−£4.50'],
])('%i pence is %s', (pence, words) => {
  expect(money(pence)).toBe(words);
});

test('whole pounds lose their pence in a sentence, and only then', () => {
  expect(moneyInWords(1600)).toBe('£16');
  expect(moneyInWords(1650)).toBe('£16.50');
  expect(moneyInWords(100_000)).toBe('£1,000');
});

test('a part of a penny is a fault', () => {
  expect(() => money(12.5)).toThrow('whole pence');
});

test('any amount reads back as the same pence', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (pence) => {
      expect(Math.round(Number(moneyTyped(pence)) * 100)).toBe(pence);
    }),
  );
});
