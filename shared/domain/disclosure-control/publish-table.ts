import { draftOf, type Draft, type Entry, type Step } from '#shared/domain/disclosure-control/draft.ts';
import { hideAllAlike, hideFewPeople, hideSmallBase, roundNumbers } from '#shared/domain/disclosure-control/first-steps.ts';
import type { SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import { hidden, shown, type Shown } from '#shared/domain/disclosure-control/shown.ts';
import { roundedTo } from '#shared/domain/disclosure-control/single-figures.ts';
import type { CountedTable, PublishedMeasure, PublishedTable, TableProblem } from '#shared/domain/disclosure-control/table.ts';
import { hideWhatStillFollows, hideNextSmallest } from '#shared/domain/disclosure-control/what-follows.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';

/** Every step of domain.md 4.6 that a table goes through, in order. */
export const everyStep: readonly Step[] = [
  hideSmallBase,
  hideFewPeople,
  hideAllAlike,
  hideNextSmallest,
  hideWhatStillFollows,
  roundNumbers,
];

/**
 * A table as it may be shown on a page, in an export and in an answer to a request for information (domain.md 4.6, care H15 and F10).
 * A cell hidden in one measure is hidden in all: money beside people of the same cell gives the people away, and the other way round,
 * to anybody who knows the rate card. Refuses a table that crosses two things about people. `steps` are others only in tests, which
 * show that each is needed.
 */
export const publishTable = (
  table: CountedTable,
  rules: SmallNumberRules,
  steps: readonly Step[] = everyStep,
): OutcomeOf<PublishedTable, TableProblem> => {
  const { rowsBy, columnsBy } = table;
  if (rowsBy.kind !== 'plain' && columnsBy.kind !== 'plain') {
    return refuse({ code: 'two-attributes-crossed', rowsBy: rowsBy.name, columnsBy: columnsBy.name });
  }
  const draft = steps.reduce((so, step) => step(so), draftOf(table, rules));
  const people = measureOf(draft, (entry) => roundedTo(entry.people, draft.roundTo));
  const others = Object.entries(table.measures).map(([name, quantity]) => {
    const base = quantity === 'money' ? draft.roundPenceTo : draft.roundTo;
    return [name, measureOf(draft, ({ values }) => roundedTo(values[name] ?? 0, base))] as const;
  });
  return accept({ rows: rowsBy.labels, columns: columnsBy.labels, measures: { people, ...Object.fromEntries(others) } });
};

const measureOf = ({ entries, table }: Draft, valueOf: (entry: Entry) => number): PublishedMeasure => {
  const show = (entry: Entry): Shown => (entry.hidden === 'no' ? shown(valueOf(entry)) : hidden(entry.hidden));
  const of = (row: number): readonly Shown[] => entries.filter((entry) => entry.row === row).map(show);
  const rows = table.rowsBy.labels.map((_label, row) => of(row));
  const totals = of(rows.length);
  const last = table.columnsBy.labels.length;
  return {
    cells: rows.map((ofRow) => ofRow.slice(0, last)),
    rowTotals: rows.map((ofRow) => ofRow[last] ?? hidden('small')),
    columnTotals: totals.slice(0, last),
    total: totals[last] ?? hidden('small'),
  };
};
