import { isDistanceKind, type CostKind, type CoveredCost, type DistanceKind } from '#shared/domain/activity.ts';
import type { LineProblem, LineTyped } from '#shared/domain/claim-line.ts';
import { readPounds } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { longestTenthMiles, readTenthMiles } from '#shared/domain/pricing/miles.ts';
import type { LineAsked } from '#shared/domain/pricing/price-line.ts';

/**
 * What a typed line asks for, by its kind: miles for a journey, an amount for any other cost, a choice for time. Somebody who takes back only what
 * they spent gives an amount for a journey too; miles from an older form stay miles, and pricing says what to do. Refuses with the field to look at.
 * `happenedOn` is the line's London date, `covers` what the offer has.
 */
export const readAsked = (
  typed: LineTyped,
  {
    happenedOn,
    actualCostOnly,
    covers,
  }: { readonly happenedOn: string; readonly actualCostOnly: boolean; readonly covers: readonly CoveredCost[] },
): OutcomeOf<LineAsked, LineProblem> => {
  if (typed.kind === 'time') return readTime(typed);
  if (isDistanceKind(typed.kind) && !(actualCostOnly && typed.miles === ''))
    return readMiles(typed.miles, { kind: typed.kind, happenedOn });
  if (typed.kind === 'data-and-phone' && typed.choice === 'usual') return accept({ basis: 'usual-amount', kind: typed.kind, happenedOn });
  return readCost(typed.amount, { kind: typed.kind, happenedOn, covers });
};

const readMiles = (miles: string, of: { readonly kind: DistanceKind; readonly happenedOn: string }): OutcomeOf<LineAsked, LineProblem> => {
  const tenthMiles = readTenthMiles(miles);
  if (tenthMiles === undefined) return refuse({ field: 'miles', code: milesCodeOf(miles) });
  // Alone, as if the band were empty: its place among the other journeys is given when the whole claim is priced.
  return accept({ basis: 'miles', ...of, tenthMiles, bandUsedTenthMiles: 0 });
};

/** A number that isn't a distance of ours is nothing, or more than one journey can be; anything else isn't a number. */
const milesCodeOf = (miles: string): LineProblem['code'] => {
  const number = plainNumber(miles.replace(/(m|mi|miles?)$/i, ''));
  if (number === undefined) return 'miles-not-understood';
  return number === 0 ? 'miles-are-nothing' : number * 10 > longestTenthMiles ? 'miles-are-too-many' : 'miles-not-understood';
};

const plainNumber = (typed: string): number | undefined => {
  const text = typed.replaceAll(/[\s,£]/g, '');
  return /^\d+(\.\d*)?$/.test(text) ? Number(text) : undefined;
};

const readCost = (
  amount: string,
  { covers, ...of }: { readonly kind: CostKind; readonly happenedOn: string; readonly covers: readonly CoveredCost[] },
): OutcomeOf<LineAsked, LineProblem> => {
  const paidPence = readPounds(amount);
  if (paidPence === undefined) {
    const isLarge = (plainNumber(amount) ?? 0) > 100_000;
    return refuse({ field: 'amount', code: isLarge ? 'amount-is-too-much' : 'amount-not-understood' });
  }
  // Agreed to before, in writing, is what the offer names and no more of it: without a cap no amount was agreed.
  const agreedPence = covers.find(({ kind }) => kind === of.kind)?.capPence ?? 0;
  return paidPence === 0
    ? refuse({ field: 'amount', code: 'amount-is-nothing' })
    : accept({ basis: 'cost', ...of, paidPence, agreedFirst: paidPence <= agreedPence });
};

const readTime = ({ choice, less }: LineTyped): OutcomeOf<LineAsked, LineProblem> => {
  if (choice !== 'all' && choice !== 'less' && choice !== 'none') return refuse({ field: 'choice', code: 'choice-missing' });
  // Which of the two they meant is theirs to say: for somebody on benefits the difference matters.
  if (choice !== 'less' && less.trim() !== '') return refuse({ field: 'less', code: 'less-beside-another-choice' });
  return accept({ basis: 'fee', kind: 'time', choice, lessPence: readPounds(less) });
};
