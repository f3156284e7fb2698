import { expect, test } from 'vitest';
import { writeOffLines, writeOffRegister, type WriteOff } from '#shared/domain/ledger/write-off.ts';
import { financialYearOf } from '#shared/domain/time/years.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { aPosting } from '#test/support/ledger.ts';

const one = (changes: Partial<WriteOff>): WriteOff => ({
  source: 'advance#v1',
  fundId: 'f1',
  pence: 1_000,
  on: '2026-11-23',
  by: 's-holder',
  reason: 'quiet-after-one-ask',
  ...changes,
});
const posted = (charges: boolean) =>
  aPosting(writeOffLines({ fundId: 'f1', pence: 70 }, { account: 'advances', charges })).lines.map(
    ({ account, debitPence, creditPence }) => [account, debitPence, creditPence],
  );

test('what is written off is a cost and no longer a balance; its fund pays where it hadn’t yet', () => {
  const books = [
    ['written-off', 70, 0],
    ['advances', 0, 70],
  ];
  expect(posted(false)).toEqual(books);
  expect(posted(true)).toEqual([['spent', 70, 0], ['available', 0, 70], ...books]);
});

test('the register of a year has a line for each reason that was used in it, with how many and how much', () => {
  const all = [
    one({ on: '2026-03-31' }),
    one({ on: '2026-04-01', pence: 500 }),
    one({ on: '2027-03-31', reason: 'our-mistake', pence: 200 }),
    one({ on: '2027-04-01', reason: 'payee-died' }),
    one({ pence: 30 }),
  ];
  expect(writeOffRegister(all, financialYearOf('2026-11-23', policyOn))).toEqual([
    { reason: 'quiet-after-one-ask', count: 2, pence: 530 },
    { reason: 'our-mistake', count: 1, pence: 200 },
  ]);
});
