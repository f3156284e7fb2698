import { expect, test } from 'vitest';
import { toBePublished, type PaymentMade } from '#shared/domain/ledger/publication.ts';
import { policyOn } from '#shared/policy/lookup.ts';

const payment = (reference: string, pence: number, changes: Partial<PaymentMade> = {}): PaymentMade => ({
  reference,
  payeeId: 'p1',
  paidOn: '2026-11-23',
  pence,
  ...changes,
});
const over = (...payments: readonly PaymentMade[]) => toBePublished(payments, policyOn).map(({ isOverThreshold }) => isOverThreshold);

test('every payment to a person is personal data, in words that say nothing of a board', () => {
  expect(toBePublished([payment('OAKSHIRE 10001', 50_001)], policyOn)).toEqual([
    { reference: 'OAKSHIRE 10001', description: 'public involvement', personalData: 'redact', isOverThreshold: true },
  ]);
});

test('£500 isn’t over the threshold, a penny more is', () => {
  expect(over(payment('a', 50_000))).toEqual([false]);
  expect(over(payment('a', 50_001))).toEqual([true]);
});

test('a payment in several parts to one payee on one day counts as one, and other days and people apart', () => {
  expect(over(payment('a', 30_000), payment('b', 20_001))).toEqual([true, true]);
  expect(over(payment('a', 30_000), payment('b', 20_001, { payeeId: 'p2' }))).toEqual([false, false]);
  expect(over(payment('a', 30_000), payment('b', 20_001, { paidOn: '2026-11-24' }))).toEqual([false, false]);
});
