import { hiding, linesOf, type Draft, type Entry, type Step } from '#shared/domain/disclosure-control/draft.ts';
import { isAboutFew } from '#shared/domain/disclosure-control/single-figures.ts';

/**
 * Nobody is told apart among fewer than 20, or among fewer than 50 by what equality law protects: the total alone is left
 * (domain.md 4.6, step 2).
 */
export const hideSmallBase: Step = (draft) => {
  const { rowsBy, columnsBy } = draft.table;
  const isEquality = rowsBy.kind === 'equality' || columnsBy.kind === 'equality';
  const base = draft.entries.at(-1)?.people ?? 0;
  // About nobody, a table of noughts tells about nobody.
  if (base === 0 || base >= (isEquality ? draft.rules.smallestEqualityBase : draft.rules.smallestBase)) return draft;
  const isAll = (at: number, labels: readonly string[]): boolean => at === labels.length || labels.length === 1;
  return hiding(draft, ({ row, column }) => !isAll(row, rowsBy.labels) || !isAll(column, columnsBy.labels), 'base');
};

/** Cells and totals about 1 to 7 people; where there is money, time or experience in the table, 1 to 8 (step 3, care H15). */
export const hideFewPeople: Step = (draft) => hiding(draft, ({ people }) => isAboutFew(people, draft.needed));

/**
 * A row or column in which everybody stands in the same cell: "all of this group answered no" tells it about each of them, and the
 * noughts beside it say so even when the number is hidden. So all of the line goes, its total too: few people scattered over it look the
 * same then (domain.md 4.6).
 */
export const hideAllAlike: Step = (draft) => {
  const alike = new Set(linesOf(draft).filter(isAllAlike).flat());
  return hiding(draft, (entry) => alike.has(entry));
};

/** The total is the last. */
const isAllAlike = (line: readonly Entry[]): boolean =>
  line.length > 2 && line.slice(0, -1).filter(({ people }) => people > 0).length === 1;

/**
 * Counts to the nearest 5, and money as coarsely (step 5). Money to the penny would count people for whoever knows the rate card; and
 * sums to the person would tell somebody who knows these steps why the one cell was hidden and not the other (domain.md 4.6, step 5).
 */
export const roundNumbers: Step = (draft: Draft) => ({ ...draft, roundTo: draft.rules.roundTo, roundPenceTo: draft.rules.roundPenceTo });
