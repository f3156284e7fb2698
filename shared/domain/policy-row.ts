/*
 * What a row of policy is. The rows are data in `shared/policy`; the domain is handed a lookup and holds no number of its own.
 */

/** Units whose values are whole numbers from 0. */
export const wholeNumberUnits = [
  'pence',
  'pence/mile',
  'pence/hour',
  'miles/tax year/person',
  'miles',
  'working days',
  'days',
  'months',
  'minutes',
  'hours',
  'percent',
  'count',
  'MiB',
  'megapixels',
  'pixels',
] as const;

/** Every unit a row may have. */
export const policyUnits = [...wholeNumberUnits, 'boolean', 'rule', 'text', 'list', 'url'] as const;
export type PolicyUnit = (typeof policyUnits)[number];

/** `info` is shown and never enforced; `flag` warns or routes and never refuses. */
export type PolicyKind = 'rate' | 'limit' | 'flag' | 'info' | 'clock' | 'rule' | 'text';

/**
 * A row is proposed until somebody with the right to adopts it, with a reference, a date and an officer (care F12).
 * `standing` says how sure we are of the value itself; rows that aren't `sourced` or `ours` price nothing outside the demonstration.
 */
export type Adoption =
  | { readonly state: 'proposed' }
  | { readonly state: 'adopted'; readonly reference: string; readonly on: string; readonly officer: string }
  | { readonly state: 'superseded'; readonly reference: string; readonly on: string; readonly officer: string };

export interface PolicyRow {
  readonly key: string;
  readonly value: number | string | boolean | readonly string[];
  readonly unit: PolicyUnit;
  /** London dates, both included; `effectiveTo` is '' while it still applies. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  /** Where the value comes from, as its document or register entry is called. */
  readonly source: string;
  readonly standing: 'sourced' | 'ours' | 'derived' | 'unverified';
  readonly kind: PolicyKind;
  readonly overridable: 'yes' | 'floor' | 'no';
  readonly country: 'UK' | 'E' | 'S' | 'W' | 'NI';
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
