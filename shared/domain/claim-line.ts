import type { LineKind } from '#shared/domain/activity.ts';
import type { Claim, ClaimLine } from '#shared/domain/claim.ts';
import { daysBetween } from '#shared/domain/london-time.ts';
import { readPounds } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { priceActualCost } from '#shared/domain/pricing/actual-cost.ts';
import { longestTenthMiles, priceCarJourney, readTenthMiles, type Priced, type PricingPolicy } from '#shared/domain/pricing/car-journey.ts';
import { priceTime } from '#shared/domain/pricing/time-payment.ts';
import { dateProblem, readDate, type DateTyped } from '#shared/domain/reading-dates.ts';

/** A line exactly as it was typed. Fields a kind doesn't ask for are ''. */
export interface LineTyped {
  readonly kind: LineKind;
  readonly date: DateTyped;
  readonly miles: string;
  readonly amount: string;
  readonly choice: string;
  readonly less: string;
  readonly note: string;
}

export type LineField = 'date' | 'miles' | 'amount' | 'choice' | 'less' | 'note';

export interface LineProblem {
  readonly field: LineField;
  readonly code:
    | 'date-not-understood'
    | 'date-no-such-day'
    | 'date-not-yet'
    | 'date-far-from-meeting'
    | 'miles-not-understood'
    | 'miles-are-nothing'
    | 'miles-are-too-many'
    | 'amount-not-understood'
    | 'amount-is-too-much'
    | 'amount-is-nothing'
    | 'choice-missing'
    | 'no-fee-offered'
    | 'less-is-not-an-amount'
    | 'less-is-not-less'
    | 'less-beside-another-choice'
    | 'note-too-long';
}

export interface LineContext extends PricingPolicy {
  readonly claim: Pick<Claim, 'heldOn' | 'offer' | 'lines'>;
  readonly lineId: string;
  /** London date of today. */
  readonly today: string;
  /** Tenths of a mile by car in the tax year of a date, in this person's other claims. */
  readonly milesElsewhere: (londonDate: string) => number;
}

/** A cost further than this from its meeting is more likely a slip of the finger than a cost. */
const farDays = 400;
const longestNote = 2_000;

/** Reads and prices a typed line. Refuses with every field that has to be looked at again; nothing is cut or guessed. */
export const readLine = (typed: LineTyped, context: LineContext): OutcomeOf<ClaimLine, LineProblem> => {
  const happenedOn = typed.kind === 'time' ? accept(context.claim.heldOn) : readHappenedOn(typed.date, context);
  const priced = readPriced(typed, context, happenedOn.ok ? happenedOn.value : '');
  const long: readonly LineProblem[] = typed.note.length > longestNote ? [{ field: 'note', code: 'note-too-long' }] : [];
  if (!happenedOn.ok || !priced.ok || long.length > 0) {
    return refuse(...(happenedOn.ok ? [] : happenedOn.problems), ...(priced.ok ? [] : priced.problems), ...long);
  }
  return accept({
    lineId: context.lineId,
    kind: typed.kind,
    happenedOn: happenedOn.value,
    askedPence: priced.value.pence,
    distanceTenthMiles: typed.kind === 'car' ? (readTenthMiles(typed.miles) ?? 0) : 0,
    timeChoice: typed.kind === 'time' ? (timeChoiceOf(typed.choice) ?? '') : '',
    note: typed.note,
    working: priced.value.working,
    receipt: context.claim.lines.find(({ lineId }) => lineId === context.lineId)?.receipt,
    decision: undefined,
  });
};

const readHappenedOn = (date: DateTyped, { today, claim }: LineContext): OutcomeOf<string, LineProblem> => {
  const read = readDate(date);
  if (read === undefined) return refuse({ field: 'date', code: dateCodes[dateProblem(date) ?? 'not-numbers'] });
  if (read > today) return refuse({ field: 'date', code: 'date-not-yet' });
  if (Math.abs(daysBetween(claim.heldOn, read)) > farDays) return refuse({ field: 'date', code: 'date-far-from-meeting' });
  return accept(read);
};

const dateCodes = {
  'not-numbers': 'date-not-understood',
  'no-such-day': 'date-no-such-day',
  'long-ago': 'date-far-from-meeting',
} as const;

const readPriced = (typed: LineTyped, context: LineContext, happenedOn: string): OutcomeOf<Priced, LineProblem> => {
  switch (typed.kind) {
    case 'car':
      return readCar(typed.miles, context, happenedOn);
    case 'public-transport':
    case 'childcare':
      return readCost(typed.amount, context);
    case 'time':
      return readTime(typed, context);
    default:
      return typed.kind satisfies never;
  }
};

const readCar = (miles: string, context: LineContext, happenedOn: string): OutcomeOf<Priced, LineProblem> => {
  const tenthMiles = readTenthMiles(miles);
  if (tenthMiles === undefined) return refuse({ field: 'miles', code: milesCodeOf(miles) });
  // Without a day there is no rate; the day's own problem is said beside this.
  if (happenedOn === '') return accept({ pence: 0, working: { words: '', policyKeys: [], policyVersion: context.policyVersion } });
  return accept(priceCarJourney({ happenedOn, tenthMiles, earlierTenthMiles: context.milesElsewhere(happenedOn) }, context));
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

const readCost = (amount: string, context: LineContext): OutcomeOf<Priced, LineProblem> => {
  const pence = readPounds(amount);
  if (pence === undefined) {
    const isLarge = (plainNumber(amount) ?? 0) > 100_000;
    return refuse({ field: 'amount', code: isLarge ? 'amount-is-too-much' : 'amount-not-understood' });
  }
  return pence === 0 ? refuse({ field: 'amount', code: 'amount-is-nothing' }) : accept(priceActualCost(pence, context));
};

const readTime = (typed: LineTyped, { claim }: LineContext): OutcomeOf<Priced, LineProblem> => {
  const choice = timeChoiceOf(typed.choice);
  if (choice === undefined) return refuse({ field: 'choice', code: 'choice-missing' });
  // Which of the two they meant is theirs to say: for somebody on benefits the difference matters.
  if (choice !== 'less' && typed.less.trim() !== '') return refuse({ field: 'less', code: 'less-beside-another-choice' });
  const priced = priceTime({ choice, lessPence: readPounds(typed.less) }, claim.offer);
  return priced.ok
    ? priced
    : refuse(...priced.problems.map(({ code }): LineProblem => ({ field: code === 'no-fee-offered' ? 'choice' : 'less', code })));
};

const timeChoiceOf = (text: string): 'all' | 'less' | 'none' | undefined =>
  text === 'all' || text === 'less' || text === 'none' ? text : undefined;
