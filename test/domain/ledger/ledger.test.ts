import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundIsWhole } from '#shared/domain/fund.ts';
import {
  allocateLines,
  bookLines,
  budgetLines,
  commitLines,
  promiseLines,
  spendLines,
  uncommitLines,
} from '#shared/domain/ledger/fund-lines.ts';
import { bookBalanceOn, codesFrom, fundPartsIn, postTo, postingOf, type Ledger } from '#shared/domain/ledger/ledger.ts';
import { balanceOf, credit, debit, debitOf, isBudget, type Line } from '#shared/domain/ledger/posting.ts';
import { aFund } from '#test/support/builders.ts';
import { aPosting, booksClosedThrough, ledgerOf, openBooks } from '#test/support/ledger.ts';

const empty: Ledger = { closedThroughOn: '', postings: [] };
const pence = fc.integer({ min: 0, max: 50_000 });
const signed = fc.integer({ min: -50_000, max: 50_000 });
const fundIds = fc.constantFrom('f1', 'f2');
const moves: fc.Arbitrary<readonly Line[]> = fc.oneof(
  fc.record({ fundId: fundIds, pence: signed }).map(allocateLines),
  fc.record({ fundId: fundIds, pence: signed }).map(promiseLines),
  fc.record({ fundId: fundIds, promisedPence: pence, payablePence: pence }).map(commitLines),
  fc.record({ fundId: fundIds, pence }).map(uncommitLines),
  fc.record({ fundId: fundIds, pence: signed }).map(spendLines),
);

test('every movement is a posting that sums to nothing, in the books and in each budget', () => {
  fc.assert(
    fc.property(moves, (lines) => {
      expect(lines.reduce((sum, line) => sum + debitOf(line), 0)).toBe(0);
      expect(lines.filter(({ account }) => isBudget(account)).reduce((sum, line) => sum + debitOf(line), 0)).toBe(0);
      for (const line of lines) expect(Math.min(line.debitPence, line.creditPence)).toBe(0);
      for (const line of lines) expect(Math.max(line.debitPence, line.creditPence)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('whatever is accepted in whatever order, no budget goes below nothing and each is whole', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 40 }), (all) => {
      let ledger = empty;
      for (const lines of all) {
        const posted = postTo(ledger, aPosting(lines));
        if (posted.ok) ledger = posted.value;
        for (const fundId of ['f1', 'f2']) expect(fundIsWhole(fundPartsIn(ledger, fundId))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('money goes from allocated to promised, committed and spent, and the bank has paid what is spent', () => {
  const ledger = ledgerOf(
    aPosting(allocateLines({ fundId: 'f1', pence: 100_000 })),
    aPosting(promiseLines({ fundId: 'f1', pence: 20_250 })),
    aPosting(commitLines({ fundId: 'f1', promisedPence: 20_250, payablePence: 8_710 })),
    aPosting(spendLines({ fundId: 'f1', pence: 8_710 })),
  );
  expect(fundPartsIn(ledger, 'f1')).toEqual({
    fundId: 'f1',
    allocatedPence: 100_000,
    availablePence: 91_290,
    promisedPence: 0,
    committedPence: 0,
    spentPence: 8_710,
  });
  expect(bookBalanceOn(ledger, { account: 'bank', on: '2026-11-23' })).toBe(-8_710);
  expect(bookBalanceOn(ledger, { account: 'cost', on: '2026-11-23' })).toBe(8_710);
  expect(bookBalanceOn(ledger, { account: 'cost', on: '2026-11-22' })).toBe(0);
});

test.each([
  ['available', promiseLines({ fundId: 'f1', pence: 101 }), 'available', 1],
  ['promised', promiseLines({ fundId: 'f1', pence: -3 }), 'promised', 3],
  ['committed', spendLines({ fundId: 'f1', pence: 5 }), 'committed', 5],
  ['spent', spendLines({ fundId: 'f1', pence: -7 }), 'spent', 7],
] as const)('a posting that takes more than is %s is refused, with how much is short', (_name, lines, part, shortPence) => {
  const ledger = ledgerOf(aPosting(allocateLines({ fundId: 'f1', pence: 100 })));
  expect(postTo(ledger, aPosting(lines))).toEqual({ ok: false, problems: [{ code: 'fund-short', fundId: 'f1', part, shortPence }] });
});

test('exactly what is available can be promised', () => {
  const ledger = ledgerOf(aPosting(allocateLines({ fundId: 'f1', pence: 100 })));
  expect(postTo(ledger, aPosting(promiseLines({ fundId: 'f1', pence: 100 }))).ok).toBe(true);
});

test('one budget’s money doesn’t stand in for another’s', () => {
  const ledger = ledgerOf(aPosting(allocateLines({ fundId: 'f1', pence: 100 })));
  expect(postTo(ledger, aPosting(promiseLines({ fundId: 'f2', pence: 1 })))).toEqual({
    ok: false,
    problems: [{ code: 'fund-short', fundId: 'f2', part: 'available', shortPence: 1 }],
  });
});

test('a posting that doesn’t sum to nothing is refused, and everything found is said', () => {
  const lines = [
    debit({ account: 'available', fundId: 'f1', pence: 10 }),
    debit({ account: 'cost', fundId: 'f1', pence: 7 }),
    credit({ account: 'bank', fundId: 'f2', pence: 4 }),
  ];
  expect(postTo({ closedThroughOn: '2026-11-30', postings: [] }, aPosting(lines))).toEqual({
    ok: false,
    problems: [
      { code: 'books-unbalanced', debitsOverPence: 3 },
      { code: 'fund-unbalanced', fundId: 'f1', debitsOverPence: 10 },
      { code: 'period-closed', closedThroughOn: '2026-11-30' },
    ],
  });
});

test('money can’t go from one budget into another’s part in one line each: every budget sums to nothing by itself', () => {
  const lines = [debit({ account: 'available', fundId: 'f1', pence: 10 }), credit({ account: 'allocated', fundId: 'f2', pence: 10 })];
  expect(postTo(empty, aPosting(lines))).toEqual({
    ok: false,
    problems: [
      { code: 'fund-unbalanced', fundId: 'f1', debitsOverPence: 10 },
      { code: 'fund-unbalanced', fundId: 'f2', debitsOverPence: -10 },
    ],
  });
});

test('the books may balance over two budgets: a cost is moved, and each line says whose it is', () => {
  const moved = [debit({ account: 'cost', fundId: 'f1', pence: 10 }), credit({ account: 'cost', fundId: 'f2', pence: 10 })];
  expect(postTo(empty, aPosting(moved)).ok).toBe(true);
});

test.each(['costCentre', 'subjective', 'project', 'vatCode'] as const)('a line without its %s is refused, naming the budget', (code) => {
  const lines = aPosting(allocateLines({ fundId: 'f1', pence: 10 })).lines.map((line) => ({ ...line, [code]: '' }));
  expect(postTo(empty, aPosting([], { lines }))).toEqual({ ok: false, problems: [{ code: 'code-missing', fundId: 'f1' }] });
  const second = lines.map((line, index) => (index === 1 ? line : { ...line, [code]: 'X' }));
  expect(postTo(empty, aPosting([], { lines: second }))).toEqual({ ok: false, problems: [{ code: 'code-missing', fundId: 'f1' }] });
});

test('a budget whose lines have their codes is not named beside one whose lines haven’t', () => {
  const [coded, uncoded] = (['f1', 'f2'] as const).map((fundId) => aPosting(allocateLines({ fundId, pence: 10 })).lines);
  const lines = [...(coded ?? []), ...(uncoded ?? []).map((line) => ({ ...line, project: '' }))];
  expect(postTo(empty, aPosting([], { lines }))).toEqual({ ok: false, problems: [{ code: 'code-missing', fundId: 'f2' }] });
});

test('half a penny is a fault', () => {
  expect(() => postTo(empty, aPosting(allocateLines({ fundId: 'f1', pence: 0.5 })))).toThrow('not whole pence');
});

test('a posting carries its source, its reason, its dates and the codes of each budget, and leaves out lines of nothing', () => {
  const lines = commitLines({ fundId: 'f1', promisedPence: 0, payablePence: 5 });
  const happened = { source: 'claim#k1', reason: 'decided', datedOn: '2026-11-23' } as const;
  expect(postingOf(lines, happened, openBooks)).toEqual({
    ...happened,
    postedOn: '2026-11-23',
    lines: [
      { account: 'committed', fundId: 'f1', debitPence: 5, creditPence: 0, ...openBooks.codesOf('f1') },
      { account: 'available', fundId: 'f1', debitPence: 0, creditPence: 5, ...openBooks.codesOf('f1') },
    ],
  });
  const handedInWhole = postingOf(lines, happened, { ...openBooks, codesOf: () => aFund() });
  expect(handedInWhole.lines[0]).toEqual({ ...handedInWhole.lines[0], ...codesFrom(aFund()) });
  expect(handedInWhole.lines[0]).not.toHaveProperty('spendBy');
});

test('what happened in a closed month counts from the first open day and keeps its own date', () => {
  const books = booksClosedThrough('2026-10-31');
  const about = { source: 'claim#k1', reason: 'top-up' } as const;
  const dates = (datedOn: string) => postingOf([], { ...about, datedOn }, books);
  expect(dates('2026-10-31')).toMatchObject({ datedOn: '2026-10-31', postedOn: '2026-11-01' });
  expect(dates('2026-04-10')).toMatchObject({ datedOn: '2026-04-10', postedOn: '2026-11-01' });
  expect(dates('2026-11-01')).toMatchObject({ datedOn: '2026-11-01', postedOn: '2026-11-01' });
});

test('the last closed day takes no posting, the day after does', () => {
  const closed: Ledger = { closedThroughOn: '2026-10-31', postings: [] };
  const on = (postedOn: string) => aPosting(allocateLines({ fundId: 'f1', pence: 1 }), { postedOn });
  expect(postTo(closed, on('2026-10-31'))).toEqual({ ok: false, problems: [{ code: 'period-closed', closedThroughOn: '2026-10-31' }] });
  expect(postTo(closed, on('2026-11-01'))).toEqual({ ok: true, value: { ...closed, postings: [on('2026-11-01')] } });
});

test('a balance counts debits less credits, of one budget or of all', () => {
  const lines = [
    ...bookLines({ fundId: 'f1', pence: 30, into: 'floats', outOf: 'bank' }),
    ...bookLines({ fundId: 'f2', pence: 12, into: 'floats', outOf: 'bank' }),
    ...budgetLines({ fundId: 'f1', pence: 5, into: 'spent', outOf: 'committed' }),
  ];
  expect(balanceOf(lines, { account: 'floats' })).toBe(42);
  expect(balanceOf(lines, { account: 'floats', fundId: 'f2' })).toBe(12);
  expect(balanceOf(lines, { account: 'bank' })).toBe(-42);
  expect(balanceOf(lines, { account: 'spent', fundId: 'f1' })).toBe(5);
});
