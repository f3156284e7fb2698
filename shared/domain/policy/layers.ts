import type { Country, PolicyRow } from '#shared/domain/policy-row.ts';
import { chainsOf, faultOf, faultsOfEach, overlaps, type FaultyRow, type RowFault } from '#shared/domain/policy/row-faults.ts';
import { isAsSafe } from '#shared/domain/policy/safer-side.ts';

/** The rows by key, as they were loaded (domain.md 10). */
export type LoadedPolicy = ReadonlyMap<string, readonly PolicyRow[]>;

/** From wide to narrow: a narrower layer wins. */
const levels = ['partnership', 'organisation', 'fund'] as const;

/**
 * Own values of a partnership, of one of its organisations or of a fund. `of` is the id of the organisation or fund, '' for a partnership
 * (domain.md 10).
 */
export interface PolicyLayer {
  readonly level: (typeof levels)[number];
  readonly of: string;
  readonly rows: readonly PolicyRow[];
}

/** What can be wrong with a layer's row. It may leave days to the layer below, so a gap is nothing wrong (domain.md 10). */
export type LayerFault = RowFault | 'key-unknown' | 'unit-not-the-default' | 'not-overridable' | 'past-the-floor' | 'value-needed';

/** A row of a layer that can't be used. `floorKey` is the row that says how far it could go, '' for every other fault (domain.md 10). */
export type FaultyLayerRow = FaultyRow<LayerFault> & { readonly floorKey: string };

/**
 * Everything wrong with a layer over the default policy: a key the default hasn't got, another unit, a row nobody may override, a value past
 * the floor on any day it would apply, "none" where the default has always had a value that a rule reads, two values on one day, and whatever is wrong
 * with a row by itself. Source: domain.md 10.
 */
export const faultsInLayer = ({ rows }: PolicyLayer, defaults: LoadedPolicy): readonly FaultyLayerRow[] => [
  ...faultsOfEach(rows).map((fault) => ({ ...fault, floorKey: '' })),
  ...chainsOf(rows).flatMap((chain) => chain.flatMap((row, at) => overlapOf(row, chain[at - 1]))),
  ...rows.flatMap((row) => faultsOfOverride(row, defaults)),
];

const overlapOf = (row: PolicyRow, before: PolicyRow | undefined): readonly FaultyLayerRow[] =>
  before !== undefined && overlaps(before, row) ? [faulty(row, 'overlaps')] : [];

const faulty = (row: PolicyRow, fault: LayerFault, floorKey = ''): FaultyLayerRow => ({ ...faultOf(row, fault), floorKey });

const faultsOfOverride = (row: PolicyRow, defaults: LoadedPolicy): readonly FaultyLayerRow[] => {
  const under = defaults.get(row.key);
  if (under === undefined) return [faulty(row, 'key-unknown')];
  if (under.some(({ overridable }) => overridable === 'no')) return [faulty(row, 'not-overridable')];
  return [
    ...(under.some(({ unit }) => unit !== row.unit) ? [faulty(row, 'unit-not-the-default')] : []),
    ...(row.value === 'none' && under.every(({ value }) => value !== 'none') ? [faulty(row, 'value-needed')] : []),
    ...under.filter((one) => passesFloor(row, one, defaults)).map(({ floorKey }) => faulty(row, 'past-the-floor', floorKey)),
  ];
};

/** True when the floor, on a day that the row would apply, lies on the safer side of the row's value. */
const passesFloor = (row: PolicyRow, under: PolicyRow, defaults: LoadedPolicy): boolean => {
  const { safer, floorKey } = under;
  if (safer === 'neither') return false;
  const floors = (defaults.get(floorKey) ?? []).filter((floor) => shareADay(floor, row));
  return floors.some((floor) => !isAsSafe(row.value, floor.value, safer));
};

const shareADay = (one: PolicyRow, other: PolicyRow): boolean =>
  one.effectiveFrom <= other.effectiveFrom ? overlaps(one, other) : overlaps(other, one);

/** Where a lookup is for: the part of the UK, and the organisation and fund whose own values count, '' for none (domain.md 10). */
export interface PolicyPlace {
  readonly country: Country;
  readonly organisationId: string;
  readonly fundId: string;
}

/** The row that applies, and the layer it comes from: `of` is '' for the default and the partnership (domain.md 10). */
export interface PolicyAnswer {
  readonly row: PolicyRow;
  readonly level: 'default' | PolicyLayer['level'];
  readonly of: string;
}

/** The policy a lookup answers from (domain.md 10). */
export interface LayeredPolicy {
  readonly defaults: LoadedPolicy;
  readonly layers: readonly PolicyLayer[];
  readonly place: PolicyPlace;
}

/**
 * The answer for a key on a London date: the narrowest layer that has one, then the default; within a layer the row of this country, then that
 * of the whole UK. Throws for a key nobody wrote and for a day before a key's first row or after its last (domain.md 10).
 */
export const answerIn =
  (policy: LayeredPolicy) =>
  (key: string, londonDate: string): PolicyAnswer => {
    if (!policy.defaults.has(key)) throw new Error(`No policy row is called ${key}`);
    const answer = findIn(policy, { key, londonDate });
    if (answer === undefined) throw new Error(`No policy row ${key} applies on ${londonDate}`);
    return answer;
  };

/** The answer for every key that has one on a London date, in the order of the default policy (domain.md 10). */
export const answersOn = (policy: LayeredPolicy, londonDate: string): readonly PolicyAnswer[] =>
  [...policy.defaults.keys()].flatMap((key) => findIn(policy, { key, londonDate }) ?? []);

const findIn = (
  { defaults, layers, place }: LayeredPolicy,
  { key, londonDate }: { readonly key: string; readonly londonDate: string },
): PolicyAnswer | undefined => {
  const narrowFirst = levels.toReversed().flatMap((level) => layers.filter((layer) => layer.level === level && isOf(layer, place)));
  const answers = [...narrowFirst, { level: 'default', of: '', rows: defaults.get(key) ?? [] } as const].flatMap(({ level, of, rows }) => {
    const row = rowOn(
      rows.filter((each) => each.key === key),
      { londonDate, country: place.country },
    );
    return row === undefined ? [] : [{ row, level, of }];
  });
  return answers[0];
};

const isOf = ({ level, of }: PolicyLayer, place: PolicyPlace): boolean => {
  switch (level) {
    case 'partnership':
      return true;
    case 'organisation':
      return of === place.organisationId;
    case 'fund':
      return of === place.fundId;
    default:
      return level satisfies never;
  }
};

const rowOn = (
  rows: readonly PolicyRow[],
  { londonDate, country }: { readonly londonDate: string; readonly country: Country },
): PolicyRow | undefined => {
  const ofDay = rows.filter((row) => appliesOn(row, londonDate));
  return ofDay.find((row) => row.country === country) ?? ofDay.find((row) => row.country === 'UK');
};

/** True on the row's first and last day and on every day between (domain.md 10). */
export const appliesOn = ({ effectiveFrom, effectiveTo }: PolicyRow, londonDate: string): boolean =>
  effectiveFrom <= londonDate && (effectiveTo === '' || londonDate <= effectiveTo);
