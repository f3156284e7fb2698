import assert from 'node:assert/strict';
import fc from 'fast-check';
import { everyStep, publishTable } from '#shared/domain/disclosure-control/publish-table.ts';
import { smallNumbersOn } from '#shared/policy/small-numbers-on.ts';
import { attack, found } from '#test/support/attacker.ts';
import { toldByTheSteps } from '#test/support/knows-the-steps.ts';
import { randomCounts, tableOf } from '#test/support/random-tables.ts';

const rules = smallNumbersOn('2026-11-23');
/** Money is about nine people at least. */
const needed = rules.hiddenUpTo + 1 + rules.knownPeople;

/** Tables at random, each put through every step and attacked. Says what was shown and hidden; throws at the first number that was found. */
export const attackMany = (numRuns: number, seed: number): string => {
  let [shown, hidden] = [0, 0];
  fc.assert(
    fc.property(randomCounts, (counts) => {
      const table = tableOf(counts);
      const published = publishTable(table, rules);
      assert.ok(published.ok);
      const told = attack(published.value, table);
      assert.deepEqual(found(told, needed), []);
      hidden += told.filter(({ isHidden }) => isHidden).length;
      shown += told.filter(({ isHidden }) => !isHidden).length;
    }),
    { numRuns, seed },
  );
  return `${numRuns} tables attacked, nothing found: ${shown} numbers shown, ${hidden} hidden.`;
};

/** Everything that rounds to a total of 20 or 25, in the shapes of which all tables can be made in some seconds. */
export const triesEveryTable = (): string => {
  const [twenty, twentyFive] = [
    [20, 21, 22],
    [23, 24, 25, 26, 27],
  ];
  const shapes = [
    { rows: 1, columns: 3, totals: twentyFive },
    { rows: 1, columns: 4, totals: twenty },
    { rows: 2, columns: 2, totals: twentyFive },
    { rows: 4, columns: 1, totals: twenty },
  ];
  for (const shape of shapes) assert.deepEqual(toldByTheSteps(shape, rules, everyStep), []);
  return `Every table of ${shapes.map(({ rows, columns }) => `${rows} by ${columns}`).join(', ')} tried: no hidden cell is the same in all that come out alike.`;
};
