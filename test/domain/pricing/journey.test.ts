import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKinds, type DistanceKind } from '#shared/domain/activity.ts';
import { priceJourney } from '#shared/domain/pricing/journey.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';

const policy = { policyOn, policyVersion };
const price = (happenedOn: string, tenthMiles: number, bandUsedTenthMiles = 0) =>
  priceJourney({ kind: 'car', happenedOn, tenthMiles, bandUsedTenthMiles }, policy);
const by = (kind: DistanceKind, tenthMiles: number, bandUsedTenthMiles = 0) =>
  priceJourney({ kind, happenedOn: '2026-11-12', tenthMiles, bandUsedTenthMiles }, policy);

test('a journey is priced at the rate of its own day, either side of 6 April 2026, and says which version that was', () => {
  expect(price('2026-04-05', 240)).toEqual({
    pence: 1080,
    working: {
      words: '24 miles at 45p a mile',
      policyKeys: ['mileage.car_van.band1'],
      policyVersion,
      rates: [{ key: 'mileage.car_van.band1', from: '2011-04-06', pence: 45, tenths: 240 }],
    },
  });
  expect(price('2026-04-06', 240)).toEqual({
    pence: 1320,
    working: {
      words: '24 miles at 55p a mile',
      policyKeys: ['mileage.car_van.band1'],
      policyVersion,
      rates: [{ key: 'mileage.car_van.band1', from: '2026-04-06', pence: 55, tenths: 240 }],
    },
  });
});

test('a 60-mile journey that crosses 10,000 miles is split, and names the limit it crossed', () => {
  const { pence, working } = price('2026-11-12', 600, 99_700);
  expect(pence).toBe(30 * 55 + 30 * 25);
  expect(working.words).toBe('30 miles at 55p a mile, and 30 miles at 25p a mile');
  expect(working.policyKeys).toEqual(['mileage.car_van.band1', 'mileage.car_van.band2', 'mileage.car_van.band1_limit']);
  expect(working.rates?.map(({ tenths }) => tenths)).toEqual([300, 300]);
});

test.each([
  // Up to the limit, across it by half a mile, and wholly after it.
  [10, 99_990, 55, [10]],
  [5, 99_995, 28, [5]],
  [10, 99_995, 40, [5, 5]],
  [10, 100_000, 25, [10]],
  [10, 120_000, 25, [10]],
])('%i tenths of a mile after %i at the first rate are %ip, in parts %j', (tenths, used, pence, parts) => {
  const priced = price('2026-11-12', tenths, used);
  expect(priced.pence).toBe(pence);
  expect(priced.working.rates?.map((rate) => rate.tenths)).toEqual(parts);
});

test.each([
  ['motorcycle', 'mileage.motorcycle', 24],
  ['bicycle', 'mileage.bicycle', 20],
  ['passenger', 'mileage.passenger_each', 5],
] as const)('a journey by %s has one rate and no band', (kind, key, rate) => {
  expect(by(kind, 100, 200_000)).toEqual({
    pence: 10 * rate,
    working: {
      words: `10 miles at ${rate}p a mile`,
      policyKeys: [key],
      policyVersion,
      rates: [{ key, from: '2011-04-06', pence: rate, tenths: 100 }],
    },
  });
});

test.each([
  ['passenger', 1, 1],
  ['bicycle', 12, 24],
  ['motorcycle', 12, 29],
  ['motorcycle', 13, 31],
  ['car', 1, 6],
] as const)('half a penny and more is rounded up: %s, %i tenths of a mile, %ip', (kind, tenths, pence) => {
  expect(by(kind, tenths).pence).toBe(pence);
});

test('going further never pays less, always whole pence, and the band never pays more than its own rate', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...distanceKinds),
      fc.integer({ min: 1, max: 15_000 }),
      fc.integer({ min: 0, max: 120_000 }),
      (kind, tenths, used) => {
        const { pence, working } = by(kind, tenths, used);
        expect(Number.isSafeInteger(pence)).toBe(true);
        expect(by(kind, tenths + 1, used).pence).toBeGreaterThanOrEqual(pence);
        expect(by(kind, tenths, used + 1).pence).toBeLessThanOrEqual(pence);
        expect((working.rates ?? []).reduce((sum, rate) => sum + rate.tenths, 0)).toBe(tenths);
      },
    ),
  );
});
