import type { Quantity } from '#shared/domain/disclosure-control/rules.ts';
import type { Shown } from '#shared/domain/disclosure-control/shown.ts';

/**
 * What tells people in a table apart. `equality`: something equality law protects. `people`: anything else about them, also which board
 * they sit on. `plain`: nothing about them, as the kind of a cost or an answer (domain.md 4.6).
 */
export interface Attribute {
  readonly name: string;
  readonly kind: 'equality' | 'people' | 'plain';
  readonly labels: readonly string[];
}

/** One cell before anything is hidden (domain.md 4.6). */
export interface Cell {
  /** Different people behind it in the rolling year, each of them in one cell of the table only. */
  readonly people: number;
  /** What is measured of them, by its name in `measures`: whole pence, days, answers. */
  readonly values: Readonly<Record<string, number>>;
}

/** A table as counted: for this module's eyes only (domain.md 4.6). */
export interface CountedTable {
  readonly rowsBy: Attribute;
  readonly columnsBy: Attribute;
  /** What is measured besides people, by name. */
  readonly measures: Readonly<Record<string, Exclude<Quantity, 'people'>>>;
  /** Row by row, as many as there are labels. */
  readonly cells: readonly (readonly Cell[])[];
}

/** One number of a table in each of its cells, with its totals. Nothing in it leads back to what is hidden (domain.md 4.6). */
export interface PublishedMeasure {
  readonly cells: readonly (readonly Shown[])[];
  readonly rowTotals: readonly Shown[];
  readonly columnTotals: readonly Shown[];
  readonly total: Shown;
}

/** A table as it may be shown: `people`, and what else was measured, by name (domain.md 4.6). */
export interface PublishedTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly measures: Readonly<Record<string, PublishedMeasure>>;
}

/** Two things about people crossed tell them apart: ethnicity by board is never made (domain.md 4.6, step 6). */
export interface TableProblem {
  readonly code: 'two-attributes-crossed';
  readonly rowsBy: string;
  readonly columnsBy: string;
}
