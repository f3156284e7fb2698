import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim, ClaimLine } from '#shared/domain/claim.ts';
import { bandAfter, bandUsedBy, firstBandTenthMiles, priceJourneys, type BandUsed } from '#shared/domain/pricing/claim-journeys.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { aClaim, aLine } from '#test/support/builders.ts';

const policy = { policyOn, policyVersion };
const limitTenths = 100_000;
const journey = (lineId: string, happenedOn: string, distanceTenthMiles: number): ClaimLine =>
  aLine({ lineId, kind: 'car', happenedOn, distanceTenthMiles, askedPence: 0 });
const priced = (lines: readonly ClaimLine[], used: BandUsed = {}): Claim => priceJourneys(aClaim({ lines }), used, policy);
const penceBy = ({ lines }: Claim) => Object.fromEntries(lines.map(({ lineId, askedPence }) => [lineId, askedPence]));
const firstTenths = ({ lines }: Claim) => lines.reduce((sum, line) => sum + firstBandTenthMiles(line), 0);

test('inside a claim the earlier day has the first rate, whichever line was added first', () => {
  const late = journey('late', '2026-11-12', 600);
  const early = journey('early', '2026-11-10', 600);
  for (const lines of [
    [late, early],
    [early, late],
  ]) {
    expect(penceBy(priced(lines, { '2026-04-06': 99_400 }))).toEqual({ early: 60 * 55, late: 60 * 25 });
  }
});

test('on one day the shorter journey has the first rate, whichever line was added first', () => {
  const [short, long] = [journey('short', '2026-11-12', 200), journey('long', '2026-11-12', 600)];
  for (const lines of [
    [short, long],
    [long, short],
  ]) {
    expect(penceBy(priced(lines, { '2026-04-06': 99_700 }))).toEqual({ short: 20 * 55, long: 10 * 55 + 50 * 25 });
  }
});

test('lines keep their place and everything else of them; what is no journey is left as it is', () => {
  const fare = aLine({ lineId: 'fare', askedPence: 460 });
  const byBike = aLine({ lineId: 'bike', kind: 'bicycle', distanceTenthMiles: 50, note: 'Both ways' });
  const asCost = aLine({ lineId: 'cost', kind: 'car', distanceTenthMiles: 0, askedPence: 1234 });
  const claim = priced([journey('car', '2026-11-12', 100), fare, byBike, asCost]);
  expect(penceBy(claim)).toEqual({ car: 550, fare: 460, bike: 100, cost: 1234 });
  expect(claim.lines.map(({ lineId }) => lineId)).toEqual(['car', 'fare', 'bike', 'cost']);
  expect(claim.lines[1]).toBe(fare);
  expect(claim.lines[2]).toMatchObject({ note: 'Both ways', working: { words: '5 miles at 20p a mile' } });
});

test('each tax year has a band of its own', () => {
  const used = { '2025-04-06': limitTenths, '2026-04-06': 0 };
  const claim = priced([journey('before', '2026-04-05', 100), journey('after', '2026-04-06', 100)], used);
  expect(penceBy(claim)).toEqual({ before: 10 * 25, after: 10 * 55 });
  expect(bandUsedBy(claim, policyOn)).toEqual({ '2026-04-06': 100 });
});

test('a distance on a line that is no journey is a fault, not a price', () => {
  expect(() => priced([aLine({ kind: 'meals', distanceTenthMiles: 10 })])).toThrow('no journey');
});

test('what a claim used of the band is counted by tax year and given back exactly', () => {
  const claim = priced([journey('a', '2026-03-01', 70), journey('b', '2026-11-10', 600), journey('c', '2026-11-12', 600)], {
    '2026-04-06': 99_300,
  });
  const used = bandUsedBy(claim, policyOn);
  expect(used).toEqual({ '2025-04-06': 70, '2026-04-06': 700 });
  const sent = bandAfter({ '2024-04-06': 5, '2026-04-06': 99_300 }, { used, is: 'sent' });
  expect(sent).toEqual({ '2024-04-06': 5, '2025-04-06': 70, '2026-04-06': 100_000 });
  expect(bandAfter(sent, { used, is: 'taken-back' })).toEqual({ '2024-04-06': 5, '2025-04-06': 0, '2026-04-06': 99_300 });
  expect(bandUsedBy(aClaim(), policyOn)).toEqual({});
});

test('two claims sent in the wrong order: who is sent first has the first rate, and together it is the same', () => {
  const [march, october] = [[journey('early', '2026-05-01', 60_000)], [journey('late', '2026-10-01', 60_000)]];
  const sum = (first: readonly ClaimLine[], second: readonly ClaimLine[]) => {
    const one = priced(first);
    const two = priced(second, bandUsedBy(one, policyOn));
    return { ...penceBy(one), ...penceBy(two) };
  };
  expect(sum(march, october)).toEqual({ early: 6_000 * 55, late: 4_000 * 55 + 2_000 * 25 });
  expect(sum(october, march)).toEqual({ late: 6_000 * 55, early: 4_000 * 55 + 2_000 * 25 });
});

const dayOfTheYear = fc.constantFrom('2026-04-06', '2026-07-01', '2026-11-12', '2027-01-09', '2027-04-05');
const someJourneys = fc.array(fc.record({ on: dayOfTheYear, tenthMiles: fc.integer({ min: 1, max: 15_000 }) }), {
  minLength: 1,
  maxLength: 4,
});
const claimOf = (journeys: readonly { readonly on: string; readonly tenthMiles: number }[]): readonly ClaimLine[] =>
  journeys.map(({ on, tenthMiles }, at) => journey(`l${at}`, on, tenthMiles));

/** Each press sends a claim, or takes it back when it was sent; what is left is sent at the end. What everybody was priced at then. */
const afterPresses = (claims: readonly (readonly ClaimLine[])[], presses: readonly number[]): readonly Claim[] => {
  const sent = new Map<number, Claim>();
  let band: BandUsed = {};
  const press = (at: number): void => {
    const before = sent.get(at);
    const claim = before ?? priced(claims[at] ?? [], band);
    band = bandAfter(band, { used: bandUsedBy(claim, policyOn), is: before === undefined ? 'sent' : 'taken-back' });
    if (before === undefined) sent.set(at, claim);
    else sent.delete(at);
  };
  presses.forEach(press);
  claims.forEach((_claim, at) => {
    if (!sent.has(at)) press(at);
  });
  return [...sent.values()];
};

test('over all claims of a tax year the miles at the first rate are exactly the band, in whatever order they were sent, taken back and sent again', () => {
  fc.assert(
    fc.property(
      fc.array(someJourneys, { minLength: 5, maxLength: 12 }),
      fc.array(fc.nat({ max: 11 }), { maxLength: 30 }),
      (journeys, presses) => {
        const claims = journeys.map(claimOf);
        const sent = afterPresses(
          claims,
          presses.map((at) => at % claims.length),
        );
        expect(sent).toHaveLength(claims.length);
        const allTenths = sent.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.distanceTenthMiles, 0);
        const first = sent.reduce((sum, claim) => sum + firstTenths(claim), 0);
        expect(first).toBe(Math.min(allTenths, limitTenths));
        // Each line is at most half a penny from its exact sum, so the year is at most half a penny a line from the band split.
        const lines = sent.flatMap((claim) => claim.lines);
        const exactTenthsOfAPenny = first * 55 + (allTenths - first) * 25;
        const paidTenthsOfAPenny = lines.reduce((sum, line) => sum + line.askedPence * 10, 0);
        expect(Math.abs(paidTenthsOfAPenny - exactTenthsOfAPenny)).toBeLessThanOrEqual(5 * lines.length);
      },
    ),
    { numRuns: 150 },
  );
});

test('the price of a claim, line by line, does not depend on the order its lines were added in', () => {
  fc.assert(
    fc.property(someJourneys, fc.integer({ min: 70_000, max: 100_000 }), fc.nat(), (journeys, used, turn) => {
      const lines = claimOf(journeys);
      const by = turn % lines.length;
      const turned = [...lines.slice(by), ...lines.slice(0, by)];
      const what = (claim: Claim) =>
        claim.lines.map((line) => `${line.happenedOn} ${line.distanceTenthMiles} ${line.askedPence} ${line.working.words}`).toSorted();
      const band = { '2026-04-06': used };
      expect(what(priced(turned, band))).toEqual(what(priced(lines, band)));
      expect(what(priced(lines.toReversed(), band))).toEqual(what(priced(lines, band)));
    }),
    { numRuns: 100 },
  );
});
