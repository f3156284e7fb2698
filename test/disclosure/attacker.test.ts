import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '#shared/domain/disclosure-control/draft.ts';
import { hideAllAlike, hideFewPeople, roundNumbers } from '#shared/domain/disclosure-control/first-steps.ts';
import { everyStep, publishTable } from '#shared/domain/disclosure-control/publish-table.ts';
import { hideNextSmallest, hideWhatStillFollows } from '#shared/domain/disclosure-control/what-follows.ts';
import { attack, found } from '#test/support/attacker.ts';
import { toldByTheSteps } from '#test/support/knows-the-steps.ts';
import { randomCounts, tableOf } from '#test/support/random-tables.ts';
import { rules } from '#test/support/small-number-rules.ts';

/** Fewer people than this make money, and a table that has money in it, be hidden. */
const needed = 9;

const foundIn = (counts: readonly (readonly number[])[], steps: readonly Step[] = everyStep) => {
  const table = tableOf(counts);
  const published = publishTable(table, rules, steps);
  if (!published.ok) throw new Error('Boards by answers may be crossed');
  return found(attack(published.value, table), needed);
};

const without = (...left: readonly Step[]): readonly Step[] => everyStep.filter((step) => !left.includes(step));

test('nobody who adds and subtracts what is published finds a hidden number', () => {
  fc.assert(
    fc.property(randomCounts, (counts) => {
      expect(foundIn(counts)).toEqual([]);
    }),
    { numRuns: 250 },
  );
});

test.each([
  [
    'several hidden cells that come to one person between them',
    [
      [8, 0, 0, 0],
      [9, 8, 8, 8],
      [12, 8, 0, 3],
      [8, 0, 0, 1],
    ],
  ],
  ['a hidden nought in a column of noughts', [[0, 20]]],
  [
    'everybody in one place',
    [
      [0, 12, 0],
      [10, 20, 30],
    ],
  ],
])('nor in tables that gave one away to an earlier draft of the steps: %s', (_what, counts) => {
  expect(foundIn(counts)).toEqual([]);
});

describe('somebody who knows every step and tries every table there is', () => {
  const totals = [20, 21, 22];
  test.each([
    ['one row of three', { rows: 1, columns: 3, totals }],
    ['two rows of two', { rows: 2, columns: 2, totals }],
  ])('is left with several for each hidden cell: %s', (_shape, shape) => {
    expect(toldByTheSteps(shape, rules, everyStep)).toEqual([]);
  });

  test('would be left with one when numbers were not rounded: it would say why the one cell is hidden and not the other', () => {
    const told = toldByTheSteps({ rows: 1, columns: 3, totals: [25] }, rules, without(roundNumbers));
    expect(told.some((line) => line.startsWith('cell 1 is 8 '))).toBe(true);
  });
});

describe('with one step left out, the attacker finds a number', () => {
  test.each([
    ['few people are not hidden', [[3, 20, 9]], without(hideFewPeople)],
    [
      'what follows from a row is not hidden',
      [
        [3, 20, 9],
        [30, 30, 30],
      ],
      without(hideNextSmallest, hideWhatStillFollows),
    ],
    [
      'totals stay that still tell',
      [
        [9, 0, 0],
        [3, 20, 30],
      ],
      without(hideWhatStillFollows, hideAllAlike),
    ],
  ] as const)('%s', (_what, counts, steps) => {
    expect(foundIn(counts)).toEqual([]);
    expect(foundIn(counts, steps)).not.toEqual([]);
  });

  test.each([
    ['few people', without(hideFewPeople)],
    ['what follows', without(hideNextSmallest, hideWhatStillFollows)],
    ['telling totals', without(hideWhatStillFollows)],
  ])('in tables at random as well: %s', (_what, steps) => {
    expect(fc.sample(randomCounts, { numRuns: 200, seed: 3 }).some((counts) => foundIn(counts, steps).length > 0)).toBe(true);
  });
});
