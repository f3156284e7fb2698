import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, commit, movementOf, promise, spend, uncommit, type FundMovement } from '#shared/domain/fund.ts';
import type { Facts, JournalEntry } from '#shared/domain/journal.ts';
import { postingOfEntry } from '#shared/domain/ledger/posting-of-entry.ts';
import { openBooks } from '#test/support/ledger.ts';

const entry = (type: string, facts: Facts, aggregate = 'claim#k1'): JournalEntry => ({
  aggregate,
  seq: 4,
  entryId: `${aggregate}/4`,
  type,
  at: '2026-10-24T23:30:00.000Z',
  by: 'staff:s1',
  facts,
  previousHash: '',
  hash: '',
});
const posted = (one: JournalEntry) => postingOfEntry(one, openBooks);

const pence = fc.integer({ min: 0, max: 50_000 });
const cases: fc.Arbitrary<readonly [JournalEntry, FundMovement]> = fc.oneof(
  pence.map((amount) => [entry('fund-allocated', { pence: amount }, 'fund#f1'), allocate('f1', amount)] as const),
  fc
    .integer({ min: -50_000, max: 50_000 })
    .map((amount) => [entry('replied', { fundId: 'f1', promiseChangePence: amount, promisedPence: 1 }), promise('f1', amount)] as const),
  fc
    .record({ promisedPence: pence, payablePence: pence })
    .map((money) => [entry('claim-decided', { fundId: 'f1', ...money }), commit('f1', money)] as const),
  pence.map((amount) => [entry('claim-look-again', { fundId: 'f1', payablePence: amount }), uncommit('f1', amount)] as const),
  pence.map((amount) => [entry('claim-paid', { fundId: 'f1', payablePence: amount }), spend('f1', amount)] as const),
  pence.map((amount) => [entry('claim-came-back', { fundId: 'f1', payablePence: amount, wasPaid: true }), spend('f1', -amount)] as const),
);

test('what an entry of the journal posts is exactly the movement that the budget’s own record made', () => {
  fc.assert(
    fc.property(cases, ([one, movement]) => {
      expect(movementOf('f1', posted(one)?.lines ?? [])).toEqual(movement);
    }),
  );
});

test.each([
  ['fund-allocated', { pence: 500 }, 'fund#f1', 'allocated'],
  ['replied', { fundId: 'f1', promiseChangePence: 500 }, 'invitation#a1.x', 'promised'],
  ['claim-decided', { fundId: 'f1', promisedPence: 500, payablePence: 460 }, 'claim#k1', 'decided'],
  ['claim-look-again', { fundId: 'f1', payablePence: 500 }, 'claim#k1', 'look-again'],
  ['claim-paid', { fundId: 'f1', payablePence: 500 }, 'claim#k1', 'paid'],
  ['claim-came-back', { fundId: 'f1', payablePence: 500, wasPaid: true }, 'claim#k1', 'payment-came-back'],
] as const)('%s is posted from its own aggregate, with its reason, on its London day', (type, facts, source, reason) => {
  // Half past eleven at night by UTC is the next day in London while the clocks are forward.
  expect(posted(entry(type, facts, source))).toMatchObject({ source, reason, datedOn: '2026-10-25', postedOn: '2026-10-25' });
});

test('a payment counts from the day the bank paid, not from when that was written down', () => {
  const paid = entry('claim-paid', { fundId: 'f1', payablePence: 500, paidOn: '2026-10-22' });
  expect(posted(paid)).toMatchObject({ datedOn: '2026-10-22' });
});

test('an entry that moves no money posts nothing', () => {
  expect(posted(entry('claim-sent', { fundId: 'f1', promisedPence: 500 }))).toBeUndefined();
  expect(posted(entry('replied', { fundId: 'f1', promiseChangePence: 0 }))).toBeUndefined();
  // It came back before the run was confirmed: it had not been spent.
  expect(posted(entry('claim-came-back', { fundId: 'f1', payablePence: 500, wasPaid: false }))).toBeUndefined();
});

test('an entry that should say how much, or of which budget, and doesn’t is a fault that names it', () => {
  expect(() => posted(entry('claim-paid', { fundId: 'f1' }))).toThrow('claim#k1/4 (claim-paid) lacks payablePence');
  expect(() => posted(entry('claim-paid', { payablePence: 5 }))).toThrow('claim#k1/4 (claim-paid) lacks fundId');
  expect(() => posted(entry('claim-decided', { fundId: 'f1', payablePence: 5 }))).toThrow('claim#k1/4 (claim-decided) lacks promisedPence');
  expect(() => posted(entry('fund-allocated', {}, 'fund#f1'))).toThrow('fund#f1/4 (fund-allocated) lacks pence');
  expect(() => posted(entry('claim-look-again', { fundId: 'f1' }))).toThrow('lacks payablePence');
  expect(() => posted(entry('replied', { fundId: 'f1', promiseChangePence: '5' }))).toThrow('lacks promiseChangePence');
});
