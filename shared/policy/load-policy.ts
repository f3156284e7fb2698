import { daysAfter, isLondonDate } from '#shared/domain/london-time.ts';
import type { PolicyRow, PolicyValue } from '#shared/domain/policy-row.ts';
import { policyUnits, wholeNumberUnits } from '#shared/domain/policy-units.ts';

/** The rows by key, each key's in order of date. */
export type LoadedPolicy = ReadonlyMap<string, readonly PolicyRow[]>;

/**
 * Checks rows and orders them. Throws, naming the row, when data contradicts itself: a unit nobody knows, a value that doesn't
 * fit its unit, a date that isn't one, two rows of one key on one day (overlap), or a day between two rows that has none (gap).
 */
export const loadPolicy = (rows: readonly PolicyRow[]): LoadedPolicy => {
  rows.forEach(checkRow);
  const byKey = Map.groupBy(rows, ({ key }) => key);
  const ordered = [...byKey].map(([key, ofKey]) => [key, ofKey.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))] as const);
  ordered.forEach(([, ofKey]) => {
    checkOrder(ofKey);
  });
  return new Map(ordered);
};

const refuseRow = (row: PolicyRow, why: string): never => {
  throw new Error(`Policy row ${row.key} from ${row.effectiveFrom}: ${why}`);
};

/** Rows can come from data, where a unit is any text. */
const isOneOf = (units: readonly string[], unit: string): boolean => units.includes(unit);

const checkRow = (row: PolicyRow): void => {
  if (!isOneOf(policyUnits, row.unit)) refuseRow(row, `the unit ${row.unit} is not known`);
  if (!isLondonDate(row.effectiveFrom)) refuseRow(row, 'effectiveFrom is not a date');
  if (row.effectiveTo !== '' && !isLondonDate(row.effectiveTo)) refuseRow(row, 'effectiveTo is not a date');
  if (row.effectiveTo !== '' && row.effectiveTo < row.effectiveFrom) refuseRow(row, 'it ends before it begins');
  if (!fitsUnit(row)) refuseRow(row, `its value does not fit the unit ${row.unit}`);
};

const fitsUnit = ({ unit, value }: PolicyRow): boolean => {
  if (isOneOf(wholeNumberUnits, unit)) return value === 'none' || isWhole(value) || isSpan(value);
  if (unit === 'boolean') return typeof value === 'boolean';
  if (unit === 'list') return typeof value === 'object' && !('from' in value) && value.length > 0;
  return typeof value === 'string' && (looks[unit] ?? /./).test(value);
};

const isWhole = (value: PolicyValue): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isSpan = (value: PolicyValue): boolean =>
  typeof value === 'object' && 'from' in value && isWhole(value.from) && isWhole(value.to) && value.from < value.to;

/** How text of some units has to look. */
const looks: Readonly<Record<string, RegExp>> = {
  'local time': /^([01]\d|2[0-3]):[0-5]\d$/,
  'month-day': /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  url: /^https:\/\/\S+$/,
};

const checkOrder = (ofKey: readonly PolicyRow[]): void => {
  ofKey.forEach((row, index) => {
    const before = ofKey[index - 1];
    if (before === undefined) return;
    if (before.effectiveTo === '' || before.effectiveTo >= row.effectiveFrom) refuseRow(row, 'it overlaps the row before it');
    if (daysAfter(before.effectiveTo, 1) !== row.effectiveFrom) refuseRow(row, 'there is a gap between it and the row before');
    if (before.unit !== row.unit) refuseRow(row, 'its unit differs from the row before');
  });
};
