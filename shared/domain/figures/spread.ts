/**
 * The middle value and the one within which nine of ten lie, of counted values. The middle is the lower of two; the slowest tenth is
 * the smallest value that at least nine tenths don't exceed. Undefined when nothing was counted.
 */
export const middleAndSlowestTenth = (
  counts: ReadonlyMap<number, number>,
): { readonly middle: number; readonly slowestTenth: number } | undefined => {
  const values = [...counts].toSorted(([a], [b]) => a - b);
  const total = values.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return undefined;
  return { middle: valueAt(values, Math.ceil(total / 2)), slowestTenth: valueAt(values, Math.ceil((total * 9) / 10)) };
};

/** The value at a place, counting from 1, in values that are in order. */
const valueAt = (values: readonly (readonly [number, number])[], place: number): number => {
  let before = 0;
  for (const [value, count] of values) {
    before += count;
    if (before >= place) return value;
  }
  throw new Error('A place beyond the last value');
};
