import { expect, test } from 'vitest';
import { costKinds } from '#shared/domain/activity.ts';
import type { PolicyOn, PolicyRow } from '#shared/domain/policy-row.ts';
import { linesNotAgreed } from '#shared/domain/pricing/agreed-rates.ts';
import { priceLine, type LineAsked } from '#shared/domain/pricing/price-line.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { aLine, anOffer } from '#test/support/builders.ts';
import { adopted } from '#test/support/policy-rows.ts';

const happenedOn = '2026-11-12';
const price = (asked: LineAsked, actualCostOnly = false) =>
  priceLine(asked, { policyOn, policyVersion, pricingIn: 'demonstration', offer: anOffer({ feePence: 8250 }), actualCostOnly });

const miles = { basis: 'miles', kind: 'car', happenedOn, tenthMiles: 240, bandUsedTenthMiles: 0 } as const;
const usual = { basis: 'usual-amount', kind: 'data-and-phone', happenedOn } as const;
const fee = { basis: 'fee', kind: 'time', choice: 'all', lessPence: undefined } as const;

test('miles, a usual amount, a fee and a cost are each priced by what they are', () => {
  expect(price(miles)).toMatchObject({ ok: true, value: { pence: 1320, working: { words: '24 miles at 55p a mile' } } });
  expect(price(usual)).toEqual({
    ok: true,
    value: {
      pence: 500,
      working: {
        words: 'The usual amount for one online meeting',
        policyKeys: ['online.data_allowance'],
        policyVersion,
        rates: [{ key: 'online.data_allowance', from: '2000-01-01', pence: 500, tenths: 10 }],
      },
    },
  });
  expect(price(fee)).toMatchObject({ ok: true, value: { pence: 8250 } });
  expect(price({ basis: 'cost', kind: 'taxi', happenedOn, paidPence: 1234 })).toMatchObject({ ok: true, value: { pence: 1234 } });
});

test.each([miles, usual, fee] as const)('only what they spent: $basis is refused, and says to ask what it cost', (asked) => {
  expect(price(asked, true)).toEqual({ ok: false, problems: [{ code: 'only-what-it-cost', kind: asked.kind }] });
});

test.each(costKinds)('only what they spent: %s is paid at what it cost', (kind) => {
  expect(price({ basis: 'cost', kind, happenedOn, paidPence: 777 }, true)).toMatchObject({ ok: true, value: { pence: 777 } });
});

test('payment for time is all, less or none of what was offered', () => {
  const paid = (choice: 'all' | 'less' | 'none', lessPence?: number) => price({ basis: 'fee', kind: 'time', choice, lessPence });
  const words = (outcome: ReturnType<typeof paid>) => (outcome.ok ? outcome.value.working.words : '');
  expect(paid('all')).toEqual({
    ok: true,
    value: {
      pence: 8250,
      working: { words: 'What was offered: half a day at the meeting', policyKeys: [], policyVersion: 'default-2026-11' },
    },
  });
  expect(paid('less', 2000)).toMatchObject({ ok: true, value: { pence: 2000 } });
  expect(words(paid('less', 1))).toBe('Part of what was offered, as you chose');
  expect(paid('less', 8249)).toMatchObject({ ok: true, value: { pence: 8249 } });
  expect(paid('none', 2000)).toMatchObject({ ok: true, value: { pence: 0 } });
  expect(words(paid('none'))).toBe('No payment for time, as you chose');
});

test('less is an amount that is less, and there is no payment without an offer of one', () => {
  const problem = (lessPence: number | undefined) => price({ basis: 'fee', kind: 'time', choice: 'less', lessPence });
  expect(problem(undefined)).toEqual({ ok: false, problems: [{ code: 'less-is-not-an-amount' }] });
  expect(problem(0)).toEqual({ ok: false, problems: [{ code: 'less-is-not-an-amount' }] });
  expect(problem(8250)).toEqual({ ok: false, problems: [{ code: 'less-is-not-less' }] });
  const none = priceLine(fee, {
    policyOn,
    policyVersion,
    pricingIn: 'demonstration',
    offer: anOffer({ feePence: 0 }),
    actualCostOnly: false,
  });
  expect(none).toEqual({ ok: false, problems: [{ code: 'no-fee-offered' }] });
  const bare = priceLine(fee, {
    policyOn,
    policyVersion,
    pricingIn: 'demonstration',
    offer: anOffer({ feePence: 100, feeFor: '' }),
    actualCostOnly: false,
  });
  expect(bare).toMatchObject({ ok: true, value: { working: { words: 'What was offered' } } });
});

const rowsWith =
  (change: (row: PolicyRow) => Partial<PolicyRow>): PolicyOn =>
  (key, londonDate) => {
    const row = policyOn(key, londonDate);
    return { ...row, ...change(row) };
  };
const agreed = () => ({ adoption: adopted, standing: 'sourced' }) as const;
const inEarnest = (asked: LineAsked, rows: PolicyOn) =>
  priceLine(asked, { policyOn: rows, policyVersion, pricingIn: 'earnest', offer: anOffer({ feePence: 8250 }), actualCostOnly: false });
const crossing = { ...miles, bandUsedTenthMiles: 99_900 } as const;

test('where somebody is paid, miles and a usual amount are priced by rates that are agreed and confirmed, exactly as in a demonstration', () => {
  for (const asked of [miles, crossing, usual]) expect(inEarnest(asked, rowsWith(agreed))).toEqual(price(asked));
});

test.each([
  ['nobody agreed to it', { adoption: { state: 'proposed' }, standing: 'sourced' }],
  ['it was worked out', { adoption: adopted, standing: 'derived' }],
  ['it is not confirmed', { adoption: adopted, standing: 'unverified' }],
] as const)(
  'where somebody is paid, a rate prices nothing when %s; what it cost, and what was offered, are paid as ever',
  (_why, change) => {
    const rows = rowsWith(() => change);
    const keys = ['mileage.car_van.band1'];
    expect(inEarnest(miles, rows)).toEqual({ ok: false, problems: [{ code: 'rate-not-agreed', basis: 'miles', keys }] });
    expect(inEarnest(usual, rows)).toEqual({
      ok: false,
      problems: [{ code: 'rate-not-agreed', basis: 'usual-amount', keys: ['online.data_allowance'] }],
    });
    expect(inEarnest({ basis: 'cost', kind: 'taxi', happenedOn, paidPence: 1234 }, rows)).toMatchObject({
      ok: true,
      value: { pence: 1234 },
    });
    expect(inEarnest(fee, rows)).toMatchObject({ ok: true, value: { pence: 8250 } });
  },
);

test('only the rates that a line uses have to be agreed, and it is the row of its own day that counts', () => {
  const second = rowsWith(({ key }) => (key === 'mileage.car_van.band2' ? {} : agreed()));
  expect(inEarnest(miles, second).ok).toBe(true);
  expect(inEarnest(crossing, second)).toMatchObject({ problems: [{ keys: ['mileage.car_van.band2'] }] });
  const later: PolicyOn = (key, on) => ({ ...policyOn(key, on), ...(on === happenedOn ? agreed() : {}) });
  expect(inEarnest(miles, later).ok).toBe(true);
  expect(inEarnest({ ...miles, happenedOn: '2026-11-11' }, later).ok).toBe(false);
});

test('of the lines of a claim those at such a rate are named, in their order; in a demonstration none is', () => {
  const line = (lineId: string, asked: LineAsked) => {
    const priced = price(asked);
    if (!priced.ok) throw new Error('A line without a price');
    return aLine({ lineId, happenedOn, working: priced.value.working });
  };
  const lines = [
    line('a', usual),
    line('b', { basis: 'cost', kind: 'taxi', happenedOn, paidPence: 1234 }),
    line('c', miles),
    line('d', fee),
  ];
  expect(linesNotAgreed(lines, { policyOn, pricingIn: 'earnest' })).toEqual(['a', 'c']);
  expect(linesNotAgreed(lines, { policyOn: rowsWith(agreed), pricingIn: 'earnest' })).toEqual([]);
  expect(linesNotAgreed(lines, { policyOn, pricingIn: 'demonstration' })).toEqual([]);
});
