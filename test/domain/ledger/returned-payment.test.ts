import { expect, test } from 'vitest';
import { allocateLines, commitLines, spendLines } from '#shared/domain/ledger/fund-lines.ts';
import { bookBalanceOn, fundPartsIn } from '#shared/domain/ledger/ledger.ts';
import {
  cameBackLines,
  giveUp,
  givenUpLines,
  nextForReturned,
  payAgain,
  type ReturnedPayment,
} from '#shared/domain/ledger/returned-payment.ts';
import { aPosting, ledgerOf } from '#test/support/ledger.ts';

const returned = (changes: Partial<ReturnedPayment> = {}): ReturnedPayment => ({
  claimId: 'k1',
  fundId: 'f1',
  pence: 4_600,
  cameBackOn: '2026-11-20',
  because: 'account',
  state: 'back',
  decision: '',
  ...changes,
});

test('somebody is asked for their details where the account is the reason; else nothing is sent and a human looks', () => {
  expect(nextForReturned({ because: 'account' })).toBe('ask-for-details');
  expect(nextForReturned({ because: 'other' })).toBe('a-human-looks');
  expect(nextForReturned({ because: 'payee-died' })).toBe('a-human-looks');
});

test('it is paid again once, and never to somebody who died', () => {
  expect(payAgain(returned())).toEqual({ ok: true, value: returned({ state: 'paid-again' }) });
  expect(payAgain(returned({ because: 'payee-died' }))).toEqual({ ok: false, problems: [{ code: 'a-person-first' }] });
  for (const state of ['paid-again', 'given-up'] as const)
    expect(payAgain(returned({ state }))).toEqual({ ok: false, problems: [{ code: 'not-now', state }] });
});

test('giving it up takes a decision', () => {
  expect(giveUp(returned(), 'FIN-12')).toEqual({ ok: true, value: returned({ state: 'given-up', decision: 'FIN-12' }) });
  expect(giveUp(returned(), '')).toEqual({ ok: false, problems: [{ code: 'decision-needed' }] });
  for (const state of ['paid-again', 'given-up'] as const)
    expect(giveUp(returned({ state }), 'FIN-12')).toEqual({ ok: false, problems: [{ code: 'not-now', state }] });
});

test('back, it is committed again and no cost; given up, it is available', () => {
  const back = ledgerOf(
    aPosting(allocateLines({ fundId: 'f1', pence: 10_000 })),
    aPosting(commitLines({ fundId: 'f1', promisedPence: 0, payablePence: 4_600 })),
    aPosting(spendLines({ fundId: 'f1', pence: 4_600 })),
    aPosting(cameBackLines(returned())),
  );
  expect(fundPartsIn(back, 'f1')).toMatchObject({ availablePence: 5_400, committedPence: 4_600, spentPence: 0 });
  expect(bookBalanceOn(back, { account: 'bank', on: '2026-11-23' })).toBe(0);
  const given = ledgerOf(...back.postings, aPosting(givenUpLines(returned())));
  expect(fundPartsIn(given, 'f1')).toMatchObject({ availablePence: 10_000, committedPence: 0 });
});
