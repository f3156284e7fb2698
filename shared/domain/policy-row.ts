import type { PolicyUnit } from '#shared/domain/policy-units.ts';

/*
 * What a row of policy is (domain.md 10). The rows are data in `shared/policy`; the domain is handed a lookup and holds no number of its own.
 */

/** `info` is shown and never enforced; `flag` warns or routes and never refuses. */
export type PolicyKind = 'rate' | 'limit' | 'flag' | 'info' | 'clock' | 'rule' | 'text';

/** From one whole number to another, both included, in the unit of its row. */
export interface NumberSpan {
  readonly from: number;
  readonly to: number;
}

/** A whole number, a span, `none` (no limit), a yes or no, text, or several texts: which of them, the unit says. */
export type PolicyValue = number | NumberSpan | boolean | string | readonly string[];

/** The part of the UK a row is for; `UK` where all four are alike. */
export type Country = 'E' | 'S' | 'W' | 'NI';

/**
 * What was decided and by whom: the reference of the decision, its London date, the officer, the second person where one was needed (''
 * where not), and who with lived experience agreed it (care F2, F12).
 */
export interface Decision {
  readonly reference: string;
  readonly on: string;
  readonly officer: string;
  readonly second: string;
  readonly agreedBy: string;
}

/**
 * A row is proposed until somebody with the right to adopts it (care F12); it is superseded when a later row of its key is adopted, and goes
 * on pricing the days it was for. `standing` says how sure we are of the value itself.
 */
export type Adoption =
  | { readonly state: 'proposed' }
  | ({ readonly state: 'adopted' } & Decision)
  | ({ readonly state: 'superseded'; readonly supersededBy: string; readonly supersededOn: string } & Decision);

export interface PolicyRow {
  readonly key: string;
  readonly value: PolicyValue;
  readonly unit: PolicyUnit;
  /** London dates, both included; `effectiveTo` is '' while it still applies. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  /** Where the value comes from, as its document or register entry is called. */
  readonly source: string;
  readonly standing: 'sourced' | 'ours' | 'derived' | 'unverified';
  readonly kind: PolicyKind;
  /** Whether an organisation may have its own value: `floor` is yes, but not past the row that `floorKey` names. */
  readonly overridable: 'yes' | 'floor' | 'no';
  /** The key of the row that an organisation's own value may not pass; '' unless `overridable` is `floor`. */
  readonly floorKey: string;
  /**
   * The side on which a changed value is more careful with money or people; no counts as lower than yes. A change to the other side needs two
   * people (care F2). `neither` where no side is.
   */
  readonly safer: 'lower' | 'higher' | 'neither';
  readonly country: 'UK' | Country;
  readonly adoption: Adoption;
}

/** The row of a key that applies on a London date. Throws when there is none: a rule that reads it can't answer without. */
export type PolicyOn = (key: string, londonDate: string) => PolicyRow;

/** The value of a row that is a whole number. Throws when it is something else. */
export const numberOf = (row: PolicyRow): number => {
  if (typeof row.value !== 'number') throw new Error(`The policy row ${row.key} is not a number`);
  return row.value;
};

/** The value of a row that is text. Throws when it is something else. */
export const textOf = (row: PolicyRow): string => {
  if (typeof row.value !== 'string') throw new Error(`The policy row ${row.key} is not text`);
  return row.value;
};

/** The value of a row that is yes or no. Throws when it is something else. */
export const yesOf = (row: PolicyRow): boolean => {
  if (typeof row.value !== 'boolean') throw new Error(`The policy row ${row.key} is not yes or no`);
  return row.value;
};

/** The value of a row that is several texts. Throws when it is something else. */
export const listOf = (row: PolicyRow): readonly string[] => {
  if (typeof row.value !== 'object' || 'from' in row.value) throw new Error(`The policy row ${row.key} is not a list`);
  return row.value;
};

/** The value of a row that is a span of whole numbers. Throws when it is something else. */
export const spanOf = (row: PolicyRow): NumberSpan => {
  if (typeof row.value !== 'object' || !('from' in row.value)) throw new Error(`The policy row ${row.key} is not a span`);
  return row.value;
};
