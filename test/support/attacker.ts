import { solve } from 'yalps';
import type { Shown } from '#shared/domain/disclosure-control/shown.ts';
import type { CountedTable, PublishedTable } from '#shared/domain/disclosure-control/table.ts';

/** One number of a published table, a total or not: the people behind it, and from how many to how many somebody can tell it to be. */
export interface Told {
  readonly row: number;
  readonly column: number;
  readonly people: number;
  readonly isHidden: boolean;
  readonly from: number;
  readonly to: number;
}

/** What an attacker starts from: how many people a number is about, and that it is about somebody. */
interface Place extends Pick<Told, 'row' | 'column' | 'people' | 'isHidden'> {
  readonly atLeast: number;
}

/**
 * Somebody who keeps everything that is published and is given more than that: each number that is shown, to the person, however it is
 * rounded (as the rate card would tell from money, or the agenda from meetings); and which of the hidden ones are about somebody, their own
 * place among them. Tells for each number the fewest and the most people it can be, of all tables in which every
 * row and every column comes to its total. Such a table is a network, so that both ends are whole people.
 */
export const attack = (published: PublishedTable, counted: CountedTable): readonly Told[] => {
  const places = placesOf(published, counted);
  return places.map(({ row, column, people, isHidden, atLeast }) => {
    const end = (direction: 'minimize' | 'maximize'): number =>
      isHidden ? atLeast + moreThanKnown(`${row},${column}`, direction, places) : people;
    return { row, column, people, isHidden, from: end('minimize'), to: end('maximize') };
  });
};

/** What an attacker finds: hidden numbers that can be one thing only, and any number about so few people that they know exactly. */
export const found = (told: readonly Told[], needed: number): readonly Told[] =>
  told.filter(({ from, to, isHidden, people }) => to - from < 0.5 && (isHidden || (people > 0 && people < needed)));

const placesOf = (published: PublishedTable, counted: CountedTable): readonly Place[] =>
  gridOf(published).flatMap((ofRow, row, rows) =>
    ofRow.map((read, column): Place => {
      const behind = counted.cells
        .filter((_cells, at) => row === rows.length - 1 || at === row)
        .flatMap((cells) => cells.filter((_cell, at) => column === ofRow.length - 1 || at === column));
      const people = behind.reduce((sum, cell) => sum + cell.people, 0);
      return { row, column, people, isHidden: read.kind === 'hidden', atLeast: Math.min(1, people) };
    }),
  );

/** Cells with their totals, which stand last. */
const gridOf = ({ measures }: PublishedTable): readonly (readonly Shown[])[] => {
  const people = measures['people'];
  if (people === undefined) throw new Error('Every table counts people');
  return [...people.cells.map((cells, row) => [...cells, people.rowTotals[row] ?? people.total]), [...people.columnTotals, people.total]];
};

/** By linear programming over the equations of every line: a hidden number is what is known of it and something more. */
const moreThanKnown = (objective: string, direction: 'minimize' | 'maximize', places: readonly Place[]): number => {
  const { status, result } = solve({ direction, objective, ...equationsOf(places) });
  if (status === 'unbounded') return Number.POSITIVE_INFINITY;
  if (status !== 'optimal') throw new Error(`No table agrees with what is published: ${status}`);
  return result;
};

const equationsOf = (places: readonly Place[]) => {
  const [rows, columns] = [Math.max(...places.map(({ row }) => row)), Math.max(...places.map(({ column }) => column))];
  const constraints = new Map<string, { equal: number }>();
  const variables = new Map<string, Map<string, number>>();
  for (const { row, column, people, isHidden, atLeast } of places) {
    // The cells of a line less its total come to nothing.
    const parts = [
      [`row ${row}`, column === columns ? -1 : 1],
      [`column ${column}`, row === rows ? -1 : 1],
    ] as const;
    const known = isHidden ? atLeast : people;
    for (const [line, sign] of parts) constraints.set(line, { equal: (constraints.get(line)?.equal ?? 0) - sign * known });
    if (isHidden) variables.set(`${row},${column}`, new Map<string, number>([...parts, [`${row},${column}`, 1]]));
  }
  return { constraints, variables };
};
