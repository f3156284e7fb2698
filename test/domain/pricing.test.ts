import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceCarJourney, readTenthMiles, taxYearStart } from '#shared/domain/pricing/car-journey.ts';
import { priceTime } from '#shared/domain/pricing/time-payment.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { anOffer } from '#test/support/builders.ts';

const policy = { policyOn, policyVersion };
const price = (happenedOn: string, tenthMiles: number, earlierTenthMiles = 0) =>
  priceCarJourney({ happenedOn, tenthMiles, earlierTenthMiles }, policy);

test('a journey is priced at the rate of its own day, either side of 6 April 2026', () => {
  expect(price('2026-04-05', 240)).toEqual({
    pence: 1080,
    working: { words: '24 miles at 45p a mile', policyKeys: ['mileage.car_van.band1'], policyVersion },
  });
  expect(price('2026-04-06', 240)).toEqual({
    pence: 1320,
    working: { words: '24 miles at 55p a mile', policyKeys: ['mileage.car_van.band1'], policyVersion },
  });
});

test('a 60-mile journey that crosses 10,000 miles is split, and rounded once', () => {
  const split = price('2026-11-12', 600, 99_700);
  expect(split.pence).toBe(30 * 55 + 30 * 25);
  expect(split.working.words).toBe('30 miles at 55p a mile, and 30 miles at 25p a mile');
});

test('half a mile more than the band is counted to the tenth', () => {
  expect(price('2026-11-12', 5, 99_995).pence).toBe(28);
  expect(price('2026-11-12', 10, 99_995).pence).toBe(40);
  expect(price('2026-11-12', 10, 100_000).pence).toBe(25);
});

test('driving more never pays less, and the band never pays more than its own rate', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 15_000 }), fc.integer({ min: 0, max: 120_000 }), (tenths, earlier) => {
      const { pence } = price('2026-11-12', tenths, earlier);
      expect(pence).toBeLessThanOrEqual(Math.floor((tenths * 55 + 5) / 10));
      expect(pence).toBeGreaterThanOrEqual(Math.floor((tenths * 25 + 5) / 10));
      expect(price('2026-11-12', tenths + 1, earlier).pence).toBeGreaterThanOrEqual(pence);
    }),
  );
});

test('a tax year starts on 6 April', () => {
  expect(taxYearStart('2026-04-05', policyOn)).toBe('2025-04-06');
  expect(taxYearStart('2026-04-06', policyOn)).toBe('2026-04-06');
  expect(taxYearStart('2027-01-01', policyOn)).toBe('2026-04-06');
});

test.each([
  ['12', 120],
  ['12.5', 125],
  ['12 miles', 120],
  ['1,204', 12_040],
  ['1', 10],
])('%j is %i tenths of a mile', (typed, tenths) => {
  expect(readTenthMiles(typed)).toBe(tenths);
});

test.each(['', '0', '-4', '12.55', 'far', '99999', '1.5.2'])('%j is no distance', (typed) => {
  expect(readTenthMiles(typed)).toBeUndefined();
});

test('payment for time is all, less or none of what was offered', () => {
  const offer = anOffer({ feePence: 8250 });
  const paid = (choice: 'all' | 'less' | 'none', lessPence?: number) => priceTime({ choice, lessPence }, offer);
  expect(paid('all')).toMatchObject({ ok: true, value: { pence: 8250 } });
  expect(paid('less', 2000)).toMatchObject({ ok: true, value: { pence: 2000 } });
  expect(paid('none')).toMatchObject({ ok: true, value: { pence: 0 } });
  expect(paid('less')).toMatchObject({ ok: false, problems: [{ code: 'less-is-not-an-amount' }] });
  expect(paid('less', 8250)).toMatchObject({ ok: false, problems: [{ code: 'less-is-not-less' }] });
  expect(priceTime({ choice: 'all', lessPence: undefined }, anOffer({ feePence: 0 }))).toMatchObject({ ok: false });
});
