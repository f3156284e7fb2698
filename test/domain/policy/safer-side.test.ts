import { expect, test } from 'vitest';
import type { PolicyValue } from '#shared/domain/policy-row.ts';
import { isAsSafe, needsTwoPeople } from '#shared/domain/policy/safer-side.ts';
import { aLimit } from '#test/support/policy-rows.ts';

const changes: readonly (readonly [PolicyValue, PolicyValue, 'lower' | 'higher', boolean])[] = [
  [24_999, 25_000, 'lower', true],
  [25_000, 25_000, 'lower', true],
  [25_001, 25_000, 'lower', false],
  [4, 5, 'higher', false],
  [5, 5, 'higher', true],
  [6, 5, 'higher', true],
  [false, true, 'lower', true],
  [true, false, 'lower', false],
  [true, false, 'higher', true],
  [false, true, 'higher', false],
  ['none', 40, 'lower', false],
  ['none', 'none', 'lower', true],
  [40, 'none', 'lower', true],
  ['none', 40, 'higher', true],
  ['weekly', 'weekly', 'lower', false],
  [{ from: 1, to: 2 }, 5, 'higher', false],
];

test.each(changes)('%j instead of %j, where %s is safer: as safe is %s', (value, than, safer, asSafe) => {
  expect(isAsSafe(value, than, safer)).toBe(asSafe);
});

test('a raised limit needs two people; a lowered one, or one with no safer side, needs one', () => {
  expect(needsTwoPeople(aLimit(), aLimit({ value: 25_001 }))).toBe(true);
  expect(needsTwoPeople(aLimit(), aLimit({ value: 24_999 }))).toBe(false);
  expect(needsTwoPeople(aLimit({ safer: 'neither' }), aLimit({ value: 25_001 }))).toBe(false);
});

test('a change after which a raised limit would pass with one signature needs two itself', () => {
  expect(needsTwoPeople(aLimit(), aLimit({ safer: 'neither' }))).toBe(true);
  expect(needsTwoPeople(aLimit(), aLimit({ safer: 'higher' }))).toBe(true);
  expect(needsTwoPeople(aLimit({ safer: 'neither' }), aLimit())).toBe(false);
  expect(needsTwoPeople(aLimit({ overridable: 'no' }), aLimit({ overridable: 'yes' }))).toBe(true);
  expect(needsTwoPeople(aLimit({ overridable: 'no' }), aLimit({ overridable: 'floor', floorKey: 'a' }))).toBe(true);
  expect(needsTwoPeople(aLimit({ overridable: 'floor', floorKey: 'a' }), aLimit({ overridable: 'floor', floorKey: 'b' }))).toBe(true);
  expect(needsTwoPeople(aLimit(), aLimit({ overridable: 'no' }))).toBe(false);
});
