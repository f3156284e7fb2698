import { expect, test } from 'vitest';
import type { LineTyped } from '#shared/domain/claim-line.ts';
import { readDate } from '#shared/domain/reading-dates.ts';
import { readLine } from '#shared/domain/reading-lines.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { aClaim, aLine, anOffer } from '#test/support/builders.ts';

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
const context = {
  claim: aClaim(),
  lineId: 'l9',
  today: '2026-11-23',
  actualCostOnly: false,
  pricingIn: 'demonstration',
  policyOn,
  policyVersion,
} as const;
const read = (changes: Partial<LineTyped>, actualCostOnly = false) => readLine(typed(changes), { ...context, actualCostOnly });
const codes = (changes: Partial<LineTyped>, actualCostOnly = false) => {
  const outcome = read(changes, actualCostOnly);
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

test.each([
  ['motorcycle', '10 miles at 24p a mile'],
  ['bicycle', '10 miles at 20p a mile'],
  ['passenger', '10 miles at 5p a mile'],
] as const)('a journey by %s is priced by its miles', (kind, words) => {
  expect(read({ kind, miles: '10', amount: '' })).toMatchObject({
    ok: true,
    value: { kind, distanceTenthMiles: 100, timeChoice: '', working: { words } },
  });
});

test.each([
  'taxi',
  'parking-and-tolls',
  'overnight',
  'meals',
  'childcare',
  'adult-care',
  'assistant-or-interpreter',
  'companion',
  'printing',
  'something-else',
  'data-and-phone',
] as const)('%s is what it cost', (kind) => {
  expect(read({ kind, amount: '7.10' })).toMatchObject({
    ok: true,
    value: { kind, askedPence: 710, distanceTenthMiles: 0, timeChoice: '', working: { words: 'What it cost' } },
  });
});

test('phone and internet is the usual amount when that is chosen, and what it cost otherwise', () => {
  expect(read({ kind: 'data-and-phone', choice: 'usual', amount: '' })).toMatchObject({
    ok: true,
    value: { askedPence: 500, timeChoice: '', working: { policyKeys: ['online.data_allowance'] } },
  });
  expect(read({ kind: 'data-and-phone', choice: 'cost', amount: '3' })).toMatchObject({ ok: true, value: { askedPence: 300 } });
  expect(codes({ kind: 'data-and-phone', choice: 'cost', amount: '' })).toEqual(['amount: amount-not-understood']);
  expect(read({ kind: 'meals', choice: 'usual', amount: '3' })).toMatchObject({ ok: true, value: { askedPence: 300 } });
});

test.each([
  [{ kind: 'taxi', capPence: 3_500 } as const, '35', []],
  [{ kind: 'taxi', capPence: 3_500 } as const, '35.01', ['taxi-not-agreed-first']],
  [{ kind: 'taxi', capPence: 0 } as const, '30', []],
  [{ kind: 'taxi', capPence: 0 } as const, '30.01', ['taxi-not-agreed-first']],
  [{ kind: 'companion', capPence: 9_000 } as const, '30.01', ['taxi-not-agreed-first']],
])('a taxi is agreed before up to what the offer writes for it, and no further: %j, £%s', (covered, amount, found) => {
  const claim = aClaim({ offer: anOffer({ covers: [covered] }) });
  const line = readLine(typed({ kind: 'taxi', amount }), { ...context, claim });
  expect(line.ok && (line.value.working.questions ?? []).map(({ code }) => code)).toEqual(found);
});

test('only what they spent: a journey is asked for by what it cost, and miles of an older form say so', () => {
  expect(read({ kind: 'car', amount: '6.20' }, true)).toMatchObject({
    ok: true,
    value: { kind: 'car', askedPence: 620, distanceTenthMiles: 0, working: { words: 'What it cost', policyKeys: [] } },
  });
  expect(codes({ kind: 'car', miles: '24', amount: '' }, true)).toEqual(['amount: only-what-it-cost']);
  expect(codes({ kind: 'bicycle', amount: '' }, true)).toEqual(['amount: amount-not-understood']);
  expect(codes({ kind: 'data-and-phone', choice: 'usual' }, true)).toEqual(['amount: only-what-it-cost']);
  expect(codes({ kind: 'time', choice: 'all' }, true)).toEqual(['amount: only-what-it-cost']);
});

test('somebody who does not ask for only what they spent gives miles for a journey, whatever amount is beside them', () => {
  expect(codes({ kind: 'car', miles: '', amount: '6.20' })).toEqual(['miles: miles-not-understood']);
});

test('time is of the day of the meeting and says how much of the fee', () => {
  expect(read({ kind: 'time', date: { day: '', month: '', year: '' }, choice: 'all', less: ' ' })).toMatchObject({
    ok: true,
    value: { happenedOn: '2026-11-12', askedPence: 8250, timeChoice: 'all', distanceTenthMiles: 0 },
  });
  expect(read({ kind: 'time', choice: 'none' })).toMatchObject({ ok: true, value: { askedPence: 0, timeChoice: 'none' } });
  expect(codes({ kind: 'time', choice: 'less', less: '82.50' })).toEqual(['less: less-is-not-less']);
  expect(codes({ kind: 'time', choice: 'less', less: '' })).toEqual(['less: less-is-not-an-amount']);
});

test('a meeting without a fee has no payment for time', () => {
  const claim = aClaim({ offer: anOffer({ feePence: 0 }) });
  expect(readLine(typed({ kind: 'time', choice: 'all' }), { ...context, claim })).toEqual({
    ok: false,
    problems: [{ field: 'choice', code: 'no-fee-offered' }],
  });
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
  [{ day: '7', month: '10', year: '2025' }, 'date: date-far-from-meeting'],
])('the day %j is asked about kindly', (date, problem) => {
  expect(codes({ date })).toEqual([problem]);
});

test('nothing is no cost, and less than nothing is not an amount', () => {
  expect(codes({ amount: '0' })).toEqual(['amount: amount-is-nothing']);
  expect(codes({ amount: '-4.60' })).toEqual(['amount: amount-not-understood']);
});

test.each([
  [{ kind: 'car', miles: '0' }, 'miles: miles-are-nothing'],
  [{ kind: 'car', miles: '0 miles' }, 'miles: miles-are-nothing'],
  [{ kind: 'car', miles: '1500.1' }, 'miles: miles-are-too-many'],
  [{ kind: 'car', miles: '12.55' }, 'miles: miles-not-understood'],
  [{ amount: '£100,001.255' }, 'amount: amount-is-too-much'],
  [{ amount: '100000.000' }, 'amount: amount-not-understood'],
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
  const outcome = readLine(typed({ amount: '5' }), { ...context, claim });
  expect(outcome).toMatchObject({ ok: true, value: { askedPence: 500, receipt } });
});

test('a year of two figures is this century', () => {
  expect(readDate({ day: '7', month: '3', year: '26' })).toBe('2026-03-07');
  expect(readDate({ day: '7', month: '3', year: '126' })).toBeUndefined();
});

test.each([
  ['8', '10', '2025', '2025-10-08'],
  ['23', '11', '2026', '2026-11-23'],
])('a cost of %s %s %s is not too far away and not to come', (day, month, year, happenedOn) => {
  expect(read({ date: { day, month, year } })).toMatchObject({ ok: true, value: { happenedOn } });
});

test('a note of 2,000 letters fits', () => {
  expect(read({ note: 'x'.repeat(2000) }).ok).toBe(true);
});

test('a note that is too long is all there may be to look at', () => {
  expect(codes({ note: 'x'.repeat(2001) })).toEqual(['note: note-too-long']);
});

test('a new line takes no photo from another', () => {
  const receipt = { key: 'incoming/x', state: 'kept', contentHash: 'h' } as const;
  const claim = aClaim({ lines: [aLine({ lineId: 'l1', receipt })] });
  const line = readLine(typed({}), { ...context, claim });
  expect(line.ok && line.value.receipt).toBeUndefined();
});

test.each([
  ['x12', 'miles: miles-not-understood'],
  ['0x', 'miles: miles-not-understood'],
  ['0 mile', 'miles: miles-are-nothing'],
])('%j for miles: %s', (miles, problem) => {
  expect(codes({ kind: 'car', miles, amount: '' })).toEqual([problem]);
});

test('where somebody is paid a rate nobody agreed to prices nothing, and each kind says where to look; what it cost is read as ever', () => {
  const inEarnest = (changes: Partial<LineTyped>) => {
    const outcome = readLine(typed(changes), { ...context, pricingIn: 'earnest' });
    return outcome.ok ? outcome.value.askedPence : outcome.problems;
  };
  expect(inEarnest({ kind: 'car', miles: '24' })).toEqual([{ field: 'miles', code: 'no-agreed-rate-for-miles' }]);
  expect(inEarnest({ kind: 'data-and-phone', choice: 'usual' })).toEqual([{ field: 'choice', code: 'no-agreed-usual-amount' }]);
  expect(inEarnest({ kind: 'data-and-phone', choice: 'cost', amount: '7.10' })).toBe(710);
  expect(inEarnest({ kind: 'time', choice: 'less', less: '20' })).toBe(2_000);
});
