/** What is asked of figures of a period before they are shown (domain.md 4.6, step 1). */
export interface Comparison {
  /** The quarters they are made of, by any name. */
  readonly quarters: readonly string[];
  /** The quarters of each period whose figures were shown before. */
  readonly shownBefore: readonly (readonly string[])[];
  /** How many different people are behind some quarters taken together. */
  readonly peopleIn: (quarters: readonly string[]) => number;
  /** How many there have to be. */
  readonly needed: number;
}

/**
 * True when figures of a period tell nothing about few people to somebody who kept all figures of the same kind shown before (domain.md
 * 4.6, step 1: periods are not to be subtracted).
 *
 * Whoever adds and subtracts periods can get no finer than this: quarters that are in exactly the same periods stay together. So each
 * such piece has to be about nobody, or about enough people.
 */
export const tellsNothingBeside = ({ quarters, shownBefore, peopleIn, needed }: Comparison): boolean => {
  const periods = [quarters, ...shownBefore];
  const pieces = Map.groupBy(new Set(periods.flat()), (quarter) => periods.map((of) => of.includes(quarter)).join());
  return [...pieces.values()].every((piece) => {
    const people = peopleIn(piece);
    return people === 0 || people >= needed;
  });
};
