import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAmount, penceHalfUp, poundsOf, readPounds, sumPence } from '#shared/domain/money.ts';

test.each([
  ['12', 1200],
  ['12.4', 1240],
  ['£12.40', 1240],
  [' 1,204.00 ', 120_400],
  ['.50', 50],
  ['50p', 50],
  ['£ 4.05', 405],
  ['1 250', 125_000],
  ['1,250.00', 125_000],
  ['£1 250 000.50', 125_000_050],
  ['12 500', 1_250_000],
  ['50 p', 50],
  ['0', 0],
])('%j is %i pence', (typed, pence) => {
  expect(readPounds(typed)).toBe(pence);
});

test.each([
  '',
  '£',
  '.',
  '-5',
  '4.505',
  '4,50',
  'twelve',
  '12.40.1',
  '1e5',
  '99999999.99',
  '<b>4</b>',
  '１２',
  '12 50',
  '12,50',
  '1 2500',
  '1250 000',
  '12. 50',
  '1 2 50',
  '5 0p',
])('%j is no amount', (typed) => {
  expect(readPounds(typed)).toBeUndefined();
});

test('what is typed for any amount is read as that amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (pence) => {
      const pounds = `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
      expect(readPounds(pounds)).toBe(pence);
      expect(readPounds(`£${pounds}`)).toBe(pence);
    }),
  );
});

test('a sum is whole and the same in any order; half a penny is a fault', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (amounts) => {
      expect(sumPence(amounts)).toBe(sumPence(amounts.toReversed()));
    }),
  );
  expect(() => sumPence([1, 0.5])).toThrow('whole pence');
});

test('parts of a penny are rounded half up, never by more than half a penny', () => {
  expect(penceHalfUp(6_875, 10)).toBe(688);
  expect(penceHalfUp(44, 10)).toBe(4);
  expect(penceHalfUp(45, 10)).toBe(5);
  expect(penceHalfUp(29, 60)).toBe(0);
  expect(penceHalfUp(30, 60)).toBe(1);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_500_000 }), fc.constantFrom(10, 60), (parts, inAPenny) => {
      expect(Math.abs(penceHalfUp(parts, inAPenny) * inAPenny - parts)).toBeLessThanOrEqual(inAPenny / 2);
    }),
  );
});

test('an amount that can change hands is whole pence above nothing', () => {
  expect([1, 8_710].map(isAmount)).toEqual([true, true]);
  expect([0, -1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1].map(isAmount)).toEqual([false, false, false, false, false]);
});

test.each([
  [0, '0.00'],
  [1, '0.01'],
  [10, '0.10'],
  [99, '0.99'],
  [100, '1.00'],
  [8_710, '87.10'],
  [1_234_567_890, '12345678.90'],
])('%i pence are %s', (pence, pounds) => {
  expect(poundsOf(pence)).toBe(pounds);
});

test.each([-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('%d pence are no amount of pounds', (pence) => {
  expect(() => poundsOf(pence)).toThrow('An amount that is not whole pence');
});
