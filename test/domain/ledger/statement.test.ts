import { expect, test } from 'vitest';
import { balancesOn } from '#shared/domain/ledger/balances-on.ts';
import { taxYearStatement } from '#shared/domain/ledger/statement.ts';
import { financialYearOf, taxYearOf } from '#shared/domain/time/years.ts';
import { policyOn } from '#shared/policy/lookup.ts';

const paid = (paidOn: string, feePence: number, costsPence: number) => ({ paidOn, feePence, costsPence });

test('a person’s statement is for a tax year: what was paid from 6 April to 5 April, in order of date', () => {
  const year = taxYearOf('2026-11-23', policyOn);
  const all = [
    paid('2027-04-05', 5_000, 10),
    paid('2026-04-05', 1, 1),
    paid('2026-04-06', 8_250, 460),
    paid('2027-04-06', 1, 1),
    paid('2026-11-30', 0, 30),
  ];
  expect(taxYearStatement(all, year)).toEqual({
    year: { kind: 'tax', from: '2026-04-06', to: '2027-04-05' },
    payments: [paid('2026-04-06', 8_250, 460), paid('2026-11-30', 0, 30), paid('2027-04-05', 5_000, 10)],
    feePence: 13_250,
    costsPence: 500,
    totalPence: 13_750,
  });
});

test('a year of the accounts doesn’t fit a person’s statement', () => {
  const accounts = financialYearOf('2026-11-23', policyOn);
  // @ts-expect-error: the accounts' year is not a tax year (care F3).
  expect(taxYearStatement([], accounts).year.kind).toBe('financial');
});

test('the balances at a date are what advances, floats and vouchers come to', () => {
  const advance = {
    advanceId: 'v1',
    personId: 'p1',
    fundId: 'f1',
    heldOn: '2027-03-20',
    pence: 4_000,
    paidOn: '2027-03-31',
    state: 'outstanding',
    askedOn: '',
    settlements: [],
    writtenOff: undefined,
  } as const;
  const float = { floatId: 't1', fundId: 'f1', openingPence: 5_000, movements: [], counts: [] };
  const voucher = { serial: 'V1', pence: 1_000, state: 'in-stock', claimId: '', acknowledged: undefined } as const;
  const held = { advances: [advance, { ...advance, pence: 1 }], floats: [float, float], stock: [voucher] };
  expect(balancesOn(held, '2027-03-31')).toEqual({ on: '2027-03-31', advancesPence: 4_001, floatsPence: 10_000, vouchersPence: 1_000 });
  expect(balancesOn(held, '2027-03-30').advancesPence).toBe(0);
});
