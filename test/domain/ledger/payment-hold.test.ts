import { expect, test } from 'vitest';
import { isHeldOn, openHold, reviewHold } from '#shared/domain/ledger/payment-hold.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { accepted } from '#test/support/ledger.ts';

const holidays = ['2026-12-25', '2026-12-28', '2027-01-01'];
const asked = { claimId: 'k1', openedBy: 's-audit', openedOn: '2026-11-23', toldByRole: 'the head of audit', tellBy: '2026-12-21' };
const open = (changes: Partial<typeof asked> = {}) => openHold({ ...asked, ...changes }, policyOn, holidays);

test('a payment waits with a day by which somebody tells them, twenty working days on at most', () => {
  expect(open()).toEqual({ ok: true, value: { ...asked, reviewedBy: '', reviewedOn: '' } });
  expect(open({ tellBy: '2026-12-22' })).toEqual({ ok: false, problems: [{ code: 'too-long', latest: '2026-12-21' }] });
  expect(open({ tellBy: '2026-11-24' }).ok).toBe(true);
  expect(open({ tellBy: '2026-11-23', toldByRole: '' })).toEqual({
    ok: false,
    problems: [{ code: 'not-later', openedOn: '2026-11-23' }, { code: 'nobody-tells-them' }],
  });
});

test('bank holidays are no working days of it', () => {
  const overChristmas = { openedOn: '2026-12-14', tellBy: '2027-01-14' };
  expect(open(overChristmas).ok).toBe(true);
  expect(open({ ...overChristmas, tellBy: '2027-01-15' })).toEqual({ ok: false, problems: [{ code: 'too-long', latest: '2027-01-14' }] });
});

test('whoever opened it doesn’t review it', () => {
  const hold = accepted(open());
  const review = { reviewedBy: 's-auditor', reviewedOn: '2026-11-24' };
  expect(reviewHold(hold, review)).toEqual({ ok: true, value: { ...hold, ...review } });
  expect(reviewHold(hold, { ...review, reviewedBy: 's-audit' })).toEqual({ ok: false, problems: [{ code: 'opened-it' }] });
});

test('it holds from its first day through the day they are told by, and no longer', () => {
  const held = (on: string) => isHeldOn(asked, on);
  expect(['2026-11-22', '2026-11-23', '2026-12-21', '2026-12-22'].map(held)).toEqual([false, true, true, false]);
});
