import { expect, test } from 'vitest';
import {
  agreePlan,
  cameBack,
  foundWrongly,
  isOursAndSmall,
  leftPence,
  overpaidLines,
  overpaymentBackLines,
  overpaymentWrittenOffLines,
  penceToTakeFrom,
  tell,
  writeOffCorrection,
  type Correction,
  type CorrectionState,
} from '#shared/domain/ledger/correction.ts';
import { allocateLines, commitLines, spendLines } from '#shared/domain/ledger/fund-lines.ts';
import { bookBalanceOn, fundPartsIn } from '#shared/domain/ledger/ledger.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { accepted, aPosting, ledgerOf } from '#test/support/ledger.ts';

const correction = (changes: Partial<Correction> = {}): Correction => ({
  correctionId: 'x1',
  claimId: 'k1',
  fundId: 'f1',
  pence: 9_000,
  foundOn: '2026-11-02',
  foundBy: 's-maker',
  cause: 'ours',
  state: 'found',
  toldOn: '',
  plan: undefined,
  agreedOn: '',
  backPence: 0,
  writtenOff: undefined,
  ...changes,
});
const over = ['written-off', 'reversed'] as const satisfies readonly CorrectionState[];
const fromLater = { way: 'from-later-payments', mostOfEachPence: 1_000 } as const;
const agreed = correction({ state: 'agreed', plan: fromLater, agreedOn: '2026-11-09' });
const step = { on: '2026-11-20', by: 's-holder', reason: 'our-mistake' } as const;

test('somebody is told on a day, and only once', () => {
  expect(tell(correction(), '2026-11-05', policyOn)).toEqual({ ok: true, value: correction({ state: 'told', toldOn: '2026-11-05' }) });
  for (const state of ['told', 'agreed', ...over] as const)
    expect(tell(correction({ state }), '2026-11-05', policyOn)).toEqual({ ok: false, problems: [{ code: 'not-now', state }] });
});

test('nobody is asked for a small mistake of ours', () => {
  const small = correction({ pence: 5_000 });
  expect(isOursAndSmall(small, policyOn)).toBe(true);
  expect(tell(small, '2026-11-05', policyOn)).toEqual({ ok: false, problems: [{ code: 'ours-and-small', limitPence: 5_000 }] });
  expect(isOursAndSmall({ ...small, pence: 5_001 }, policyOn)).toBe(false);
  expect(isOursAndSmall({ ...small, cause: 'theirs' }, policyOn)).toBe(false);
  expect(isOursAndSmall({ ...small, cause: 'bank' }, policyOn)).toBe(false);
  expect(accepted(writeOffCorrection(small, step, policyOn)).state).toBe('written-off');
});

test('how it goes back is agreed after they were told, and can be agreed anew', () => {
  const told = correction({ state: 'told' });
  const plan = { plan: fromLater, on: '2026-11-09' };
  expect(agreePlan(told, plan)).toEqual({ ok: true, value: { ...told, state: 'agreed', plan: fromLater, agreedOn: '2026-11-09' } });
  expect(agreePlan(agreed, { plan: { way: 'paid-back' }, on: '2026-11-12' })).toMatchObject({
    ok: true,
    value: { plan: { way: 'paid-back' }, agreedOn: '2026-11-12' },
  });
  for (const state of ['found', ...over] as const)
    expect(agreePlan(correction({ state }), plan)).toEqual({ ok: false, problems: [{ code: 'not-now', state }] });
  for (const mostOfEachPence of [0, -5, 0.5])
    expect(agreePlan(told, { plan: { ...fromLater, mostOfEachPence }, on: '2026-11-09' })).toEqual({
      ok: false,
      problems: [{ code: 'not-an-amount' }],
    });
});

test.each([
  ['before they agreed', { ...agreed, state: 'told' } as const, 5_000, 0],
  ['when they agreed to pay it back themselves', { ...agreed, plan: { way: 'paid-back' } } as const, 5_000, 0],
  ['when nothing was agreed', { ...agreed, plan: undefined }, 5_000, 0],
  ['after it was let go', { ...agreed, state: 'written-off' } as const, 5_000, 0],
  ['up to what they agreed to', agreed, 5_000, 1_000],
  ['up to the payment', agreed, 999, 999],
  ['up to what is left', { ...agreed, backPence: 8_200 }, 5_000, 800],
])('a later payment is touched only by agreement: %s', (_name, one, paymentPence, taken) => {
  expect(penceToTakeFrom(paymentPence, one)).toBe(taken);
});

test('what came back counts, and with all of it back it is reversed', () => {
  const part = accepted(cameBack(agreed, 8_999));
  expect([part.state, leftPence(part)]).toEqual(['agreed', 1]);
  expect(accepted(cameBack(part, 1))).toMatchObject({ state: 'reversed', backPence: 9_000 });
  expect(accepted(cameBack(correction(), 9_000)).state).toBe('reversed');
  for (const pence of [2, 0, -1, 0.5]) expect(cameBack(part, pence)).toEqual({ ok: false, problems: [{ code: 'not-an-amount' }] });
  for (const state of over) expect(cameBack(correction({ state }), 1)).toEqual({ ok: false, problems: [{ code: 'not-now', state }] });
});

test('found wrongly, it is reversed, unless money came back for it', () => {
  expect(foundWrongly(agreed)).toEqual({ ok: true, value: { ...agreed, state: 'reversed' } });
  expect(foundWrongly({ ...agreed, backPence: 1 })).toEqual({ ok: false, problems: [{ code: 'came-back-in-part', backPence: 1 }] });
  for (const state of over) expect(foundWrongly(correction({ state }))).toEqual({ ok: false, problems: [{ code: 'not-now', state }] });
});

test('a budget holder lets go what is left, within their limit, from wherever it stands', () => {
  for (const state of ['found', 'told', 'agreed'] as const)
    expect(writeOffCorrection(correction({ state, backPence: 2_000 }), step, policyOn)).toEqual({
      ok: true,
      value: correction({
        state: 'written-off',
        backPence: 2_000,
        writtenOff: { source: 'correction#x1', fundId: 'f1', pence: 7_000, ...step },
      }),
    });
  expect(writeOffCorrection(correction({ pence: 25_000 }), step, policyOn).ok).toBe(true);
  expect(writeOffCorrection(correction({ pence: 25_001 }), step, policyOn)).toEqual({
    ok: false,
    problems: [{ code: 'over-limit', limitPence: 25_000 }],
  });
  for (const state of over)
    expect(writeOffCorrection(correction({ state }), step, policyOn)).toEqual({ ok: false, problems: [{ code: 'not-now', state }] });
});

const paid = () =>
  ledgerOf(
    aPosting(allocateLines({ fundId: 'f1', pence: 10_000 })),
    aPosting(commitLines({ fundId: 'f1', promisedPence: 0, payablePence: 9_500 })),
    aPosting(spendLines({ fundId: 'f1', pence: 9_500 })),
    aPosting(overpaidLines(correction())),
  );
const balances = (ledger: ReturnType<typeof ledgerOf>) =>
  (['overpaid', 'cost', 'bank', 'written-off'] as const).map((account) => bookBalanceOn(ledger, { account, on: '2026-11-23' }));

test('found, it is owed to the body and no cost, while its fund doesn’t count on it', () => {
  expect(balances(paid())).toEqual([9_000, 500, -9_500, 0]);
  expect(fundPartsIn(paid(), 'f1')).toMatchObject({ availablePence: 500, spentPence: 9_500 });
});

test('back, its fund has it again; let go, its fund has spent it', () => {
  const back = ledgerOf(...paid().postings, aPosting(overpaymentBackLines(correction())));
  expect(balances(back)).toEqual([0, 500, -500, 0]);
  expect(fundPartsIn(back, 'f1')).toMatchObject({ availablePence: 9_500, spentPence: 500 });
  const gone = accepted(writeOffCorrection(correction(), step, policyOn)).writtenOff;
  if (gone === undefined) throw new Error('not let go');
  const lost = ledgerOf(...paid().postings, aPosting(overpaymentWrittenOffLines(gone)));
  expect(balances(lost)).toEqual([0, 500, -9_500, 9_000]);
  expect(fundPartsIn(lost, 'f1')).toMatchObject({ availablePence: 500, spentPence: 9_500 });
});
