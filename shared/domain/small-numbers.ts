/**
 * Small numbers (domain.md 4.6, care H15): what a board reads reveals nobody. The one place that decides what is shown. `hidden` is
 * shown as `*`; why is said beside it, never how many.
 */
export type Shown = { readonly kind: 'shown'; readonly value: number } | { readonly kind: 'hidden' };

/** What the policy says: `suppress.primary_max` is the largest count that is hidden. */
export interface SmallNumberRules {
  readonly hiddenUpTo: number;
}

const hidden: Shown = { kind: 'hidden' };
const shown = (value: number): Shown => ({ kind: 'shown', value });

/** How many different people: 1 to 7 is hidden, nobody is 0. */
export const countOfPeople = (people: number, rules: SmallNumberRules): Shown =>
  people > 0 && people <= rules.hiddenUpTo ? hidden : shown(people);

/** Money or time: hidden when it is about 1 to 7 different people. About nobody, it is what it is: nothing. */
export const valueAboutPeople = (value: number, people: number, rules: SmallNumberRules): Shown =>
  people > 0 && people <= rules.hiddenUpTo ? hidden : shown(value);

/** Meetings, answers, things said: shown, unless all of them are about one single person. */
export const countOfThings = (things: number, people: number): Shown => (things > 0 && people === 1 ? hidden : shown(things));

/**
 * Parts of one total, where hiding exactly one part would let it be worked out by taking the others away: the smallest other part is
 * hidden with it. A single part stands alone.
 */
export const withoutTheOnlyGap = (parts: readonly Shown[]): readonly Shown[] => {
  const gaps = parts.filter((part) => part.kind === 'hidden').length;
  if (gaps !== 1 || parts.length < 2) return parts;
  const smallest = parts.reduce<number | undefined>(
    (least, part) => (part.kind === 'shown' && part.value > 0 && (least === undefined || part.value < least) ? part.value : least),
    undefined,
  );
  const at = parts.findIndex((part) => part.kind === 'shown' && part.value === smallest);
  return parts.map((part, index) => (index === at ? hidden : part));
};
