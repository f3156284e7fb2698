import { expect, test } from 'vitest';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { previewOf } from '#shared/domain/policy/preview.ts';
import { aRate } from '#test/support/policy-rows.ts';

interface Journey {
  readonly lineId: string;
  readonly on: string;
  readonly miles: number;
}

const lines: readonly Journey[] = [
  { lineId: 'l1', on: '2026-04-05', miles: 10 },
  { lineId: 'l2', on: '2026-04-06', miles: 10 },
  { lineId: 'l3', on: '2026-05-01', miles: 3 },
];
const before: PolicyOn = () => aRate();
const after: PolicyOn = (_key, on) => aRate({ value: on < '2026-04-06' ? 45 : 55 });
const lower: PolicyOn = (_key, on) => aRate({ value: on === '2026-05-01' ? 40 : 45 });
const priceAll = (all: readonly Journey[], policyOn: PolicyOn): readonly number[] =>
  all.map(({ on, miles }) => miles * numberOf(policyOn('mileage.test', on)));

test('a backdated rate changes the lines of its own days, each named, with the sum of the differences', () => {
  expect(previewOf({ lines, priceAll, before, after })).toEqual({
    changes: [
      { lineId: 'l2', beforePence: 450, afterPence: 550, differencePence: 100 },
      { lineId: 'l3', beforePence: 135, afterPence: 165, differencePence: 30 },
    ],
    totalPence: 130,
  });
});

test('a lower rate shows as less', () => {
  expect(previewOf({ lines, priceAll, before, after: lower })).toEqual({
    changes: [{ lineId: 'l3', beforePence: 135, afterPence: 120, differencePence: -15 }],
    totalPence: -15,
  });
});

test('the same policy changes nothing', () => {
  expect(previewOf({ lines, priceAll, before, after: before })).toEqual({ changes: [], totalPence: 0 });
});

test('the lines are priced together and are left as they were', () => {
  const kept = structuredClone(lines);
  const seen: number[] = [];
  previewOf({
    lines,
    priceAll: (all, policyOn) => {
      seen.push(all.length);
      return priceAll(all, policyOn);
    },
    before,
    after,
  });
  expect(seen).toEqual([3, 3]);
  expect(lines).toEqual(kept);
});

test('a line that was not priced is a fault and is named', () => {
  expect(() => previewOf({ lines, priceAll: () => [1, 2], before, after })).toThrow('The line l3 was not priced');
});
