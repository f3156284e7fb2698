import type { LineField, LineProblem, LineTyped } from '#shared/domain/claim-line.ts';
import type { Claim, ClaimLine } from '#shared/domain/claim.ts';
import { daysBetween } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { priceLine, type LineAsked, type OnlyWhatItCost, type RateNotAgreed } from '#shared/domain/pricing/price-line.ts';
import type { PricingIn } from '#shared/domain/policy/may-price.ts';
import type { Priced, PricingPolicy } from '#shared/domain/pricing/priced.ts';
import type { TimeProblem } from '#shared/domain/pricing/time-payment.ts';
import { readAsked } from '#shared/domain/reading-asked.ts';
import { dateProblem, readDate, type DateTyped } from '#shared/domain/reading-dates.ts';

/** What a typed line is read against. */
export interface LineContext extends PricingPolicy {
  readonly claim: Pick<Claim, 'heldOn' | 'offer' | 'lines'>;
  readonly lineId: string;
  /** Whether what is priced today is paid (`mayPrice`). */
  readonly pricingIn: PricingIn;
  /** London date of today. */
  readonly today: string;
  /** The person takes back only what they spent: no flat rate is for them (R-CHO-08). */
  readonly actualCostOnly: boolean;
}

/** A cost further than this from its meeting is more likely a slip of the finger than a cost. */
const farDays = 400;
const longestNote = 2_000;

/**
 * Reads and prices a typed line by itself; a journey gets its place in the band with the rest of its claim (`priceJourneys`). Refuses with every
 * field that has to be looked at again; nothing is cut or guessed.
 */
export const readLine = (typed: LineTyped, context: LineContext): OutcomeOf<ClaimLine, LineProblem> => {
  const happenedOn = typed.kind === 'time' ? accept(context.claim.heldOn) : readHappenedOn(typed.date, context);
  const { claim, actualCostOnly } = context;
  const asked = readAsked(typed, { happenedOn: happenedOn.ok ? happenedOn.value : '', actualCostOnly, covers: claim.offer.covers });
  // Without a day there is no rate: the day's own problem is said first.
  const priced = happenedOn.ok && asked.ok ? pricedOf(asked.value, context) : undefined;
  const problems: readonly LineProblem[] = [
    ...(happenedOn.ok ? [] : happenedOn.problems),
    ...(asked.ok ? [] : asked.problems),
    ...(priced === undefined || priced.ok ? [] : priced.problems),
    ...(typed.note.length > longestNote ? [{ field: 'note' as const, code: 'note-too-long' as const }] : []),
  ];
  if (!happenedOn.ok || !asked.ok || priced?.ok !== true || problems.length > 0) return refuse(...problems);
  return accept({
    lineId: context.lineId,
    kind: typed.kind,
    happenedOn: happenedOn.value,
    askedPence: priced.value.pence,
    distanceTenthMiles: asked.value.basis === 'miles' ? asked.value.tenthMiles : 0,
    timeChoice: asked.value.basis === 'fee' ? asked.value.choice : '',
    note: typed.note,
    working: priced.value.working,
    receipt: claim.lines.find(({ lineId }) => lineId === context.lineId)?.receipt,
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

const pricedOf = (asked: LineAsked, { claim, ...context }: LineContext): OutcomeOf<Priced, LineProblem> => {
  const priced = priceLine(asked, { ...context, offer: claim.offer });
  return priced.ok ? priced : refuse(...priced.problems.map(problemOf));
};

/** Without an agreed rate the way on is another one for each: a usual amount has what it cost beside it, a journey by the mile has us. */
const notAgreed = {
  miles: { field: 'miles', code: 'no-agreed-rate-for-miles' },
  'usual-amount': { field: 'choice', code: 'no-agreed-usual-amount' },
} as const satisfies Record<RateNotAgreed['basis'], LineProblem>;

const problemOf = (problem: OnlyWhatItCost | RateNotAgreed | TimeProblem): LineProblem =>
  problem.code === 'rate-not-agreed' ? notAgreed[problem.basis] : { field: fieldOf[problem.code], code: problem.code };

const fieldOf: Readonly<Record<(OnlyWhatItCost | TimeProblem)['code'], LineField>> = {
  'only-what-it-cost': 'amount',
  'no-fee-offered': 'choice',
  'less-is-not-an-amount': 'less',
  'less-is-not-less': 'less',
};
