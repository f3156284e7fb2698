import fc from 'fast-check';
import type { CountedTable } from '#shared/domain/disclosure-control/table.ts';

/** What everybody in these tables was paid, in pence: one fee each from the published rate card. */
export const feePence = 8_250;

const labels = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_none, index) => `${name} ${index + 1}`);

/** A table of people by counts, with what they were paid. */
export const tableOf = (counts: readonly (readonly number[])[]): CountedTable => ({
  rowsBy: { name: 'board', kind: 'people', labels: labels('board', counts.length) },
  columnsBy: { name: 'answer', kind: 'plain', labels: labels('answer', counts[0]?.length ?? 0) },
  measures: { fees: 'money' },
  cells: counts.map((ofRow) => ofRow.map((people) => ({ people, values: { fees: people * feePence } }))),
});

/** Few people in most cells and nobody in many, as on small boards; many in some. */
const people = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 8 }) },
  { weight: 4, arbitrary: fc.integer({ min: 8, max: 16 }) },
  { weight: 2, arbitrary: fc.integer({ min: 17, max: 90 }) },
);

/** From one cell to five rows of five. */
export const randomCounts: fc.Arbitrary<readonly (readonly number[])[]> = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(people, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
