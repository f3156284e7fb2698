import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tellsNothingBeside } from '#shared/domain/disclosure-control/comparing-periods.ts';

/** Who was paid in each quarter. */
type Paid = Readonly<Record<string, readonly string[]>>;

const crowd = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_none, index) => `${name}${index}`);

const allowed = (paid: Paid, quarters: readonly string[], shownBefore: readonly (readonly string[])[]): boolean =>
  tellsNothingBeside({
    quarters,
    shownBefore,
    peopleIn: (of) => new Set(of.flatMap((quarter) => paid[quarter] ?? [])).size,
    needed: 9,
  });

const firstYear = ['q1', 'q2', 'q3', 'q4'];
const nextYear = ['q2', 'q3', 'q4', 'q5'];

describe('figures of a year', () => {
  test('come first when enough people are in all of it together, and when nobody is', () => {
    expect(allowed({ q1: crowd('a', 5), q3: crowd('b', 4) }, firstYear, [])).toBe(true);
    expect(allowed({ q1: crowd('a', 5), q3: crowd('a', 5), q4: crowd('b', 3) }, firstYear, [])).toBe(false);
    expect(allowed({}, firstYear, [])).toBe(true);
  });

  test.each([
    [8, 9, false],
    [9, 8, false],
    [9, 9, true],
    [0, 9, true],
    [9, 0, true],
  ])('follow a year with %i people in the quarter that goes and %i in the one that comes: %s', (goes, comes, may) => {
    const paid = { q1: crowd('a', goes), q2: crowd('b', 12), q5: crowd('c', comes) };
    expect(allowed(paid, nextYear, [firstYear])).toBe(may);
  });

  test('follow by a whole year, whatever each quarter is about', () => {
    const paid = { q1: crowd('a', 4), q2: crowd('b', 5), q5: crowd('c', 2), q8: crowd('d', 7) };
    expect(allowed(paid, ['q5', 'q6', 'q7', 'q8'], [firstYear])).toBe(true);
  });

  test('are held against every year before, not just against the last', () => {
    const paid = { q1: crowd('a', 9), q2: crowd('b', 9), q3: crowd('c', 3), q5: crowd('d', 9), q6: crowd('e', 9), q7: crowd('f', 9) };
    const years = [firstYear, nextYear, ['q3', 'q4', 'q5', 'q6']];
    expect(allowed(paid, ['q4', 'q5', 'q6', 'q7'], years.slice(0, 1))).toBe(true);
    expect(allowed(paid, ['q4', 'q5', 'q6', 'q7'], years)).toBe(false);
  });
});

test('whoever subtracts any of the years that were shown is left with nobody or with enough people', () => {
  const quarters = crowd('q', 9);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 9, maxLength: 9 }), (counts) => {
      const paid = Object.fromEntries(quarters.map((quarter, index) => [quarter, crowd(quarter, counts[index] ?? 0)]));
      const years: (readonly string[])[] = [];
      for (let end = 4; end <= 9; end += 1) {
        const year = quarters.slice(end - 4, end);
        if (allowed(paid, year, years)) years.push(year);
      }
      for (const one of years) {
        for (const other of years) {
          const left = one.filter((quarter) => !other.includes(quarter)).flatMap((quarter) => paid[quarter] ?? []).length;
          expect(left === 0 || left >= 9).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
