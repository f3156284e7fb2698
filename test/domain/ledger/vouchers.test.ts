import { expect, test } from 'vitest';
import { allocateLines, commitLines } from '#shared/domain/ledger/fund-lines.ts';
import { bookBalanceOn, fundPartsIn } from '#shared/domain/ledger/ledger.ts';
import {
  acknowledgeVoucher,
  countVouchers,
  moveVoucher,
  stockPence,
  takeIntoStock,
  voucherIssuedLines,
  vouchersBoughtLines,
  type Voucher,
  type VoucherStep,
} from '#shared/domain/ledger/vouchers.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { accepted, aPosting, ledgerOf, withWaysOn } from '#test/support/ledger.ts';

const on = '2026-11-23';
const stock = accepted(
  takeIntoStock(
    [],
    [
      { serial: 'V1', pence: 1_000 },
      { serial: 'V2', pence: 2_000 },
      { serial: 'V3', pence: 500 },
    ],
  ),
);
const vouchersOn = withWaysOn('voucher');
const move = (of: readonly Voucher[], step: VoucherStep) => moveVoucher(of, step, vouchersOn);
const issue = { action: 'issue', serial: 'V2', on, claimId: 'k1' } as const;
const issued = accepted(move(stock, issue));

test('vouchers are taken into stock by their serial numbers', () => {
  expect(stock[0]).toEqual({ serial: 'V1', pence: 1_000, state: 'in-stock', claimId: '', acknowledged: undefined });
  expect(stockPence(stock)).toBe(3_500);
  expect(accepted(takeIntoStock(stock, [{ serial: 'V4', pence: 1 }])).map(({ serial }) => serial)).toEqual(['V1', 'V2', 'V3', 'V4']);
});

test('a serial number is there once, and a value is whole pence above nothing; each that isn’t is named', () => {
  const bought = [
    { serial: 'V1', pence: 0 },
    { serial: 'V5', pence: 0.5 },
    { serial: 'V6', pence: 100 },
    { serial: 'V6', pence: 100 },
  ];
  expect(takeIntoStock(stock, bought)).toEqual({
    ok: false,
    problems: [
      { code: 'held-already', serial: 'V1' },
      { code: 'not-an-amount', serial: 'V1' },
      { code: 'not-an-amount', serial: 'V5' },
      { code: 'held-already', serial: 'V6' },
      { code: 'held-already', serial: 'V6' },
    ],
  });
});

test('one is issued for a claim, comes back, or goes back to who sold it', () => {
  expect(issued[1]).toEqual({ serial: 'V2', pence: 2_000, state: 'issued', claimId: 'k1', acknowledged: undefined });
  expect([issued[0], issued[2]]).toEqual([stock[0], stock[2]]);
  expect(stockPence(issued)).toBe(1_500);
  const acknowledged = accepted(acknowledgeVoucher(issued, { serial: 'V2', acknowledged: { way: 'press', on } }));
  expect(accepted(move(acknowledged, { action: 'return', serial: 'V2', on }))).toEqual(stock);
  expect(accepted(move(stock, { action: 'send-back', serial: 'V2', on }))[1]).toMatchObject({ state: 'sent-back', claimId: '' });
});

test('nothing is issued twice, returned from stock, or known by a number that isn’t there', () => {
  expect(move(issued, issue)).toEqual({ ok: false, problems: [{ code: 'not-now', serial: 'V2', state: 'issued' }] });
  expect(move(issued, { action: 'send-back', serial: 'V2', on })).toEqual({
    ok: false,
    problems: [{ code: 'not-now', serial: 'V2', state: 'issued' }],
  });
  expect(move(stock, { action: 'return', serial: 'V2', on })).toEqual({
    ok: false,
    problems: [{ code: 'not-now', serial: 'V2', state: 'in-stock' }],
  });
  expect(move(stock, { ...issue, serial: 'V9' })).toEqual({ ok: false, problems: [{ code: 'no-such-voucher', serial: 'V9' }] });
});

test('while vouchers are off none is issued, and those that are out can come back', () => {
  expect(moveVoucher(stock, issue, policyOn)).toEqual({ ok: false, problems: [{ code: 'way-is-off' }] });
  expect(moveVoucher(issued, { action: 'return', serial: 'V2', on }, policyOn).ok).toBe(true);
});

test('somebody says they have it', () => {
  const acknowledged = { way: 'spoken', on, heardBy: ['a', 'b'] } as const;
  expect(accepted(acknowledgeVoucher(issued, { serial: 'V2', acknowledged }))).toEqual([
    stock[0],
    { ...issued[1], acknowledged },
    stock[2],
  ]);
  const given = (serial: string, heardBy: readonly [string, string] = ['a', 'b']) =>
    acknowledgeVoucher(issued, { serial, acknowledged: { ...acknowledged, heardBy } });
  expect(given('V9')).toEqual({ ok: false, problems: [{ code: 'no-such-voucher', serial: 'V9' }] });
  expect(given('V1')).toEqual({ ok: false, problems: [{ code: 'not-now', serial: 'V1', state: 'in-stock' }] });
  expect(given('V2', ['a', 'a'])).toEqual({ ok: false, problems: [{ code: 'takes-two-people' }] });
});

test('two people count the stock by serial number, and what is missing or too much is kept', () => {
  const by = { on, countedBy: ['a', 'b'] } as const;
  expect(countVouchers(issued, { ...by, serials: ['V1', 'V2'] })).toEqual({
    ok: true,
    value: { ...by, missing: ['V3'], unexpected: ['V2'] },
  });
  expect(countVouchers(issued, { ...by, serials: ['V3', 'V1'] })).toMatchObject({ value: { missing: [], unexpected: [] } });
  expect(countVouchers(issued, { ...by, countedBy: ['a', 'a'], serials: [] })).toEqual({
    ok: false,
    problems: [{ code: 'takes-two-people' }],
  });
});

test('in the books they are a balance until they pay what was committed', () => {
  const ledger = ledgerOf(
    aPosting(allocateLines({ fundId: 'f1', pence: 10_000 })),
    aPosting(commitLines({ fundId: 'f1', promisedPence: 0, payablePence: 2_000 })),
    aPosting(vouchersBoughtLines({ fundId: 'f1', pence: 3_500 })),
    aPosting(voucherIssuedLines({ fundId: 'f1', pence: 2_000 })),
  );
  const balances = (['vouchers', 'bank', 'cost'] as const).map((account) => bookBalanceOn(ledger, { account, on }));
  expect(balances).toEqual([1_500, -3_500, 2_000]);
  expect(fundPartsIn(ledger, 'f1')).toMatchObject({ committedPence: 0, spentPence: 2_000 });
});
