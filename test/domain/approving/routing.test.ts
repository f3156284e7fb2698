import { expect, test } from 'vitest';
import { decidingLevels, routeOf, worksForTheBody } from '#shared/domain/approving/routing.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { aClaim, aLine, anOffer } from '#test/support/builders.ts';

const on = '2026-11-23';
/** A fare so many pence beyond an offer of £20 for fares. */
const beyond = (pence: number) => aClaim({ lines: [aLine({ askedPence: 2_000 + pence })] });
const given = { policyOn, on, ownStaff: false };

test('the levels are data, each with the rows it begins over', () => {
  expect(decidingLevels.map(({ level, over }) => [level, over])).toEqual([
    [1, []],
    [2, ['approve.l1_max']],
    [3, ['approve.l2_max', 'approve.l3_over']],
  ]);
});

test.each([
  [0, 1, 1, false],
  [25_000, 1, 1, false],
  [25_001, 2, 2, false],
  [100_000, 2, 2, false],
  [100_001, 3, 2, true],
] as const)('%i pence beyond the offer is level %i: %i people, of whom one holds the budget: %s', (pence, level, people, budgetHolder) => {
  expect(routeOf(beyond(pence), given)).toEqual({
    level,
    people,
    budgetHolder,
    beyondOfferPence: pence,
    withoutCapPence: 0,
    oneDecidesUpToPence: 25_000,
    ownStaff: false,
  });
});

test('of two rows for the budget holder that say different things the lower counts', () => {
  const lower =
    (key: string, pence: number): PolicyOn =>
    (asked, day) => ({ ...policyOn(asked, day), ...(asked === key ? { value: pence } : {}) });
  expect(routeOf(beyond(50_001), { ...given, policyOn: lower('approve.l3_over', 50_000) }).level).toBe(3);
  expect(routeOf(beyond(50_001), { ...given, policyOn: lower('approve.l2_max', 50_000) }).level).toBe(3);
  expect(routeOf(beyond(50_000), { ...given, policyOn: lower('approve.l2_max', 50_000) }).level).toBe(2);
});

test('a £274 ordinary day needs one person: nothing of it is beyond the offer', () => {
  const offer = anOffer({
    feePence: 16_500,
    covers: [
      { kind: 'car', capPence: 4_000 },
      { kind: 'childcare', capPence: 8_000 },
    ],
  });
  const lines = [
    aLine({ lineId: 'a', kind: 'time', askedPence: 16_500 }),
    aLine({ lineId: 'b', kind: 'car', askedPence: 3_300, distanceTenthMiles: 600 }),
    aLine({ lineId: 'c', kind: 'childcare', askedPence: 7_626 }),
  ];
  expect(routeOf(aClaim({ offer, lines }), given)).toMatchObject({ people: 1, beyondOfferPence: 0 });
});

test.each([
  [25_000, 0, 1],
  [25_001, 0, 2],
  [20_000, 5_000, 1],
  [20_000, 5_001, 2],
  [100_000, 1, 2],
])('%i pence for costs without a cap and %i beyond the offer need %i people: nobody agreed either sum', (open, over, people) => {
  const offer = anOffer({
    covers: [
      { kind: 'taxi', capPence: 0 },
      { kind: 'car', capPence: 4_000 },
    ],
  });
  const lines = [aLine({ lineId: 'a', kind: 'taxi', askedPence: open }), aLine({ lineId: 'b', kind: 'car', askedPence: 4_000 + over })];
  expect(routeOf(aClaim({ offer, lines }), given)).toMatchObject({
    people,
    beyondOfferPence: over,
    withoutCapPence: open,
    budgetHolder: open + over > 100_000,
  });
});

test('the ordinary day of £274 needs one person without any cap too', () => {
  const offer = anOffer({
    feePence: 16_500,
    covers: [
      { kind: 'car', capPence: 0 },
      { kind: 'childcare', capPence: 0 },
    ],
  });
  const lines = [
    aLine({ lineId: 'a', kind: 'time', askedPence: 16_500 }),
    aLine({ lineId: 'b', kind: 'car', askedPence: 3_300, distanceTenthMiles: 600 }),
    aLine({ lineId: 'c', kind: 'childcare', askedPence: 7_626 }),
  ];
  expect(routeOf(aClaim({ offer, lines }), given)).toMatchObject({ people: 1, withoutCapPence: 10_926 });
});

test('somebody who works for the body that pays has two, whatever it comes to, and the budget holder when it is large', () => {
  expect(routeOf(beyond(0), { ...given, ownStaff: true })).toMatchObject({ level: 2, people: 2, budgetHolder: false, ownStaff: true });
  expect(routeOf(beyond(100_001), { ...given, ownStaff: true })).toMatchObject({ level: 3, people: 2, budgetHolder: true });
});

test.each([
  ['ali@council.example', true],
  [' Ali@COUNCIL.example ', true],
  ['ali@people.example', false],
  ['ali@notcouncil.example', false],
  ['', false],
])('%s works for the body: %s', (email, works) => {
  expect(worksForTheBody(email, ['county.example', 'council.example'])).toBe(works);
  expect(worksForTheBody(email, [])).toBe(false);
});
