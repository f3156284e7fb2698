import { expect, test } from 'vitest';
import {
  advancePaidLines,
  advanceWrittenOffLines,
  aheadOfferOf,
  askAbout,
  openPenceOn,
  settle,
  settlementLines,
  writeOffAdvance,
  type Advance,
  type AdvanceState,
} from '#shared/domain/ledger/advance.ts';
import { allocateLines, commitLines } from '#shared/domain/ledger/fund-lines.ts';
import { bookBalanceOn, fundPartsIn } from '#shared/domain/ledger/ledger.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { accepted, aPosting, ledgerOf } from '#test/support/ledger.ts';

const advance = (changes: Partial<Advance> = {}): Advance => ({
  advanceId: 'v1',
  personId: 'p1',
  fundId: 'f1',
  heldOn: '2026-09-10',
  pence: 4_000,
  paidOn: '2026-09-07',
  state: 'outstanding',
  askedOn: '',
  settlements: [],
  writtenOff: undefined,
  ...changes,
});
const asked = advance({ state: 'asked', askedOn: '2026-10-01' });
const letGo = (one: Advance, on = '2026-10-29') => writeOffAdvance(one, { on, by: 's-holder', reason: 'quiet-after-one-ask' }, policyOn);

test('somebody is asked about it once, after the meeting', () => {
  expect(askAbout(advance(), '2026-09-11')).toEqual({ ok: true, value: advance({ state: 'asked', askedOn: '2026-09-11' }) });
  expect(askAbout(advance(), '2026-09-10')).toEqual({ ok: false, problems: [{ code: 'meeting-not-over', heldOn: '2026-09-10' }] });
  for (const state of ['asked', 'settled', 'written-off'] as const)
    expect(askAbout(advance({ state }), '2026-09-11')).toEqual({ ok: false, problems: [{ code: 'not-now', state }] });
});

test('it is settled by their costs, by what they give back, or by both', () => {
  const part = accepted(settle(asked, { way: 'by-costs', pence: 3_999, on: '2026-10-02' }));
  expect(part).toMatchObject({ state: 'asked', settlements: [{ pence: 3_999 }] });
  const whole = accepted(settle(part, { way: 'given-back', pence: 1, on: '2026-10-05' }));
  expect(whole).toMatchObject({ state: 'settled', settlements: [{ pence: 3_999 }, { way: 'given-back', pence: 1 }] });
  expect(accepted(settle(advance(), { way: 'by-costs', pence: 4_000, on: '2026-10-02' })).state).toBe('settled');
});

test('no more is settled than is open, nothing but whole pence, and nothing twice', () => {
  const part = accepted(settle(asked, { way: 'by-costs', pence: 3_000, on: '2026-10-02' }));
  const by = (pence: number) => settle(part, { way: 'by-costs', pence, on: '2026-10-03' });
  expect(by(1_001)).toEqual({ ok: false, problems: [{ code: 'more-than-is-open', openPence: 1_000 }] });
  for (const pence of [0, -1, 0.5]) expect(by(pence)).toEqual({ ok: false, problems: [{ code: 'not-an-amount' }] });
  for (const state of ['settled', 'written-off'] as const)
    expect(settle(advance({ state }), { way: 'by-costs', pence: 1, on: '2026-10-03' })).toEqual({
      ok: false,
      problems: [{ code: 'not-now', state }],
    });
});

test('it is let go once the quiet days after the one ask are over, with what was open, by whom and why', () => {
  expect(letGo(asked, '2026-10-28')).toEqual({ ok: false, problems: [{ code: 'still-quiet-days', from: '2026-10-29' }] });
  const part = accepted(settle(asked, { way: 'by-costs', pence: 1_500, on: '2026-10-02' }));
  expect(letGo(part)).toEqual({
    ok: true,
    value: {
      ...part,
      state: 'written-off',
      writtenOff: { source: 'advance#v1', fundId: 'f1', pence: 2_500, on: '2026-10-29', by: 's-holder', reason: 'quiet-after-one-ask' },
    },
  });
});

test('a big one takes more than a budget holder, and everything found is said', () => {
  expect(letGo({ ...asked, pence: 10_000 }).ok).toBe(true);
  expect(letGo({ ...asked, pence: 10_001 })).toEqual({ ok: false, problems: [{ code: 'over-limit', limitPence: 10_000 }] });
  expect(letGo({ ...asked, pence: 10_001 }, '2026-10-28')).toMatchObject({
    problems: [{ code: 'still-quiet-days' }, { code: 'over-limit' }],
  });
});

test('nobody lets go what was never asked about, or is settled or let go already', () => {
  for (const state of ['outstanding', 'settled', 'written-off'] as const satisfies readonly AdvanceState[])
    expect(letGo(advance({ state }))).toEqual({ ok: false, problems: [{ code: 'not-now', state }] });
});

test('at a date it is what was paid until then, less what was settled, and nothing once it was let go', () => {
  const part = accepted(settle(asked, { way: 'by-costs', pence: 1_500, on: '2026-10-02' }));
  const gone = accepted(letGo(part));
  const at = (on: string) => openPenceOn(gone, on);
  expect(['2026-09-06', '2026-09-07', '2026-10-01', '2026-10-02', '2026-10-28', '2026-10-29'].map(at)).toEqual([
    0, 4_000, 4_000, 2_500, 2_500, 0,
  ]);
});

test('after two that were never settled, travel that we book is offered instead', () => {
  const after = (...states: readonly AdvanceState[]) =>
    aheadOfferOf(
      states.map((state) => ({ state })),
      '2026-11-23',
      policyOn,
    );
  expect(after()).toBe('advance');
  expect(after('settled', 'settled', 'asked')).toBe('advance');
  expect(after('outstanding', 'written-off')).toBe('booked-travel');
  expect(after('written-off', 'asked', 'settled')).toBe('booked-travel');
});

test('in the books it is owed until costs settle it, and the bank pays only the rest', () => {
  const ledger = ledgerOf(
    aPosting(allocateLines({ fundId: 'f1', pence: 10_000 })),
    aPosting(advancePaidLines(asked)),
    aPosting(commitLines({ fundId: 'f1', promisedPence: 0, payablePence: 3_000 })),
    aPosting(settlementLines(asked, { way: 'by-costs', pence: 3_000, on: '2026-10-02' })),
    aPosting(settlementLines(asked, { way: 'given-back', pence: 400, on: '2026-10-02' })),
  );
  const balance = (account: 'advances' | 'bank' | 'cost' | 'written-off') => bookBalanceOn(ledger, { account, on: '2026-11-23' });
  expect([balance('advances'), balance('bank'), balance('cost')]).toEqual([600, -3_600, 3_000]);
  expect(fundPartsIn(ledger, 'f1')).toMatchObject({ availablePence: 7_000, committedPence: 0, spentPence: 3_000 });
});

test('let go, it is a cost that its fund bears', () => {
  const gone = accepted(letGo(asked));
  if (gone.writtenOff === undefined) throw new Error('not let go');
  const ledger = ledgerOf(
    aPosting(allocateLines({ fundId: 'f1', pence: 10_000 })),
    aPosting(advancePaidLines(gone)),
    aPosting(advanceWrittenOffLines(gone.writtenOff)),
  );
  expect(bookBalanceOn(ledger, { account: 'advances', on: '2026-11-23' })).toBe(0);
  expect(bookBalanceOn(ledger, { account: 'written-off', on: '2026-11-23' })).toBe(4_000);
  expect(fundPartsIn(ledger, 'f1')).toMatchObject({ availablePence: 6_000, spentPence: 4_000 });
});
