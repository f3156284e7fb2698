import { expect, test } from 'vitest';
import { priceActualCost, type CostPaid } from '#shared/domain/pricing/actual-cost.ts';
import { mealCeiling } from '#shared/domain/pricing/ceilings.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';

const price = (paid: Partial<CostPaid>) =>
  priceActualCost({ kind: 'public-transport', happenedOn: '2026-11-12', paidPence: 5_000, ...paid }, { policyOn, policyVersion });

test.each([
  'car',
  'motorcycle',
  'bicycle',
  'passenger',
  'public-transport',
  'parking-and-tolls',
  'overnight',
  'meals',
  'childcare',
  'adult-care',
  'assistant-or-interpreter',
  'companion',
  'data-and-phone',
  'printing',
  'something-else',
] as const)('%s is exactly what it cost, and without more said about it nothing is asked', (kind) => {
  expect(price({ kind })).toEqual({ pence: 5_000, working: { words: 'What it cost', policyKeys: [], policyVersion } });
});

const away = (backAt: string, leftAt = '2026-11-12T08:00:00.000Z') => ({ leftAt, backAt });

// HMRC EIM05231. They left at 8:00 in winter, when London's clock is the instant's own.
test.each([
  ['4 h 59', '2026-11-12T12:59:00.000Z', 0, []],
  ['5 h', '2026-11-12T13:00:00.000Z', 500, ['meal.over_5h']],
  ['9 h 59', '2026-11-12T17:59:00.000Z', 500, ['meal.over_5h']],
  ['10 h', '2026-11-12T18:00:00.000Z', 1_000, ['meal.over_10h']],
  ['12 h, back at 20:00', '2026-11-12T20:00:00.000Z', 1_000, ['meal.over_10h']],
  ['12 h 1, past 20:00', '2026-11-12T20:01:00.000Z', 2_000, ['meal.over_10h', 'meal.supplement_past_2000']],
  ['14 h 59, past 20:00', '2026-11-12T22:59:00.000Z', 2_000, ['meal.over_10h', 'meal.supplement_past_2000']],
  ['15 h, past 20:00', '2026-11-12T23:00:00.000Z', 2_500, ['meal.over_15h_past_2000']],
] as const)('away for %s, meals have a ceiling', (_name, backAt, pence, keys) => {
  expect(mealCeiling(away(backAt), policyOn)).toEqual({ code: 'over-meal-ceiling', keys, pence });
});

test('a short day that goes on past 20:00 has the supplement, and one under five hours has nothing', () => {
  expect(mealCeiling(away('2026-11-12T20:30:00.000Z', '2026-11-12T15:00:00.000Z'), policyOn).pence).toBe(1_500);
  expect(mealCeiling(away('2026-11-12T20:30:00.000Z', '2026-11-12T15:31:00.000Z'), policyOn).pence).toBe(0);
});

test('fifteen hours that end before 20:00 are a ten-hour day', () => {
  expect(mealCeiling(away('2026-11-12T19:30:00.000Z', '2026-11-12T04:00:00.000Z'), policyOn)).toMatchObject({
    keys: ['meal.over_10h'],
    pence: 1_000,
  });
});

test('the evening is that of London: at 19:30 UTC in summer it is past it', () => {
  expect(mealCeiling(away('2026-07-02T19:30:00.000Z', '2026-07-02T13:00:00.000Z'), policyOn).pence).toBe(1_500);
});

test('a meal over its ceiling is a question beside it, and stays as it was paid', () => {
  const over = price({ kind: 'meals', paidPence: 501, away: away('2026-11-12T13:00:00.000Z') });
  expect(over).toEqual({
    pence: 501,
    working: {
      words: 'What it cost',
      policyKeys: ['meal.over_5h'],
      policyVersion,
      questions: [{ code: 'over-meal-ceiling', key: 'meal.over_5h', limitPence: 500, overPence: 1 }],
    },
  });
  expect(price({ kind: 'meals', paidPence: 500, away: away('2026-11-12T13:00:00.000Z') }).working.questions).toBeUndefined();
});

test('a meal on a day too short for any step is asked about as a whole', () => {
  const { pence, working } = price({ kind: 'meals', paidPence: 700, away: away('2026-11-12T12:59:00.000Z') });
  expect(pence).toBe(700);
  expect(working).toMatchObject({ policyKeys: [], questions: [{ code: 'over-meal-ceiling', key: '', limitPence: 0, overPence: 700 }] });
});

test.each([
  ['london', 2, 32_000, 'overnight.london_max'],
  ['elsewhere', 3, 27_000, 'overnight.elsewhere_max'],
] as const)('nights in %s: %i of them up to %ip', (place, count, limitPence, key) => {
  const nights = { count, place };
  expect(price({ kind: 'overnight', nights, paidPence: limitPence }).working.questions).toBeUndefined();
  expect(price({ kind: 'overnight', nights, paidPence: limitPence + 1 })).toMatchObject({
    pence: limitPence + 1,
    working: { policyKeys: [key], questions: [{ code: 'over-night-ceiling', key, limitPence, overPence: 1 }] },
  });
});

test.each([
  // The F7 day: six hours of childcare at the policy's rate are not over it.
  ['childcare', 360, 7_626, 'care.childcare_max'],
  ['childcare', 90, 1_907, 'care.childcare_max'],
  ['childcare', 10, 212, 'care.childcare_max'],
  ['childcare', 100, 2_118, 'care.childcare_max'],
  ['adult-care', 150, 5_000, 'care.adult_dependant_max'],
] as const)('%s for %i minutes is usual up to %ip', (kind, careMinutes, limitPence, key) => {
  expect(price({ kind, careMinutes, paidPence: limitPence }).working.questions).toBeUndefined();
  expect(price({ kind, careMinutes, paidPence: limitPence + 5 })).toMatchObject({
    pence: limitPence + 5,
    working: { policyKeys: [key], questions: [{ code: 'over-hourly-ceiling', key, limitPence, overPence: 5 }] },
  });
});

test('a taxi over the line that nobody agreed to before is a question; agreed, it is none', () => {
  expect(price({ kind: 'taxi', paidPence: 3_000 }).working.questions).toBeUndefined();
  expect(price({ kind: 'taxi', paidPence: 3_001, agreedFirst: false })).toMatchObject({
    pence: 3_001,
    working: {
      policyKeys: ['travel.taxi_prior_agreement_over'],
      questions: [{ code: 'taxi-not-agreed-first', key: 'travel.taxi_prior_agreement_over', limitPence: 3_000, overPence: 1 }],
    },
  });
  expect(price({ kind: 'taxi', paidPence: 9_000, agreedFirst: true }).working).toEqual({
    words: 'What it cost',
    policyKeys: [],
    policyVersion,
  });
});

test('what belongs to another kind of cost is not looked at', () => {
  const all = { away: away('2026-11-12T13:00:00.000Z'), nights: { count: 1, place: 'london' }, careMinutes: 1 } as const;
  expect(price({ kind: 'printing', paidPence: 99_999, ...all }).working.questions).toBeUndefined();
  expect(price({ kind: 'meals', paidPence: 600, ...all }).working.policyKeys).toEqual(['meal.over_5h']);
  expect(price({ kind: 'overnight', paidPence: 600, ...all }).working.policyKeys).toEqual(['overnight.london_max']);
});

test('childcare before the first limit is paid as it was, with nothing to ask about', () => {
  const paid = { kind: 'childcare', happenedOn: '2026-03-31', paidPence: 9_000, careMinutes: 60 } as const;
  expect(priceActualCost(paid, { policyOn, policyVersion })).toMatchObject({ pence: 9_000, working: { policyKeys: [] } });
  const next = { ...paid, happenedOn: '2026-04-01' };
  expect(priceActualCost(next, { policyOn, policyVersion }).working.questions).toMatchObject([{ overPence: 9_000 - 1_271 }]);
});
