import { daysAfter, isLondonDate } from '#shared/domain/london-time.ts';
import type { PolicyRow, PolicyValue } from '#shared/domain/policy-row.ts';
import { policyUnits, wholeNumberUnits } from '#shared/domain/policy-units.ts';

/** What can be wrong with a row by itself, or beside the rows of its key (domain.md 10). */
export type RowFault =
  | 'unit-unknown'
  | 'value-does-not-fit'
  | 'from-not-a-date'
  | 'to-not-a-date'
  | 'ends-before-it-begins'
  | 'no-source'
  | 'floor-unclear'
  | 'overlaps'
  | 'gap-before'
  | 'unit-changes';

/** A row that contradicts itself or another, by its key and first day (domain.md 10). */
export interface FaultyRow<Fault extends string = RowFault> {
  readonly key: string;
  readonly effectiveFrom: string;
  readonly fault: Fault;
}

/** A row and what is wrong with it (domain.md 10). */
export const faultOf = <Fault extends string>({ key, effectiveFrom }: PolicyRow, fault: Fault): FaultyRow<Fault> => ({
  key,
  effectiveFrom,
  fault,
});

/**
 * Everything wrong with rows that stand by themselves: each row, each day twice (overlap) or not at all (gap) between the rows of one key and
 * country, a change of unit, and a floor that no row says. Empty when nothing is. Source: domain.md 10.
 */
export const faultsIn = (rows: readonly PolicyRow[]): readonly FaultyRow[] => [
  ...faultsOfEach(rows),
  ...chainsOf(rows).flatMap((chain) => chain.flatMap((row, at) => faultsBeside(row, chain[at - 1]))),
  ...rows.filter((row) => !floorIsClear(row, rows)).map((row) => faultOf(row, 'floor-unclear')),
];

/** What is wrong with each row by itself (domain.md 10). */
export const faultsOfEach = (rows: readonly PolicyRow[]): readonly FaultyRow[] =>
  rows.flatMap((row) => faultsOfOne(row).map((fault) => faultOf(row, fault)));

/** The rows of each key and country in order of their first day; those whose dates can't be read are left out (domain.md 10). */
export const chainsOf = (rows: readonly PolicyRow[]): readonly (readonly PolicyRow[])[] => {
  const dated = rows.filter(({ effectiveFrom, effectiveTo }) => isLondonDate(effectiveFrom) && isEnd(effectiveTo));
  const chains = Map.groupBy(dated, ({ key, country }) => `${key} ${country}`);
  return [...chains.values()].map((chain) => chain.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1)));
};

/** True when two rows in order share a day (domain.md 10). */
export const overlaps = (before: PolicyRow, after: PolicyRow): boolean =>
  before.effectiveTo === '' || before.effectiveTo >= after.effectiveFrom;

const isEnd = (date: string): boolean => date === '' || isLondonDate(date);

const faultsOfOne = (row: PolicyRow): readonly RowFault[] => {
  const { effectiveFrom, effectiveTo, unit, source } = row;
  // Rows can come from data, where a unit is any text.
  if (!isOneOf(policyUnits, unit)) return ['unit-unknown'];
  return [
    ...when(!fitsUnit(row), 'value-does-not-fit'),
    ...when(!isLondonDate(effectiveFrom), 'from-not-a-date'),
    ...when(!isEnd(effectiveTo), 'to-not-a-date'),
    ...when(effectiveTo !== '' && effectiveTo < effectiveFrom, 'ends-before-it-begins'),
    ...when(source === '', 'no-source'),
  ];
};

const faultsBeside = (row: PolicyRow, before: PolicyRow | undefined): readonly FaultyRow[] => {
  if (before === undefined) return [];
  const far = !overlaps(before, row) && daysAfter(before.effectiveTo, 1) !== row.effectiveFrom;
  return [...when(overlaps(before, row), 'overlaps'), ...when(far, 'gap-before'), ...when(before.unit !== row.unit, 'unit-changes')].map(
    (fault) => faultOf(row, fault),
  );
};

const when = (wrong: boolean, fault: RowFault): readonly RowFault[] => (wrong ? [fault] : []);

/** A floor needs a row that says it, in the same unit, and a side on which a value is on the floor or above. */
const floorIsClear = (row: PolicyRow, rows: readonly PolicyRow[]): boolean => {
  if (row.overridable !== 'floor') return row.floorKey === '';
  return row.safer !== 'neither' && rows.some(({ key, unit }) => key === row.floorKey && unit === row.unit);
};

const isOneOf = (units: readonly string[], unit: string): boolean => units.includes(unit);

const fitsUnit = ({ unit, value }: PolicyRow): boolean => {
  if (isOneOf(wholeNumberUnits, unit)) return value === 'none' || isWhole(value) || isSpan(value);
  if (unit === 'boolean') return typeof value === 'boolean';
  if (unit === 'list') return typeof value === 'object' && !('from' in value) && value.length > 0;
  return typeof value === 'string' && (looks[unit] ?? /./).test(value);
};

const isWhole = (value: PolicyValue): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isSpan = (value: PolicyValue): boolean =>
  typeof value === 'object' && 'from' in value && isWhole(value.from) && isWhole(value.to) && value.from < value.to;

/** How the text of some units has to look. */
const looks: Readonly<Record<string, RegExp>> = {
  'local time': /^([01]\d|2[0-3]):[0-5]\d$/,
  'month-day': /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  url: /^https:\/\/\S+$/,
};
