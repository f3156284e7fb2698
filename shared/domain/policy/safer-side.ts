import type { PolicyRow, PolicyValue } from '#shared/domain/policy-row.ts';

/** Values that can be held against one another: no is less than yes, and no limit is more than any. Text and spans are neither. */
const sizeOf = (value: PolicyValue): number => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === 'none') return Number.POSITIVE_INFINITY;
  return typeof value === 'number' ? value : Number.NaN;
};

/** True when a value is as careful as another or more, by the side that is safer. What can't be compared is not (care F2). */
export const isAsSafe = (value: PolicyValue, than: PolicyValue, safer: 'lower' | 'higher'): boolean =>
  safer === 'lower' ? sizeOf(value) <= sizeOf(than) : sizeOf(value) >= sizeOf(than);

/**
 * True when a change raises a limit, or widens what is agreed in advance: the new value lies on the other side of the old than the row says is
 * safer. So does one that lets a later change pass unseen: the row says another side, or lets organisations go further than before. Such a
 * change needs two people, one of them finance. Source: care F2.
 */
export const needsTwoPeople = (before: PolicyRow, after: PolicyRow): boolean =>
  loosens(before, after) || (before.safer !== 'neither' && !isAsSafe(after.value, before.value, before.safer));

const freedom = { no: 0, floor: 1, yes: 2 } as const;

const loosens = (before: PolicyRow, after: PolicyRow): boolean =>
  (before.safer !== 'neither' && after.safer !== before.safer) ||
  freedom[after.overridable] > freedom[before.overridable] ||
  (after.overridable === 'floor' && before.overridable === 'floor' && after.floorKey !== before.floorKey);
