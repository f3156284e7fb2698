import { expect, test } from 'vitest';
import { readLine, type LineTyped } from '#shared/domain/claim-line.ts';
import { readDate } from '#shared/domain/reading-dates.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { aClaim, aLine } from '#test/support/builders.ts';

const typed = (changes: Partial<LineTyped>): LineTyped => ({
  kind: 'public-transport',
  date: { day: '12', month: '11', year: '2026' },
  miles: '',
  amount: '4.60',
  choice: '',
  less: '',
  note: '',
  ...changes,
});
const read = (changes: Partial<LineTyped>) =>
  readLine(typed(changes), { claim: aClaim(), lineId: 'l9', today: '2026-11-23', milesElsewhere: () => 0, policyOn, policyVersion });
const codes = (changes: Partial<LineTyped>) => {
  const outcome = read(changes);
  return outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field}: ${code}`);
};

test('a fare is what it cost, a journey is priced, time is of the offer', () => {
  expect(read({})).toMatchObject({
    ok: true,
    value: { lineId: 'l9', askedPence: 460, happenedOn: '2026-11-12', working: { words: 'What it cost' } },
  });
  expect(read({ kind: 'car', miles: '12.5' })).toMatchObject({ ok: true, value: { askedPence: 688, distanceTenthMiles: 125 } });
  expect(read({ kind: 'time', choice: 'less', less: '20' })).toMatchObject({ ok: true, value: { askedPence: 2000, timeChoice: 'less' } });
});

test('every field that has to be looked at is named, not just the first', () => {
  expect(codes({ date: { day: '31', month: '2', year: '2026' }, amount: 'four' })).toEqual([
    'date: date-no-such-day',
    'amount: amount-not-understood',
  ]);
  expect(codes({ kind: 'car', miles: '-3', note: 'x'.repeat(2001) })).toEqual(['miles: miles-not-understood', 'note: note-too-long']);
  expect(codes({ kind: 'time' })).toEqual(['choice: choice-missing']);
  expect(codes({ kind: 'time', choice: 'all', less: '20' })).toEqual(['less: less-beside-another-choice']);
});

test.each([
  [{ day: '12', month: '11', year: '1900' }, 'date: date-far-from-meeting'],
  [{ day: '24', month: '11', year: '2026' }, 'date: date-not-yet'],
  [{ day: '12', month: '11', year: '2023' }, 'date: date-far-from-meeting'],
  [{ day: '', month: '', year: '' }, 'date: date-not-understood'],
])('the day %j is asked about kindly', (date, problem) => {
  expect(codes({ date })).toEqual([problem]);
});

test('nothing is no cost, and less than nothing is not an amount', () => {
  expect(codes({ amount: '0' })).toEqual(['amount: amount-is-nothing']);
  expect(codes({ amount: '-4.60' })).toEqual(['amount: amount-not-understood']);
});

test.each([
  [{ kind: 'car', miles: '0' }, 'miles: miles-are-nothing'],
  [{ kind: 'car', miles: '100000' }, 'miles: miles-are-too-many'],
  [{ kind: 'car', miles: 'far' }, 'miles: miles-not-understood'],
  [{ amount: '£99999999999' }, 'amount: amount-is-too-much'],
  [{ date: { day: '12', month: 'Nov', year: '2026' } }, 'date: date-not-understood'],
  [{ date: { day: '12', month: '13', year: '2026' } }, 'date: date-no-such-day'],
] as const)('%j is met with words about what it is', (changes, problem) => {
  expect(codes(changes)).toEqual([problem]);
});

test('a changed line keeps its photo', () => {
  const receipt = { key: 'incoming/x', state: 'kept', contentHash: 'h' } as const;
  const claim = aClaim({ lines: [aLine({ lineId: 'l9', receipt })] });
  const outcome = readLine(typed({ amount: '5' }), {
    claim,
    lineId: 'l9',
    today: '2026-11-23',
    milesElsewhere: () => 0,
    policyOn,
    policyVersion,
  });
  expect(outcome).toMatchObject({ ok: true, value: { askedPence: 500, receipt } });
});

test('a year of two figures is this century', () => {
  expect(readDate({ day: '7', month: '3', year: '26' })).toBe('2026-03-07');
  expect(readDate({ day: '7', month: '3', year: '126' })).toBeUndefined();
});
