import type { Step } from '#shared/domain/disclosure-control/draft.ts';
import { publishTable } from '#shared/domain/disclosure-control/publish-table.ts';
import type { SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import { tableOf } from '#test/support/random-tables.ts';

/** Every table of one shape about so many people altogether. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly totals: readonly number[];
}

/**
 * Somebody who knows every step as it is written makes all tables there are, puts each through the steps, and keeps those that come out
 * the same as the one that was published. Gives the cells that are the same in all of those, though they are hidden: `cell 2 is 8 in […]`, counted row by row from 0.
 * Only tables whose total is shown, and every total that is rounded to the same has to be among `totals`: then no other table is left.
 */
export const toldByTheSteps = ({ rows, columns, totals }: Shape, rules: SmallNumberRules, steps: readonly Step[]): readonly string[] => {
  const tables = totals.flatMap((total) => waysToShare(total, rows * columns));
  const alike = Map.groupBy(
    tables.flatMap((cells) => publishedAs(cells, columns, { rules, steps })),
    ({ text }) => text,
  );
  return [...alike.values()].flatMap(theSameInAll);
};

/** A table as counted, and as it came out: which of its cells are hidden, and all of it as one text. */
interface CameOut {
  readonly cells: readonly number[];
  readonly isHidden: readonly boolean[];
  readonly text: string;
}

const publishedAs = (
  cells: readonly number[],
  columns: number,
  by: { readonly rules: SmallNumberRules; readonly steps: readonly Step[] },
): readonly CameOut[] => {
  const counts = Array.from({ length: cells.length / columns }, (_none, row) => cells.slice(row * columns, (row + 1) * columns));
  const published = publishTable(tableOf(counts), by.rules, by.steps);
  const people = published.ok ? published.value.measures['people'] : undefined;
  if (!published.ok || people?.total.kind !== 'shown') return [];
  const isHidden = people.cells.flat().map(({ kind }) => kind === 'hidden');
  return [{ cells, isHidden, text: JSON.stringify(published.value.measures) }];
};

const theSameInAll = (alike: readonly CameOut[]): readonly string[] =>
  (alike[0]?.isHidden ?? []).flatMap((isHidden, at) => {
    const values = [...new Set(alike.map(({ cells }) => cells[at]))];
    return isHidden && values.length === 1 ? [`cell ${at} is ${values.join()} in ${alike[0]?.text ?? ''}`] : [];
  });

/** Every way in which so many people can stand in so many cells. */
const waysToShare = (people: number, cells: number): readonly (readonly number[])[] =>
  cells === 1
    ? [[people]]
    : Array.from({ length: people + 1 }, (_none, first) => first).flatMap((first) =>
        waysToShare(people - first, cells - 1).map((rest) => [first, ...rest]),
      );
