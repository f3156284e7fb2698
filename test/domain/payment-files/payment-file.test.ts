import { expect, test } from 'vitest';
import { controlTotalsOf, fileHashOf } from '#shared/domain/payment-files/payment-file.ts';

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
