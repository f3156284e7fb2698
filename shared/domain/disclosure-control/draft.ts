import { peopleNeeded, type SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import type { Cell, CountedTable } from '#shared/domain/disclosure-control/table.ts';

/** A cell or a total of a table that is being made ready. Totals stand in the row and the column after the last (domain.md 4.6). */
export interface Entry extends Cell {
  readonly row: number;
  readonly column: number;
  readonly isTotal: boolean;
  /** The lines it stands in, in the order in which people are counted through them: total of a row, row, column, total of all. */
  readonly from: string;
  readonly to: string;
  readonly hidden: 'no' | 'small' | 'base';
}

/** A table while one step after another looks at it (domain.md 4.6). */
export interface Draft {
  readonly table: CountedTable;
  readonly rules: SmallNumberRules;
  /** How many people a number of this table has to be about: the most that one of its measures asks for. */
  readonly needed: number;
  readonly entries: readonly Entry[];
  /** What is counted is rounded to multiples of the one, and money to multiples of the other. */
  readonly roundTo: number;
  readonly roundPenceTo: number;
}

/** One step of domain.md 4.6. Takes nothing back that another has hidden. */
export type Step = (draft: Draft) => Draft;

/** A table with its totals, all of it still to be seen (domain.md 4.6). */
export const draftOf = (table: CountedTable, rules: SmallNumberRules): Draft => {
  const cells = table.cells.flatMap((ofRow, row) => ofRow.map((cell, column) => ({ ...cell, row, column })));
  const [rows, columns] = [table.rowsBy.labels.length, table.columnsBy.labels.length];
  const entries = [...numbersTo(rows), rows].flatMap((row) =>
    [...numbersTo(columns), columns].map((column): Entry => {
      const within = cells.filter((cell) => (row === rows || cell.row === row) && (column === columns || cell.column === column));
      const [inTotals, isColumnOfTotals] = [row === rows, column === columns];
      const lines = [`row ${row}`, `column ${column}`] as const;
      const [from, to] = inTotals === isColumnOfTotals ? lines : lines.toReversed();
      const sums = sumOf(within, Object.keys(table.measures));
      return { ...sums, row, column, isTotal: inTotals || isColumnOfTotals, from, to, hidden: 'no' };
    }),
  );
  const needed = Math.max(...['people' as const, ...Object.values(table.measures)].map((quantity) => peopleNeeded(quantity, rules)));
  return { table, rules, needed, entries, roundTo: 1, roundPenceTo: 1 };
};

const numbersTo = (count: number): readonly number[] => [...Array(count).keys()];

const sumOf = (cells: readonly Cell[], measures: readonly string[]): Cell => ({
  people: cells.reduce((sum, { people }) => sum + people, 0),
  values: Object.fromEntries(measures.map((name) => [name, cells.reduce((sum, { values }) => sum + (values[name] ?? 0), 0)])),
});

/** The draft with every entry hidden that a step says, unless it is already (domain.md 4.6). */
export const hiding = (draft: Draft, which: (entry: Entry) => boolean, because: 'small' | 'base' = 'small'): Draft => ({
  ...draft,
  entries: draft.entries.map((entry) => (entry.hidden === 'no' && which(entry) ? { ...entry, hidden: because } : entry)),
});

/** Each row and each column with its total last. Those of the totals are not among them (domain.md 4.6). */
export const linesOf = ({ entries, table }: Draft): readonly (readonly Entry[])[] => [
  ...Map.groupBy(
    entries.filter(({ row }) => row < table.rowsBy.labels.length),
    ({ row }) => row,
  ).values(),
  ...Map.groupBy(
    entries.filter(({ column }) => column < table.columnsBy.labels.length),
    ({ column }) => column,
  ).values(),
];

/** The one about the fewest people: the next to be hidden, so that as much as can be stays (domain.md 4.6). */
export const smallestOf = (entries: readonly Entry[]): Entry | undefined => entries.toSorted((one, other) => one.people - other.people)[0];
