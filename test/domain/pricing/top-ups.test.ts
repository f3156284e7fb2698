import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimLine } from '#shared/domain/claim.ts';
import { priceJourney } from '#shared/domain/pricing/journey.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import { proposeTopUps, type PaidLine } from '#shared/domain/pricing/top-ups.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { aLine } from '#test/support/builders.ts';

/** The rows as they stood before the new rate was known: 45p for a day of May 2026 as well. */
const stillOld: PolicyOn = (key, on) => policyOn(key, key === 'mileage.car_van.band1' ? '2026-04-05' : on);
const asPaid = (journey: { readonly on: string; readonly tenthMiles: number; readonly used?: number }, pays = 1): PaidLine => {
  const { pence, working } = priceJourney(
    { kind: 'car', happenedOn: journey.on, tenthMiles: journey.tenthMiles, bandUsedTenthMiles: journey.used ?? 0 },
    { policyOn: stillOld, policyVersion: 'before' },
  );
  const line: ClaimLine = aLine({
    kind: 'car',
    happenedOn: journey.on,
    distanceTenthMiles: journey.tenthMiles,
    askedPence: pence,
    working,
    decision: { paysPence: Math.floor(pence * pays), reasonCode: '', reasonWords: '' },
  });
  return { claimId: 'k1', line };
};
const now = { policyOn, policyVersion, openOn: '2026-11-23' };

test('a rate that was raised afterwards leaves a line to pay, tied to the old one and dated in the open period', () => {
  expect(proposeTopUps([asPaid({ on: '2026-05-07', tenthMiles: 240 })], [], now)).toEqual([
    {
      forClaimId: 'k1',
      forLineId: 'l1',
      forHappenedOn: '2026-05-07',
      happenedOn: '2026-11-23',
      pence: 240,
      question: 'none',
      working: {
        words: 'Topped up: the rate of its own day was changed afterwards',
        policyKeys: ['mileage.car_van.band1'],
        policyVersion,
        rates: [{ key: 'mileage.car_van.band1', from: '2026-04-06', pence: 55, tenths: 240 }],
      },
    },
  ]);
});

test('a journey of before the change, a cost that was spent, and a rate that fell leave nothing', () => {
  const spent: PaidLine = { claimId: 'k2', line: aLine({ askedPence: 460 }) };
  expect(proposeTopUps([asPaid({ on: '2026-04-05', tenthMiles: 240 }), spent], [], now)).toEqual([]);
  const dearer: PaidLine = {
    claimId: 'k3',
    line: aLine({
      kind: 'car',
      happenedOn: '2026-05-07',
      working: { words: '', policyKeys: [], policyVersion: '', rates: [{ key: 'mileage.car_van.band1', from: '', pence: 60, tenths: 10 }] },
    }),
  };
  expect(proposeTopUps([dearer], [], now)).toEqual([]);
});

test('the split at the band stays as it was paid: only the miles at the changed rate are topped up', () => {
  const [topUp] = proposeTopUps([asPaid({ on: '2026-05-07', tenthMiles: 600, used: 99_700 })], [], now);
  expect(topUp).toMatchObject({ pence: 300, working: { policyKeys: ['mileage.car_van.band1', 'mileage.car_van.band2'] } });
});

test('run again it proposes nothing new, for that line; for another line it does', () => {
  const [one, other] = [asPaid({ on: '2026-05-07', tenthMiles: 240 }), { ...asPaid({ on: '2026-05-07', tenthMiles: 100 }), claimId: 'k9' }];
  const first = proposeTopUps([one], [], now);
  expect(proposeTopUps([one], first, now)).toEqual([]);
  expect(proposeTopUps([one, other], first, now)).toMatchObject([{ forClaimId: 'k9', pence: 100 }]);
  const sameClaim = { ...one, line: { ...one.line, lineId: 'l2' } };
  expect(proposeTopUps([sameClaim], first, now)).toMatchObject([{ forLineId: 'l2', pence: 240 }]);
});

test('a second rise pays the rest only', () => {
  const paid = asPaid({ on: '2026-05-07', tenthMiles: 100 });
  const first = proposeTopUps([paid], [], now);
  const higher: PolicyOn = (key, on) => ({ ...policyOn(key, on), ...(key === 'mileage.car_van.band1' ? { value: 60 } : {}) });
  expect(proposeTopUps([paid], first, { ...now, policyOn: higher })).toMatchObject([{ pence: 50 }]);
});

test('a line of which less was paid is looked at by a person as well', () => {
  expect(proposeTopUps([asPaid({ on: '2026-05-07', tenthMiles: 240 }, 0.5)], [], now)).toMatchObject([
    { pence: 240, question: 'less-was-paid' },
  ]);
});

test('what was paid and topped up is what the newer rate would have paid at once, whatever the journey', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 15_000 }), fc.integer({ min: 0, max: 110_000 }), (tenthMiles, used) => {
      const paid = asPaid({ on: '2026-05-07', tenthMiles, used });
      const kept = structuredClone(paid);
      const topUps = proposeTopUps([paid], [], now);
      const together = paid.line.askedPence + topUps.reduce((sum, { pence }) => sum + pence, 0);
      const atOnce = priceJourney(
        { kind: 'car', happenedOn: '2026-05-07', tenthMiles, bandUsedTenthMiles: used },
        { policyOn, policyVersion },
      );
      expect(together).toBe(atOnce.pence);
      expect(paid).toEqual(kept);
      expect(proposeTopUps([paid], topUps, now)).toEqual([]);
    }),
  );
});
