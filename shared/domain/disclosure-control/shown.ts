/**
 * Why a number is not shown. `small`: it is about few people, or another one would follow from it; which of the two is never said,
 * because that alone would tell a number apart (domain.md 4.6). `base`: too few to be told apart, or to be divided by. `earlier`: it
 * would tell about few people when it is held against figures that were shown before.
 */
export type HiddenBecause = 'small' | 'base' | 'earlier';

/** All that leaves for a page, an export or an answer to a request: a value that may be read, or a reason. Never both (domain.md 4.6). */
export type Shown = { readonly kind: 'shown'; readonly value: number } | { readonly kind: 'hidden'; readonly because: HiddenBecause };

/** A number that may be read (domain.md 4.6). */
export const shown = (value: number): Shown => ({ kind: 'shown', value });

/** A number that may not be read, and why (domain.md 4.6). */
export const hidden = (because: HiddenBecause): Shown => ({ kind: 'hidden', because });
