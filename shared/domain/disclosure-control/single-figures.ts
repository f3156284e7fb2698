import { peopleNeeded, type Quantity, type SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import { hidden, shown, type Shown } from '#shared/domain/disclosure-control/shown.ts';

/** The nearest multiple of a base; half way goes up. Of a base of 1, the number itself (domain.md 4.6). */
export const roundedTo = (value: number, base: number): number => Math.floor(value / base + 0.5) * base;

/** True when a number about this many different people would tell about few. About nobody, it tells about nobody (domain.md 4.6). */
export const isAboutFew = (people: number, needed: number): boolean => people > 0 && people < needed;

/** How many different people, rounded: 1 to 7 is hidden, nobody is 0 (domain.md 4.6, NHS small numbers). */
export const countOfPeople = (people: number, rules: SmallNumberRules): Shown =>
  isAboutFew(people, peopleNeeded('people', rules)) ? hidden('small') : shown(roundedTo(people, rules.roundTo));

/** A value and how many different people it is about in the rolling year (domain.md 4.6). */
export interface AboutPeople {
  readonly value: number;
  readonly people: number;
}

/** Money in pence, time, or counts of things: hidden when about too few different people for what it is (care H15), else as it is. */
export const valueAboutPeople = (of: AboutPeople, quantity: Exclude<Quantity, 'people'>, rules: SmallNumberRules): Shown =>
  isAboutFew(of.people, peopleNeeded(quantity, rules)) ? hidden('small') : shown(of.value);

/** A part of a whole that are both about the same people (domain.md 4.6). */
export interface PartOfWhole {
  readonly part: number;
  readonly whole: number;
  readonly people: number;
}

/**
 * A whole percentage, worked out from both numbers rounded, so that a few who are not in the part can't be told from it. Hidden when
 * about too few people, and when the whole is under twenty (domain.md 4.6, I-11).
 */
export const percentOf = (of: PartOfWhole, quantity: Quantity, rules: SmallNumberRules): Shown => {
  if (isAboutFew(of.people, peopleNeeded(quantity, rules))) return hidden('small');
  if (of.whole < rules.smallestDenominator) return hidden('base');
  return shown(Math.round((100 * roundedTo(of.part, rules.roundTo)) / roundedTo(of.whole, rules.roundTo)));
};
