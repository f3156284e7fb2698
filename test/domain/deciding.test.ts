import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimTransitions, isToDecide, type Claim, type ClaimState } from '#shared/domain/claim.ts';
import { ask, decide, paidParts } from '#shared/domain/deciding.ts';
import type { LineChoice } from '#shared/domain/deciding-line.ts';
import { aClaim, aLine } from '#test/support/builders.ts';

const one = { people: 1, budgetHolder: false } as const;
const step = { at: '2026-11-23T10:00:00.000Z', by: 's-approver', route: one, holdsBudget: false };
const sent = (changes: Partial<Claim> = {}) =>
  aClaim({
    state: 'sent',
    promisedPence: 20_000,
    lines: [aLine({ lineId: 'a', askedPence: 460 }), aLine({ lineId: 'b', kind: 'time', askedPence: 8_250 })],
    ...changes,
  });
const choice = (lineId: string, changes: Partial<LineChoice> = {}): LineChoice => ({
  lineId,
  pays: 'full',
  amountPence: undefined,
  reasonCode: '',
  reasonWords: '',
  ...changes,
});
const reduced = { reasonCode: 'paid-another-way', reasonWords: 'The offer was up to £4.' } as const;

test('every part in full agrees what was asked, and agreed is not paid', () => {
  const decided = decide(sent(), [choice('a'), choice('b')], step);
  expect(decided).toMatchObject({
    ok: true,
    value: { state: 'approved', payablePence: 8_710, promisedPence: 0, decidedBy: 's-approver', paidOn: '' },
  });
});

test('deciding puts the approver’s hand on the claim', () => {
  const decided = decide(sent(), [choice('a'), choice('b')], step);
  expect(decided.ok && decided.value.hands.approve).toEqual(['s-approver']);
});

test('a part paid less keeps its reason and its words', () => {
  const decided = decide(sent(), [choice('a', { pays: 'another', amountPence: 400, ...reduced }), choice('b')], step);
  expect(decided.ok && decided.value.lines[0]?.decision).toEqual({ paysPence: 400, ...reduced });
});

test('"more than the offer" is no reason for what is inside it', () => {
  const claim = aClaim({ state: 'sent', lines: [aLine({ lineId: 'fare', askedPence: 460 })] });
  const choice = { lineId: 'fare', pays: 'another', amountPence: 400, reasonCode: 'over-the-offer', reasonWords: 'It was more.' } as const;
  expect(decide(claim, [choice], step)).toEqual({
    ok: false,
    problems: [{ code: 'inside-the-offer', lineId: 'fare' }],
  });
  const little = aClaim({ ...claim, offer: { ...claim.offer, covers: [{ kind: 'public-transport', capPence: 300 }] } });
  expect(decide(little, [choice], step).ok).toBe(true);
});

test('nothing to pay at all is settled, not approved', () => {
  const decided = decide(sent(), [choice('a', { pays: 'nothing', ...reduced }), choice('b', { pays: 'nothing', ...reduced })], step);
  expect(decided).toMatchObject({ ok: true, value: { state: 'settled', payablePence: 0 } });
});

test('a line that asks for nothing needs no choice', () => {
  const claim = sent({
    lines: [aLine({ lineId: 'a', askedPence: 460 }), aLine({ lineId: 'b', kind: 'time', askedPence: 0, timeChoice: 'none' })],
  });
  expect(decide(claim, [choice('a')], step)).toMatchObject({ ok: true, value: { payablePence: 460 } });
});

test.each([
  ['a part without a choice', choice('a', { pays: '' }), 'line-not-decided'],
  ['another amount that nobody can read', choice('a', { pays: 'another', ...reduced }), 'amount-not-readable'],
  ['more than was asked', choice('a', { pays: 'another', amountPence: 461, ...reduced }), 'more-than-asked'],
  ['less without a reason', choice('a', { pays: 'another', amountPence: 1, reasonWords: 'Because' }), 'no-reason-chosen'],
  ['nothing without words', choice('a', { pays: 'nothing', reasonCode: 'other', reasonWords: '  ' }), 'no-reason-words'],
  ['words that go on', choice('a', { pays: 'nothing', reasonCode: 'other', reasonWords: 'x'.repeat(2_001) }), 'words-too-long'],
] as const)('%s is looked at again', (_name, first, code) => {
  expect(decide(sent(), [first, choice('b')], step)).toMatchObject({ ok: false, problems: [{ code, lineId: 'a' }] });
});

test('every problem is said at once, not only the first', () => {
  const decided = decide(sent(), [], step);
  expect(decided.ok ? [] : decided.problems.map((problem) => problem.code)).toEqual(['line-not-decided', 'line-not-decided']);
});

const states: readonly ClaimState[] = ['draft', 'sent', 'question', 'half-decided', 'approved', 'settled', 'in-run', 'paid'];
const others = states.filter((state) => !isToDecide({ state }));

test.each(others)('a claim that is %s is not decided and no question is asked about it', (state) => {
  expect(decide(sent({ state }), [choice('a'), choice('b')], step)).toEqual({
    ok: false,
    problems: [{ code: 'not-waiting-for-a-decision', state }],
  });
  expect(ask(sent({ state }), { words: 'Which bus?', ...step })).toEqual({
    ok: false,
    problems: [{ code: 'not-waiting-for-a-decision', state }],
  });
});

test('a question waits for its answer, and needs words', () => {
  expect(ask(sent(), { words: ' Which bus? ', ...step })).toMatchObject({
    ok: true,
    value: { state: 'question', questions: [{ words: 'Which bus?', answer: '' }] },
  });
  expect(ask(sent(), { words: '  ', ...step })).toMatchObject({ ok: false, problems: [{ code: 'no-question' }] });
  expect(ask(sent(), { words: 'x'.repeat(2_001), ...step })).toMatchObject({ ok: false, problems: [{ code: 'question-too-long' }] });
});

test('the person or the coordinator answers; nobody else', () => {
  expect(claimTransitions.find((line) => line.action === 'answer')?.by).toEqual(['person', 'coordinator']);
});

const amounts = fc.array(fc.record({ asked: fc.integer({ min: 0, max: 100_000 }), part: fc.float({ min: 0, max: 1, noNaN: true }) }), {
  minLength: 1,
  maxLength: 60,
});

test('what will be paid is the sum of its parts, whole pence, never more than was asked', () => {
  fc.assert(
    fc.property(amounts, (each) => {
      const lines = each.map(({ asked }, index) =>
        aLine({ lineId: `l${index}`, askedPence: asked, kind: index % 2 === 0 ? 'time' : 'car' }),
      );
      const choices = each.map(({ asked, part }, index) =>
        choice(`l${index}`, { pays: 'another', amountPence: Math.floor(asked * part), ...reduced }),
      );
      const decided = decide(sent({ lines }), choices, step);
      if (!decided.ok) throw new Error('These can all be decided');
      const { feePence, costsPence } = paidParts(decided.value);
      expect(decided.value.payablePence).toBe(feePence + costsPence);
      expect(decided.value.payablePence).toBeLessThanOrEqual(each.reduce((sum, { asked }) => sum + asked, 0));
      expect(Number.isSafeInteger(decided.value.payablePence)).toBe(true);
    }),
  );
});

test('while a question waits it can be decided with what there is, and no second question is asked', () => {
  const waiting = sent({ state: 'question' });
  expect(decide(waiting, [choice('a'), choice('b')], step)).toMatchObject({ ok: true, value: { state: 'approved' } });
  expect(ask(waiting, { words: 'Which bus?', ...step }).ok).toBe(false);
});

test('a second look agrees what was agreed first or more for each part, never less', () => {
  const first = { paysPence: 400, reasonCode: 'paid-another-way', reasonWords: 'It was over.' } as const;
  const lines = sent().lines.map((line) => (line.lineId === 'a' ? { ...line, decision: first } : line));
  const less = { pays: 'another', amountPence: 399, reasonCode: 'other', reasonWords: 'Less.' } as const;
  const again = sent({ lines, secondLook: true });
  const refused = { ok: false, problems: [{ code: 'less-than-first', lineId: 'a', firstPence: 400 }] };
  expect(decide(again, [choice('a', less), choice('b')], step)).toEqual(refused);
  expect(decide(again, [choice('a', { ...less, pays: 'nothing' }), choice('b')], step)).toEqual(refused);
  expect(decide(again, [choice('a', { ...less, amountPence: 400 }), choice('b')], step).ok).toBe(true);
  expect(decide(sent({ lines }), [choice('a', less), choice('b')], step).ok).toBe(true);
});
