import { expect, test } from 'vitest';
import { allocateLines, promiseLines } from '#shared/domain/ledger/fund-lines.ts';
import { fundPartsIn } from '#shared/domain/ledger/ledger.ts';
import { chargedFundId, endFund, hasEnded, lateChargeLines } from '#shared/domain/ledger/year-end.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { accepted, aPosting, ledgerOf } from '#test/support/ledger.ts';

const fund = { fundId: 'f1', spendBy: '2027-03-31', availablePence: 4_000 };
const decision = { reference: 'CAB-7', on: '2027-04-01', by: 's-holder' };

test('a fund is open on its last day and ended on the next', () => {
  expect(hasEnded(fund, '2027-03-31')).toBe(false);
  expect(hasEnded(fund, '2027-04-01')).toBe(true);
});

test('what is left is carried forward to a later day by a decision', () => {
  const carry = (spendBy: string) => endFund(fund, { ...decision, kind: 'carry-forward', spendBy });
  expect(carry('2028-03-31')).toEqual({ ok: true, value: { spendBy: '2028-03-31', lines: [] } });
  expect(carry('2027-04-01').ok).toBe(true);
  expect(carry('2027-03-31')).toEqual({ ok: false, problems: [{ code: 'not-later', spendBy: '2027-03-31' }] });
});

test('what a grant didn’t use goes back, and what is promised stays', () => {
  const before = ledgerOf(aPosting(allocateLines({ fundId: 'f1', pence: 10_000 })), aPosting(promiseLines({ fundId: 'f1', pence: 6_000 })));
  const ended = accepted(endFund(fund, { ...decision, kind: 'return' }));
  expect(ended.spendBy).toBe('2027-03-31');
  const after = ledgerOf(...before.postings, aPosting(ended.lines, { reason: 'grant-ended' }));
  expect(fundPartsIn(after, 'f1')).toMatchObject({ allocatedPence: 6_000, availablePence: 0, promisedPence: 6_000 });
});

test('nothing carries over by itself, and nothing is decided while the fund is open', () => {
  expect(endFund(fund, { ...decision, reference: '', kind: 'return' })).toEqual({ ok: false, problems: [{ code: 'decision-needed' }] });
  expect(endFund(fund, { ...decision, on: '2027-03-31', kind: 'return' })).toEqual({
    ok: false,
    problems: [{ code: 'still-open', spendBy: '2027-03-31' }],
  });
});

test('costs that come late are charged to the fund that is named for them', () => {
  expect(chargedFundId(fund, '2027-03-31', policyOn)).toBe('f1');
  expect(chargedFundId(fund, '2027-04-01', policyOn)).toBe('taking-part');
});

test('a late charge gives back what its own fund held and commits what the other pays, each whole', () => {
  const before = ledgerOf(
    aPosting(allocateLines({ fundId: 'f1', pence: 10_000 })),
    aPosting(promiseLines({ fundId: 'f1', pence: 6_000 })),
    aPosting(allocateLines({ fundId: 'taking-part', pence: 5_000 })),
  );
  const late = lateChargeLines({ fundId: 'f1', promisedPence: 6_000, fallbackFundId: 'taking-part', payablePence: 4_600 });
  const after = ledgerOf(...before.postings, aPosting(late, { reason: 'charged-late' }));
  expect(fundPartsIn(after, 'f1')).toMatchObject({ allocatedPence: 10_000, availablePence: 10_000, promisedPence: 0, committedPence: 0 });
  expect(fundPartsIn(after, 'taking-part')).toMatchObject({ allocatedPence: 5_000, availablePence: 400, committedPence: 4_600 });
});
