import { tellsNothingBeside } from '#shared/domain/disclosure-control/comparing-periods.ts';
import { peopleNeeded, type SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import { hidden, type Shown } from '#shared/domain/disclosure-control/shown.ts';
import { countOfPeople, isAboutFew, percentOf, valueAboutPeople } from '#shared/domain/disclosure-control/single-figures.ts';
import { amountOf, different, peopleOf, sumOf } from '#shared/domain/figures/amounts.ts';
import { yearTo } from '#shared/domain/figures/period.ts';
import { middleAndSlowestTenth } from '#shared/domain/figures/spread.ts';
import type { Amounts } from '#shared/domain/figures/standing.ts';

/** Some figures of the year that ended with a quarter (`2026-09`), each safe to show. */
export interface OfYear<Names extends string> {
  readonly quarter: string;
  readonly figures: Readonly<Record<Names, Shown>>;
}

/** Who took part: different people. */
export type TookPart = OfYear<'people'>;

/** What was paid, to whom `people.paid.` names: whole pence, working days, and claims paid by the day promised in percent. */
export type Paid = OfYear<'spentPence' | 'asPromisedPercent' | 'middleDays' | 'nineOfTenDays'>;

/** A board's figures about people, money and time, made once for a quarter and never changed (domain.md 4.6, step 1). */
export interface Snapshot {
  readonly quarter: string;
  readonly tookPart: TookPart;
  readonly paid: Paid;
  /** The quarters whose years were shown, this one's among them: later ones are held against them. */
  readonly shown: Readonly<Record<'tookPart' | 'paid', readonly string[]>>;
}

/** What a snapshot is made from. */
export interface Frozen {
  readonly quarter: string;
  /** The amounts of a quarter as they were when it was frozen; nothing for a quarter before the first. */
  readonly amountsOf: (quarter: string) => Amounts;
  /** The snapshot before, if there was one. */
  readonly before: Snapshot | undefined;
}

/** Only what a snapshot is made from: the rest of a quarter is counted as it stands. */
export const forSnapshot = (amounts: Amounts): Amounts =>
  Object.fromEntries(Object.entries(amounts).filter(([name]) => /^(people\.(tookPart|paid)|daysToPay)\.|^(spentPence|paid)/.test(name)));

/**
 * Makes the snapshot of a quarter from the year that ends with it. Figures about too few people are hidden. Figures that would tell
 * about few people when earlier ones are taken away from them are not made: those that were shown last stay, with their own year, until
 * enough has changed or a whole year has gone by.
 */
export const makeSnapshot = (frozen: Frozen, rules: SmallNumberRules): Snapshot => {
  const { quarter, before } = frozen;
  const year = sumOf(yearTo(quarter).map(frozen.amountsOf));
  const tookPart = settled(frozen, 'tookPart', peopleNeeded('people', rules));
  const paid = settled(frozen, 'paid', peopleNeeded('money', rules));
  return {
    quarter,
    tookPart: ofYear(tookPart, { quarter, figures: tookPartFigures(year, rules) }, before?.tookPart),
    paid: ofYear(paid, { quarter, figures: paidFigures(year, rules) }, before?.paid),
    shown: { tookPart: tookPart.shown, paid: paid.shown },
  };
};

/** Which figures of a kind are shown from now on, and the years of all that were. */
interface Settled {
  readonly which: 'these' | 'those before' | 'none';
  readonly shown: readonly string[];
}

const settled = ({ quarter, amountsOf, before }: Frozen, kind: 'tookPart' | 'paid', needed: number): Settled => {
  const shownBefore = before?.shown[kind] ?? [];
  const peopleIn = (quarters: readonly string[]): number => peopleOf(sumOf(quarters.map(amountsOf)), kind);
  // About few people, they hide themselves.
  if (isAboutFew(peopleIn(yearTo(quarter)), needed)) return { which: 'these', shown: shownBefore };
  if (tellsNothingBeside({ quarters: yearTo(quarter), shownBefore: shownBefore.map(yearTo), peopleIn, needed })) {
    return { which: 'these', shown: [...shownBefore, quarter] };
  }
  return { which: shownBefore.includes(before?.[kind].quarter ?? '') ? 'those before' : 'none', shown: shownBefore };
};

const ofYear = <Names extends string>({ which }: Settled, these: OfYear<Names>, before: OfYear<Names> | undefined): OfYear<Names> => {
  if (which === 'those before' && before !== undefined) return before;
  return which === 'these' ? these : { ...these, figures: allHidden(these.figures) };
};

const allHidden = <Names extends string>(figures: Readonly<Record<Names, Shown>>): Readonly<Record<Names, Shown>> => {
  const none: Record<Names, Shown> = { ...figures };
  for (const name in none) none[name] = hidden('earlier');
  return none;
};

const tookPartFigures = (year: Amounts, rules: SmallNumberRules): TookPart['figures'] => ({
  people: countOfPeople(peopleOf(year, 'tookPart'), rules),
});

const paidFigures = (year: Amounts, rules: SmallNumberRules): Paid['figures'] => {
  const people = peopleOf(year, 'paid');
  const claims = amountOf(year, 'paidClaims');
  const value = (of: number, quantity: 'money' | 'time'): Shown => valueAboutPeople({ value: of, people }, quantity, rules);
  const days = middleAndSlowestTenth(countsOfDays(year));
  // Of few claims, a middle or a slowest tenth is one of them.
  const spread = (of: number | undefined): Shown =>
    of === undefined || claims < rules.smallestDenominator ? hidden('base') : value(of, 'time');
  return {
    spentPence: value(amountOf(year, 'spentPence'), 'money'),
    asPromisedPercent: percentOf({ part: amountOf(year, 'paidAsPromised'), whole: claims, people }, 'time', rules),
    middleDays: spread(days?.middle),
    nineOfTenDays: spread(days?.slowestTenth),
  };
};

/** How many claims took each number of working days. */
const countsOfDays = (amounts: Amounts): ReadonlyMap<number, number> =>
  new Map(different(amounts, 'daysToPay.').map((days) => [Number(days), amountOf(amounts, `daysToPay.${days}`)]));
