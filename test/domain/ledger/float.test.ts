import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acknowledgeIssue,
  countFloat,
  heldPenceOn,
  moveFloat,
  notAcknowledged,
  putBackUnclaimed,
  type Float,
} from '#shared/domain/ledger/float.ts';
import { countLines, floatLines, shortageWrittenOffLines, writeOffShortage } from '#shared/domain/ledger/float-lines.ts';
import { allocateLines, commitLines } from '#shared/domain/ledger/fund-lines.ts';
import { bookBalanceOn, fundPartsIn } from '#shared/domain/ledger/ledger.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { accepted, aPosting, ledgerOf, withWaysOn } from '#test/support/ledger.ts';

const empty: Float = { floatId: 't1', fundId: 'f1', openingPence: 5_000, movements: [], counts: [] };
const on = '2026-11-23';
type Moving = Parameters<typeof moveFloat>[1];
const topUp = (pence: number, changes: { readonly on?: string } = {}): Moving => ({
  kind: 'top-up',
  pence,
  on,
  by: 's1',
  ...changes,
});
const giveBack = (pence: number): Moving => ({ kind: 'return', pence, on, by: 's1' });
const issue = (pence: number, claimId = 'k1'): Moving => ({ kind: 'issue', claimId, pence, on, by: 's1', acknowledged: undefined });
const cashOn = withWaysOn('cash');
const moved = (...movements: readonly Moving[]) =>
  movements.reduce((float, movement) => accepted(moveFloat(float, movement, cashOn)), empty);
const refused = (float: Float, movement: Moving) => {
  const outcome = moveFloat(float, movement, cashOn);
  return outcome.ok ? [] : outcome.problems;
};

test('opening and top-ups, less issues and returns, is what is held', () => {
  const float = moved(topUp(3_000), issue(1_200), giveBack(800));
  expect(heldPenceOn(float, on)).toBe(6_000);
  expect(float.movements).toEqual([topUp(3_000), issue(1_200), giveBack(800)]);
});

test('what is held is what was there at the end of the day', () => {
  const float = accepted(moveFloat(empty, topUp(100, { on: '2026-11-24' }), cashOn));
  expect([heldPenceOn(float, on), heldPenceOn(float, '2026-11-24')]).toEqual([5_000, 5_100]);
  const counted = accepted(countFloat(float, { on: '2026-11-24', countedBy: ['a', 'b'], countedPence: 5_090 }));
  expect([heldPenceOn(counted, on), heldPenceOn(counted, '2026-11-24')]).toEqual([5_000, 5_090]);
});

test('no more goes out than is held, and no more is held than a float may', () => {
  expect(heldPenceOn(moved(issue(5_000)), on)).toBe(0);
  expect(refused(empty, issue(5_001))).toEqual([{ code: 'more-than-is-held', heldPence: 5_000 }]);
  expect(refused(empty, giveBack(5_001))).toEqual([{ code: 'more-than-is-held', heldPence: 5_000 }]);
  expect(heldPenceOn(moved(topUp(20_000)), on)).toBe(25_000);
  expect(refused(empty, topUp(20_001))).toEqual([{ code: 'over-the-most', mostPence: 25_000 }]);
});

test('what is written down late takes nothing out that was given out on a later day, and puts no more in than a float may hold', () => {
  const later = moved({ ...issue(5_000, 'k1'), on: '2026-11-25' });
  expect(refused(later, { ...issue(1, 'k2'), on: '2026-11-24' })).toEqual([{ code: 'more-than-is-held', heldPence: 0 }]);
  const fuller = moved(topUp(20_000, { on: '2026-11-25' }));
  expect(refused(fuller, topUp(1, { on: '2026-11-24' }))).toEqual([{ code: 'over-the-most', mostPence: 25_000 }]);
});

test('nothing is written down behind a count, so what was counted stays what was there', () => {
  const out = moved(issue(1_000));
  const counted = accepted(countFloat(out, { on: '2026-11-25', countedBy: ['a', 'b'], countedPence: 4_000 }));
  const problems = [{ code: 'counted-since', countedOn: '2026-11-25' }];
  expect(refused(counted, topUp(100, { on: '2026-11-24' }))).toEqual(problems);
  expect(putBackUnclaimed(counted, { claimId: 'k1', on: '2026-11-24', by: 's1' })).toEqual({ ok: false, problems });
  expect(refused(counted, topUp(100, { on: '2026-11-25' }))).toEqual([]);
});

test('paying out of a full float is no top-up', () => {
  const full = moved(topUp(20_000));
  const withMore = { ...full, openingPence: 6_000 };
  expect(refused(withMore, issue(1))).toEqual([]);
  expect(refused(withMore, giveBack(1))).toEqual([]);
});

test('only whole pence above nothing move', () => {
  for (const pence of [0, -1, 0.5]) expect(refused(empty, topUp(pence))).toEqual([{ code: 'not-an-amount' }]);
});

test('one claim is paid from it once', () => {
  const float = moved(issue(100));
  expect(refused(float, issue(100))).toEqual([{ code: 'issued-already', claimId: 'k1' }]);
  expect(refused(float, issue(6_000))).toEqual([
    { code: 'more-than-is-held', heldPence: 4_900 },
    { code: 'issued-already', claimId: 'k1' },
  ]);
  expect(refused(float, issue(100, 'k2'))).toEqual([]);
});

test('while cash is off nothing goes in or to anybody, and what is held can go back to the bank', () => {
  const off = (movement: Moving) => moveFloat(empty, movement, policyOn);
  expect(off(topUp(1))).toEqual({ ok: false, problems: [{ code: 'way-is-off' }] });
  expect(off(issue(1))).toEqual({ ok: false, problems: [{ code: 'way-is-off' }] });
  expect(off(giveBack(1)).ok).toBe(true);
});

test('somebody says they have it, and until then the claim is listed', () => {
  const float = moved(issue(100), issue(200, 'k2'), topUp(1));
  expect(notAcknowledged(float)).toEqual(['k1', 'k2']);
  const acknowledged = { way: 'spoken', on, heardBy: ['a', 'b'] } as const;
  const after = accepted(acknowledgeIssue(float, { claimId: 'k1', acknowledged }));
  expect(notAcknowledged(after)).toEqual(['k2']);
  expect(after.movements).toEqual([{ ...issue(100), acknowledged }, issue(200, 'k2'), topUp(1)]);
  expect(acknowledgeIssue(float, { claimId: 'k3', acknowledged })).toEqual({
    ok: false,
    problems: [{ code: 'not-issued', claimId: 'k3' }],
  });
  expect(acknowledgeIssue(float, { claimId: 'k1', acknowledged: { ...acknowledged, heardBy: ['a', 'a'] } })).toEqual({
    ok: false,
    problems: [{ code: 'takes-two-people' }],
  });
});

test('cash that nobody took is held again, and can be issued anew', () => {
  const step = { claimId: 'k1', on, by: 's2' };
  const back = accepted(putBackUnclaimed(moved(issue(100), issue(200, 'k2')), step));
  const unclaimed = { kind: 'unclaimed', claimId: 'k1', pence: 100, on, by: 's2' } as const;
  expect(back.movements).toEqual([issue(100), issue(200, 'k2'), unclaimed]);
  expect(heldPenceOn(back, on)).toBe(4_800);
  expect(notAcknowledged(back)).toEqual(['k2']);
  expect(putBackUnclaimed(back, step)).toEqual({ ok: false, problems: [{ code: 'not-issued', claimId: 'k1' }] });
  const acknowledged = { way: 'press', on } as const;
  expect(acknowledgeIssue(back, { claimId: 'k1', acknowledged }).ok).toBe(false);
  const anew = accepted(moveFloat(back, issue(150), cashOn));
  expect(notAcknowledged(anew)).toEqual(['k2', 'k1']);
  const taken = accepted(acknowledgeIssue(anew, { claimId: 'k1', acknowledged }));
  expect(taken.movements).toEqual([issue(100), issue(200, 'k2'), unclaimed, { ...issue(150), acknowledged }]);
  expect(putBackUnclaimed(taken, step)).toEqual({ ok: false, problems: [{ code: 'they-have-it', claimId: 'k1' }] });
});

test('two people count it, and what they find is kept', () => {
  const counted = { on, countedBy: ['a', 'b'], countedPence: 4_990 } as const;
  expect(accepted(countFloat(empty, counted)).counts).toEqual([{ ...counted, differencePence: -10 }]);
  expect(accepted(countFloat(empty, { ...counted, countedPence: 0 })).counts).toMatchObject([{ differencePence: -5_000 }]);
  expect(countFloat(empty, { ...counted, countedBy: ['a', 'a'] })).toEqual({ ok: false, problems: [{ code: 'takes-two-people' }] });
  for (const countedPence of [-1, 0.5])
    expect(countFloat(empty, { ...counted, countedPence })).toEqual({ ok: false, problems: [{ code: 'not-an-amount' }] });
  const again = accepted(countFloat(accepted(countFloat(empty, counted)), { ...counted, countedPence: 5_000 }));
  expect(again.counts.map((each) => each.differencePence)).toEqual([-10, 10]);
});

test('after every count, opening + top-ups − issues − returns + differences found = counted', () => {
  const pence = fc.integer({ min: 1, max: 3_000 });
  const steps = fc.oneof(
    pence.map(topUp),
    pence.map(giveBack),
    fc.tuple(pence, fc.integer({ min: 1, max: 9 })).map(([amount, claim]) => issue(amount, `k${claim}`)),
    fc.integer({ min: 0, max: 9_000 }).map((countedPence) => ({ kind: 'count', countedPence }) as const),
  );
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 30 }), (all) => {
      let float = empty;
      for (const step of all) {
        const outcome =
          step.kind === 'count'
            ? countFloat(float, { on, countedBy: ['a', 'b'], countedPence: step.countedPence })
            : moveFloat(float, step, cashOn);
        if (outcome.ok) float = outcome.value;
        expect(heldPenceOn(float, on)).toBeGreaterThanOrEqual(0);
        if (step.kind === 'count') expect(heldPenceOn(float, on)).toBe(step.countedPence);
      }
    }),
  );
});

test('in the books cash comes from the bank, pays what was committed, and a difference stands apart', () => {
  const short = accepted(countFloat(empty, { on, countedBy: ['a', 'b'], countedPence: 4_990 })).counts[0];
  if (short === undefined) throw new Error('not counted');
  const ledger = ledgerOf(
    aPosting(allocateLines({ fundId: 'f1', pence: 10_000 })),
    aPosting(commitLines({ fundId: 'f1', promisedPence: 0, payablePence: 1_200 })),
    aPosting(floatLines(empty, topUp(3_000))),
    aPosting(floatLines(empty, issue(1_200))),
    aPosting(floatLines(empty, { kind: 'unclaimed', claimId: 'k1', pence: 1_200, on, by: 's1' })),
    aPosting(floatLines(empty, issue(1_200))),
    aPosting(floatLines(empty, giveBack(800))),
    aPosting(countLines(empty, short)),
  );
  const balances = (of: typeof ledger) =>
    (['floats', 'bank', 'cost', 'count-differences', 'written-off'] as const).map((account) => bookBalanceOn(of, { account, on }));
  expect(balances(ledger)).toEqual([990, -2_200, 1_200, 10, 0]);
  expect(fundPartsIn(ledger, 'f1')).toMatchObject({ availablePence: 8_800, committedPence: 0, spentPence: 1_200 });
  const gone = accepted(writeOffShortage(empty, { count: short, on, by: 's-holder' }, policyOn));
  expect(gone).toEqual({ source: 'float#t1', fundId: 'f1', pence: 10, on, by: 's-holder', reason: 'count-difference' });
  const after = ledgerOf(...ledger.postings, aPosting(shortageWrittenOffLines(gone)));
  expect(balances(after)).toEqual([990, -2_200, 1_200, 0, 10]);
  expect(fundPartsIn(after, 'f1')).toMatchObject({ availablePence: 8_790, spentPence: 1_210 });
});

test('only a shortage within the limit is written off', () => {
  const off = (differencePence: number) =>
    writeOffShortage(empty, { count: { on, countedBy: ['a', 'b'], countedPence: 0, differencePence }, on, by: 's-holder' }, policyOn);
  expect(off(-2_000)).toMatchObject({ ok: true, value: { pence: 2_000 } });
  expect(off(-2_001)).toEqual({ ok: false, problems: [{ code: 'over-the-most', mostPence: 2_000 }] });
  expect(off(0)).toEqual({ ok: false, problems: [{ code: 'not-an-amount' }] });
  expect(off(5)).toEqual({ ok: false, problems: [{ code: 'not-an-amount' }] });
  expect(off(-1)).toMatchObject({ ok: true, value: { pence: 1 } });
});
