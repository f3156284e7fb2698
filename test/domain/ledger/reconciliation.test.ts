import { expect, test } from 'vitest';
import { places, reconcile, type MonthSeen, type PaymentSeen } from '#shared/domain/ledger/reconciliation.ts';

const one = { reference: 'OAKSHIRE 10001', pence: 4_600 };
const two = { reference: 'OAKSHIRE 10002', pence: 8_250 };
const month = (changes: Partial<Record<keyof MonthSeen, readonly PaymentSeen[]>> = {}): MonthSeen => ({
  approved: [one, two],
  run: [one, two],
  file: [two, one],
  ledger: [one, two],
  bank: [two, one],
  ...changes,
});
const everywhere = (pence: number) => ({ approved: pence, run: pence, file: pence, ledger: pence, bank: pence });

test('a month in which all five say the same has no difference', () => {
  expect(reconcile(month())).toEqual({ totalPence: everywhere(12_850), differences: [] });
});

test.each(places)('a payment that %s doesn’t have is a difference', (place) => {
  expect(reconcile(month({ [place]: [two] }))).toEqual({
    totalPence: { ...everywhere(12_850), [place]: 8_250 },
    differences: [{ reference: one.reference, pence: { ...everywhere(4_600), [place]: 0 }, times: { ...everywhere(1), [place]: 0 } }],
  });
});

test.each(places)('a payment with another amount in %s is a difference', (place) => {
  expect(reconcile(month({ [place]: [two, { ...one, pence: 4_601 }] })).differences).toEqual([
    { reference: one.reference, pence: { ...everywhere(4_600), [place]: 4_601 }, times: everywhere(1) },
  ]);
});

test('paid twice is a difference, also when everybody has it twice', () => {
  expect(reconcile(month({ bank: [one, two, two] })).differences).toMatchObject([
    { reference: two.reference, pence: { bank: 16_500, ledger: 8_250 }, times: { bank: 2, ledger: 1 } },
  ]);
  const twice = Object.fromEntries(places.map((place) => [place, [one, one, two]]));
  expect(reconcile(month(twice)).differences).toMatchObject([{ reference: one.reference, times: everywhere(2) }]);
});

test('two slips that cancel out are two differences, in order of reference', () => {
  const bank = [
    { ...two, pence: 8_249 },
    { ...one, pence: 4_601 },
  ];
  const found = reconcile(month({ bank }));
  expect(found.totalPence).toEqual(everywhere(12_850));
  expect(found.differences.map(({ reference }) => reference)).toEqual([one.reference, two.reference]);
});
