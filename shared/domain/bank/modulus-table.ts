/** How a row's products are added up: as they are, remainder by 10 or 11; or figure by figure, remainder by 10 (domain.md 3.2). */
export type ModulusMethod = 'MOD10' | 'MOD11' | 'DBLAL';

/** One row of the published table: which sort codes it is for, both ends included, and how their accounts are weighed (domain.md 3.2). */
export interface WeightRow {
  readonly firstSortCode: string;
  readonly lastSortCode: string;
  readonly method: ModulusMethod;
  /** Fourteen: one for each figure of the sort code (u to z), then of the account (a to h). */
  readonly weights: readonly number[];
  /** The number of the row's special rule, 1 to 14; 0 when it has none. */
  readonly exception: number;
}

/** The published table, handed in by whoever loads it. `validFrom` is a London date; it is reissued several times a year (domain.md 3.2). */
export interface ModulusTable {
  readonly version: string;
  readonly validFrom: string;
  readonly rows: readonly WeightRow[];
  /** Sort codes that are checked as if they were another (exception 5). */
  readonly substitutes: Readonly<Record<string, string>>;
}

/** A sort code of 6 figures with an account of 8 (domain.md 3.2). */
export interface Account {
  readonly sortCode: string;
  readonly accountNumber: string;
}
