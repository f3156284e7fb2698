import { added, type Amounts } from '#shared/domain/figures/standing.ts';
import { middleAndSlowestTenth } from '#shared/domain/figures/spread.ts';
import {
  countOfPeople,
  countOfThings,
  valueAboutPeople,
  withoutTheOnlyGap,
  type Shown,
  type SmallNumberRules,
} from '#shared/domain/small-numbers.ts';

/** What a board is shown, each already safe to show. Money in whole pence, time in working days. */
export interface BoardFigures {
  readonly meetings: Shown;
  readonly meetingsWithExperts: Shown;
  readonly people: Shown;
  readonly said: Shown;
  readonly outcomes: Readonly<Record<'done' | 'partly' | 'planned' | 'not-done', Shown>>;
  /** Whether what happened next answered it, by those who said it. */
  readonly answers: Readonly<Record<'yes' | 'not-yet' | 'no', Shown>>;
  readonly claimsPaid: Shown;
  readonly paidAsPromised: Shown;
  /** `undefined`: nothing was paid. The middle of all, and the time within which nine of ten were paid. */
  readonly middleDays: Shown | undefined;
  readonly nineOfTenDays: Shown | undefined;
  readonly promisedPence: Shown;
  readonly committedPence: Shown;
  readonly spentPence: Shown;
}

/** Names of amounts of one kind: `held.` gives each activity's own, `people.paid.` each person's. */
const different = (amounts: Amounts, prefix: string): readonly string[] =>
  Object.entries(amounts).flatMap(([name, amount]) => (name.startsWith(prefix) && amount > 0 ? [name.slice(prefix.length)] : []));

/**
 * A board's figures from its twelve months and what stands now. Each is judged by the different people it is about in those months, not
 * by how many there are in a month. The people of money promised or agreed are those it is promised to.
 */
export const boardFigures = (months: readonly Amounts[], now: Amounts, rules: SmallNumberRules): BoardFigures => {
  const year = months.reduce((sum, month) => added(sum, month), {});
  const people = (kind: string, of = year): number => different(of, `people.${kind}.`).length;
  const held = new Set([...different(year, 'held.'), ...different(year, 'present.')]);
  const present = different(year, 'present.');
  const paid = (value: number): Shown => valueAboutPeople(value, people('paid'), rules);
  const spread = middleAndSlowestTenth(countsOfDays(year));
  const [promisedPence, committedPence, spentPence] = moneyShown(now, year, rules);
  return {
    meetings: { kind: 'shown', value: held.size },
    meetingsWithExperts: countOfThings(present.length, people('tookPart')),
    people: countOfPeople(people('tookPart'), rules),
    said: countOfThings(amountOf(year, 'agreed'), people('said')),
    outcomes: outcomesShown(year, people('toldWhatHappened')),
    answers: answersShown(year),
    claimsPaid: paid(amountOf(year, 'paidClaims')),
    paidAsPromised: paid(amountOf(year, 'paidAsPromised')),
    middleDays: spread === undefined ? undefined : paid(spread.middle),
    nineOfTenDays: spread === undefined ? undefined : paid(spread.slowestTenth),
    promisedPence,
    committedPence,
    spentPence,
  };
};

const amountOf = (amounts: Amounts, name: string): number => amounts[name] ?? 0;

/** How many claims took each number of working days. */
const countsOfDays = (amounts: Amounts): ReadonlyMap<number, number> =>
  new Map(different(amounts, 'daysToPay.').map((days) => [Number(days), amountOf(amounts, `daysToPay.${days}`)]));

const outcomesShown = (year: Amounts, people: number): BoardFigures['outcomes'] => {
  const one = (kind: string): Shown => countOfThings(amountOf(year, `outcome.${kind}`), people);
  return { done: one('done'), partly: one('partly'), planned: one('planned'), 'not-done': one('not-done') };
};

/** Each stands beside the words it is about on the same page, as the person was told: a * here would hide nothing. Answers are counted, not people. */
const answersShown = (year: Amounts): BoardFigures['answers'] => {
  const one = (answer: string): Shown => ({ kind: 'shown', value: amountOf(year, `answer.${answer}`) });
  return { yes: one('yes'), 'not-yet': one('not-yet'), no: one('no') };
};

/** A budget's total is known to those who set it: one part hidden alone could be worked out from the others. */
const moneyShown = (now: Amounts, year: Amounts, rules: SmallNumberRules): readonly [Shown, Shown, Shown] => {
  const about = (of: Amounts, name: string, kind: string): Shown =>
    valueAboutPeople(amountOf(of, name), different(of, `people.${kind}.`).length, rules);
  const [promised, committed, spent] = withoutTheOnlyGap([
    about(now, 'promisedPence', 'promised'),
    about(now, 'committedPence', 'committed'),
    about(year, 'spentPence', 'paid'),
  ]);
  const hidden: Shown = { kind: 'hidden' };
  return [promised ?? hidden, committed ?? hidden, spent ?? hidden];
};
