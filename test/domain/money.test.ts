import fc from 'fast-check';
import { expect, test } from 'vitest';
import { penceForTenths, readPounds, sumPence } from '#shared/domain/money.ts';

test.each([
  ['12', 1200],
  ['12.4', 1240],
  ['£12.40', 1240],
  [' 1,204.00 ', 120_400],
  ['.50', 50],
  ['50p', 50],
  ['£ 4.05', 405],
  ['0', 0],
])('%j is %i pence', (typed, pence) => {
  expect(readPounds(typed)).toBe(pence);
});

test.each(['', '£', '.', '-5', '4.505', '4,50', 'twelve', '12.40.1', '1e5', '99999999.99', '<b>4</b>', '１２'])(
  '%j is no amount',
  (typed) => {
    expect(readPounds(typed)).toBeUndefined();
  },
);

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

test('tenths times a rate are rounded half up, never by more than half a penny', () => {
  expect(penceForTenths(125, 55)).toBe(688);
  expect(penceForTenths(1, 45)).toBe(5);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15_000 }), fc.integer({ min: 1, max: 100 }), (tenths, rate) => {
      const exactTenthPence = tenths * rate;
      expect(Math.abs(penceForTenths(tenths, rate) * 10 - exactTenthPence)).toBeLessThanOrEqual(5);
    }),
  );
});
