/** The numbers of `suppress.*` on one day (domain.md 4.6 and 10.8). */
export interface SmallNumberRules {
  /** The largest count of people that is hidden. */
  readonly hiddenUpTo: number;
  /** How many people a reader may know all about: themselves. A sum has to be about enough people without them. */
  readonly knownPeople: number;
  /** Counts of people are rounded to multiples of this. */
  readonly roundTo: number;
  /** Money in a table is rounded to multiples of this: about what that many people are paid for half a day. */
  readonly roundPenceTo: number;
  /** A table about fewer people than this shows its total alone. */
  readonly smallestBase: number;
  /** The same, where people are told apart by something equality law protects. */
  readonly smallestEqualityBase: number;
  /** A percentage or a middle value of fewer than this isn't shown. */
  readonly smallestDenominator: number;
  /** Answers to a survey are shown from this many on. */
  readonly fewestAnswers: number;
  /** Days after its end until a quarter is settled, and frozen. */
  readonly settlesDays: number;
}

/**
 * What a number counts or adds up: people; money or time or what people say of their experience; or things, as meetings and answers
 * (domain.md 4.6; care H15).
 */
export type Quantity = 'people' | 'money' | 'time' | 'experience' | 'things';

/**
 * How many different people have to be behind a number before it is shown.
 *
 * A count of people: one more than is hidden, because it is rounded as well. Money, time and experience: as many besides the reader,
 * who knows their own share and can take it away (care H15, design.md invariant 6). Things: two besides the reader, since with one the
 * rest would be that person's alone (domain.md 6.3, rule B).
 */
export const peopleNeeded = (quantity: Quantity, rules: SmallNumberRules): number => {
  switch (quantity) {
    case 'people':
      return rules.hiddenUpTo + 1;
    case 'money':
    case 'time':
      return rules.hiddenUpTo + 1 + rules.knownPeople;
    case 'experience':
      return Math.max(rules.hiddenUpTo + 1, rules.fewestAnswers) + rules.knownPeople;
    case 'things':
      return 2 + rules.knownPeople;
    default:
      return quantity satisfies never;
  }
};
