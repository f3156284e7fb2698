import { sumPence } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';

/** A part of a payment for time, and the London date from which it may be paid (R-CHO-06, R-CHO-07). */
export interface FeePart {
  readonly on: string;
  readonly pence: number;
}

/** What to look at again in parts somebody chose. `sumPence` is what their parts come to (R-CHO-06, R-CHO-07). */
export type PartsProblem =
  | { readonly code: 'part-is-nothing'; readonly on: string }
  | { readonly code: 'day-is-twice'; readonly on: string }
  | { readonly code: 'day-is-too-early'; readonly on: string; readonly earliestOn: string }
  | { readonly code: 'parts-are-not-the-whole'; readonly sumPence: number; readonly wholePence: number };

/**
 * A payment in the parts somebody chose, earliest first (R-CHO-06, R-CHO-07: when to be paid is theirs, because the date can matter). Refuses with
 * every part that is nothing, on a day that is there twice or before `earliestOn`, and when they don't come to the whole. Half pennies throw.
 */
export const inChosenParts = (
  whole: { readonly pence: number; readonly earliestOn: string },
  parts: readonly FeePart[],
): OutcomeOf<readonly FeePart[], PartsProblem> => {
  const sum = sumPence(parts.map(({ pence }) => pence));
  const problems: readonly PartsProblem[] = [
    ...parts.flatMap((part, at) => problemsOf(part, { earliestOn: whole.earliestOn, before: parts.slice(0, at) })),
    ...(sum === whole.pence ? [] : [{ code: 'parts-are-not-the-whole' as const, sumPence: sum, wholePence: whole.pence }]),
  ];
  return problems.length > 0 ? refuse(...problems) : accept(parts.toSorted((a, b) => (a.on < b.on ? -1 : 1)));
};

const problemsOf = (
  { on, pence }: FeePart,
  { earliestOn, before }: { readonly earliestOn: string; readonly before: readonly FeePart[] },
): readonly PartsProblem[] => [
  ...(pence > 0 ? [] : [{ code: 'part-is-nothing' as const, on }]),
  ...(before.some((one) => one.on === on) ? [{ code: 'day-is-twice' as const, on }] : []),
  ...(on < earliestOn ? [{ code: 'day-is-too-early' as const, on, earliestOn }] : []),
];

/**
 * The same on every one of these London dates; what can't be shared out evenly is a penny more on the first of them. None for no dates
 * (R-CHO-06, R-CHO-07).
 */
export const inEvenParts = (wholePence: number, dates: readonly string[]): readonly FeePart[] => {
  const each = Math.floor(wholePence / dates.length);
  const left = wholePence - each * dates.length;
  return dates.map((on, at) => ({ on, pence: each + (at < left ? 1 : 0) }));
};
