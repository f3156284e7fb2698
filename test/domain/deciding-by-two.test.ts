import { expect, test } from 'vitest';
import { claimTransitions, isToDecide, type Claim } from '#shared/domain/claim.ts';
import { takeBack } from '#shared/domain/claiming.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { ask, decide, partOfTheFirst, type DecidingStep } from '#shared/domain/deciding.ts';
import type { LineChoice } from '#shared/domain/deciding-line.ts';
import { canStillBePaid } from '#shared/domain/removing.ts';
import { actionsFrom } from '#shared/domain/transitions.ts';
import { aClaim, aLine } from '#test/support/builders.ts';

const sent = aClaim({
  state: 'sent',
  promisedPence: 20_000,
  decideBy: '2026-11-26',
  lines: [aLine({ lineId: 'a', askedPence: 400_00 }), aLine({ lineId: 'b', askedPence: 460 })],
});
const two = { people: 2, budgetHolder: false } as const;
const first: DecidingStep = { at: '2026-11-23T10:00:00.000Z', by: 's-first', route: two, holdsBudget: false };
const second: DecidingStep = { ...first, at: '2026-11-23T11:00:00.000Z', by: 's-second' };
const choice = (lineId: string, changes: Partial<LineChoice> = {}): LineChoice => ({
  lineId,
  pays: 'full',
  amountPence: undefined,
  reasonCode: '',
  reasonWords: '',
  ...changes,
});
const half = { pays: 'another', amountPence: 20_000, reasonCode: 'over-the-offer', reasonWords: 'The offer was up to £20.' } as const;
const decided = (claim: Claim, choices: readonly LineChoice[], step: DecidingStep): Claim => {
  const outcome = decide(claim, choices, step);
  return outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome.problems));
};
const codes = (claim: Claim, choices: readonly LineChoice[], step: DecidingStep) => {
  const outcome = decide(claim, choices, step);
  return outcome.ok ? [] : outcome.problems;
};
const byFirst = decided(sent, [choice('a', half), choice('b')], first);

test('the first of two decides nothing alone: what they said is kept with them, no money moves and no part has a decision', () => {
  expect(byFirst).toEqual({
    ...sent,
    state: 'half-decided',
    hands: { originate: [], approve: ['s-first'], pay: [] },
    firstDecision: {
      by: 's-first',
      at: '2026-11-23T10:00:00.000Z',
      byBudgetHolder: false,
      parts: [
        {
          lineId: 'a',
          decision: { paysPence: 20_000, reasonCode: 'over-the-offer', reasonWords: 'The offer was up to £20.' },
          changedBecause: '',
        },
        { lineId: 'b', decision: { paysPence: 460, reasonCode: '', reasonWords: '' }, changedBecause: '' },
      ],
    },
  });
  expect(byFirst.lines.every(({ decision }) => decision === undefined)).toBe(true);
});

test('when the second agrees it is decided, once, by the second, with both hands on it', () => {
  const after = decided(byFirst, [choice('a', half), choice('b')], second);
  expect(after).toMatchObject({
    state: 'approved',
    payablePence: 20_460,
    promisedPence: 0,
    decidedBy: 's-second',
    decidedAt: '2026-11-23T11:00:00.000Z',
    hands: { approve: ['s-first', 's-second'] },
  });
  expect(after.firstDecision).toEqual(byFirst.firstDecision);
  expect(after.lines[0]?.decision).toEqual({ paysPence: 20_000, reasonCode: 'over-the-offer', reasonWords: 'The offer was up to £20.' });
});

test('a second who pays more says why, for the record; the person reads one outcome', () => {
  const more = choice('a', { reasonWords: ' No bus ran that day. ' });
  const after = decided(byFirst, [more, choice('b')], second);
  expect(after.lines[0]?.decision).toEqual({ paysPence: 40_000, reasonCode: '', reasonWords: '' });
  expect(after.firstDecision?.parts.map(({ changedBecause }) => changedBecause)).toEqual(['No bus ran that day.', '']);
});

test('a second who pays less says why, and the person reads it', () => {
  const less = choice('b', { pays: 'nothing', reasonCode: 'paid-another-way', reasonWords: 'We booked it.' });
  const after = decided(byFirst, [choice('a', half), less], second);
  expect(after.lines[1]?.decision).toEqual({ paysPence: 0, reasonCode: 'paid-another-way', reasonWords: 'We booked it.' });
  expect(after.firstDecision?.parts.map(({ changedBecause }) => changedBecause)).toEqual(['', 'We booked it.']);
});

test.each<[string, LineChoice, readonly object[]]>([
  ['more without words', choice('a'), [{ code: 'change-not-said', lineId: 'a' }]],
  [
    'more with the words of the first',
    choice('a', { reasonWords: ' The offer was up to £20. ' }),
    [{ code: 'change-not-said', lineId: 'a' }],
  ],
  ['less with the words of the first', choice('a', { ...half, amountPence: 19_999 }), [{ code: 'change-not-said', lineId: 'a' }]],
  [
    'less without words, said once',
    choice('a', { ...half, amountPence: 19_999, reasonWords: ' ' }),
    [{ code: 'no-reason-words', lineId: 'a' }],
  ],
  ['more with words that go on', choice('a', { reasonWords: 'x'.repeat(2_001) }), [{ code: 'words-too-long', lineId: 'a', most: 2_000 }]],
  [
    'less with words that go on, said once',
    choice('a', { ...half, amountPence: 1, reasonWords: 'x'.repeat(2_001) }),
    [{ code: 'words-too-long', lineId: 'a', most: 2_000 }],
  ],
  ['the same with other words', choice('a', { ...half, reasonWords: 'Up to £20.' }), []],
  ['more with as many letters as there can be', choice('a', { reasonWords: 'x'.repeat(2_000) }), []],
])('a second who pays %s', (_what, ofA, problems) => {
  expect(codes(byFirst, [ofA, choice('b')], second)).toEqual(problems);
});

test('words in the field count for nothing where the two agree to pay in full', () => {
  const after = decided(byFirst, [choice('a', half), choice('b', { reasonWords: 'Fine.' })], second);
  expect(after.firstDecision?.parts[1]?.changedBecause).toBe('');
});

test('nothing to pay needs two as well, and is settled by the second', () => {
  const nothing = (lineId: string) => choice(lineId, { pays: 'nothing', reasonCode: 'other', reasonWords: 'Paid by another body.' });
  const choices = [nothing('a'), nothing('b')];
  const none = decided(sent, choices, first);
  expect(none).toMatchObject({ state: 'half-decided', payablePence: 0 });
  expect(decided(none, choices, second)).toMatchObject({ state: 'settled', payablePence: 0, decidedBy: 's-second' });
});

test('once the first has decided, the second decides by the same claim, however few the route asks for by then', () => {
  expect(decided(byFirst, [choice('a', half), choice('b')], { ...second, route: { people: 1, budgetHolder: false } }).state).toBe(
    'approved',
  );
});

test('a question is asked before the first as before, and while it waits the first of two can decide', () => {
  const asked = { ...sent, state: 'question' as const };
  expect(decided(asked, [choice('a'), choice('b')], first).state).toBe('half-decided');
});

test('a line that asks for nothing needs no choice of either', () => {
  const lines = [aLine({ lineId: 'a', kind: 'time', askedPence: 0, timeChoice: 'none' }), aLine({ lineId: 'b' })];
  const one = decided({ ...sent, lines }, [choice('b')], first);
  expect(decided(one, [choice('b')], second).lines.map(({ decision }) => decision?.paysPence)).toEqual([0, 460]);
  expect(one.firstDecision?.parts[0]).toEqual({
    lineId: 'a',
    decision: { paysPence: 0, reasonCode: '', reasonWords: '' },
    changedBecause: '',
  });
});

test.each([
  [false, false, [{ code: 'budget-holder-decides' }]],
  [true, false, []],
  [false, true, []],
])('of the largest claims, budget held by the first: %s, by the second: %s', (isFirst, isSecond, problems) => {
  const route = { people: 2, budgetHolder: true } as const;
  const choices = [choice('a'), choice('b')];
  const one = decided(sent, choices, { ...first, route, holdsBudget: isFirst });
  expect(one.firstDecision?.byBudgetHolder).toBe(isFirst);
  expect(codes(one, choices, { ...second, route, holdsBudget: isSecond })).toEqual(problems);
});

test('the reasons of the lines are said beside that of the budget holder', () => {
  const one = decided(sent, [choice('a'), choice('b')], first);
  const problems = codes(one, [choice('a')], { ...second, route: { people: 2, budgetHolder: true } });
  expect(problems).toEqual([{ code: 'line-not-decided', lineId: 'b' }, { code: 'budget-holder-decides' }]);
});

test('a second look that two decide keeps what was agreed before it, until the second has decided too', () => {
  const before = { paysPence: 300, reasonCode: 'other', reasonWords: 'x' } as const;
  const again: Claim = {
    ...sent,
    secondLook: true,
    decidedBy: 's-before',
    payablePence: 40_300,
    lines: sent.lines.map((line) => ({
      ...line,
      decision: line.lineId === 'b' ? before : { paysPence: 40_000, reasonCode: '', reasonWords: '' },
    })),
  };
  const one = decided(again, [choice('a'), choice('b')], first);
  expect(one.lines[1]?.decision).toEqual(before);
  expect(one).toMatchObject({ payablePence: 40_300, decidedBy: 's-before' });
  const lower = choice('b', { pays: 'another', amountPence: 299, reasonCode: 'other', reasonWords: 'Other words.' });
  expect(codes(one, [choice('a'), lower], second)).toEqual([{ code: 'less-than-first', lineId: 'b', firstPence: 300 }]);
  expect(decided(one, [choice('a'), choice('b')], second)).toMatchObject({ payablePence: 40_460, decidedBy: 's-second' });
});

test('decided by one, a claim keeps no first of two from before', () => {
  const again: Claim = { ...byFirst, state: 'sent' };
  expect(
    decided(again, [choice('a'), choice('b')], { ...second, route: { people: 1, budgetHolder: false } }).firstDecision,
  ).toBeUndefined();
});

test('what the first decided for a part is there while the second has yet to, and not after', () => {
  const [a] = byFirst.lines;
  if (a === undefined) throw new Error('There is a line');
  expect(partOfTheFirst(byFirst, a)?.paysPence).toBe(20_000);
  expect(partOfTheFirst({ ...byFirst, state: 'sent' }, a)).toBeUndefined();
  expect(partOfTheFirst(byFirst, { lineId: 'none' })).toBeUndefined();
  expect(partOfTheFirst({ state: 'half-decided', firstDecision: undefined }, a)).toBeUndefined();
});

test('half decided it is still theirs to take back, and ours by the same day; a question starts the deciding again', () => {
  expect(actionsFrom(claimTransitions, { from: 'half-decided', by: 'person' })).toEqual(['take-back']);
  expect(actionsFrom(claimTransitions, { from: 'half-decided', by: 'approver' })).toEqual(['ask', 'decide', 'settle']);
  expect(takeBack(byFirst)).toMatchObject({ ok: true, value: { state: 'draft', firstDecision: undefined } });
  expect(costsSummaryOf(byFirst)).toMatchObject({ state: 'half-decided', totalPence: 40_460, dueOn: '2026-11-26' });
  expect(ask(byFirst, { words: 'By bus?', at: second.at, by: 's-second' })).toMatchObject({ ok: true, value: { state: 'question' } });
  expect(canStillBePaid(byFirst)).toBe(true);
  const states = ['draft', 'sent', 'question', 'half-decided', 'approved', 'settled', 'in-run', 'paid'] as const;
  expect(states.filter((state) => isToDecide({ state }))).toEqual(['sent', 'question', 'half-decided']);
});
