import { expect, test } from 'vitest';
import { controlTotalsOf, fileHashOf, poundsOf } from '#shared/domain/payment-files/payment-file.ts';

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

test.each([-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('%d pence are no payment', (pence) => {
  expect(() => poundsOf(pence)).toThrow('A payment that is not whole pence');
});

test('control totals say how many and how much', () => {
  expect(controlTotalsOf([{ amountPence: 1 }, { amountPence: 8_710 }])).toEqual({ count: 2, totalPence: 8_711 });
});

test('a payment of nothing, or of less, is in no file', () => {
  expect(() => controlTotalsOf([{ amountPence: 1 }, { amountPence: 0 }])).toThrow('A payment of nothing');
  expect(() => controlTotalsOf([{ amountPence: -1 }])).toThrow('A payment of nothing');
});

test('a file has the hash that everybody else gets for its bytes', () => {
  expect(fileHashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
