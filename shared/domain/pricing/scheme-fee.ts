import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayPrice, type CannotPrice, type PricingIn } from '#shared/domain/policy/may-price.ts';
import { numberOf, textOf, type PolicyOn, type PolicyRow } from '#shared/domain/policy-row.ts';
import { penceOf, rateUsed, type Priced, type PricingPolicy } from '#shared/domain/pricing/priced.ts';

/** What pays for time: a published scale, or one the organisation wrote itself (domain.md 1.3). */
export const paySchemes = ['nihr', 'nice', 'nhse', 'local'] as const;

/** One of these schemes (domain.md 1.3). */
export type PayScheme = (typeof paySchemes)[number];

/**
 * One step of a scale. Which of them a scheme has is in `stepsOf`; an hour is paid by the tenth of an hour, every other step as a whole
 * (domain.md 1.3 and 10.4).
 */
export type SchemeStep = 'task' | 'hour' | 'two-hours' | 'half-day' | 'day' | 'day-with-preparation' | 'decision-half-day' | 'decision-day';

interface DayKeys {
  readonly 'half-day': string;
  readonly day: string;
}

/** The row of each step a scheme has; half a day and a day are in all of them. A scheme that is silent about a step has no price for it: a person agrees one. */
const stepsOf: Readonly<Record<PayScheme, DayKeys & Partial<Readonly<Record<SchemeStep, string>>>>> = {
  nihr: {
    task: 'pay.nihr.min_task',
    hour: 'pay.nihr.hour',
    'two-hours': 'pay.nihr.two_hours',
    'half-day': 'pay.nihr.half_day',
    day: 'pay.nihr.day',
    'day-with-preparation': 'pay.nihr.day_heavy_prep',
  },
  nice: {
    task: 'pay.nice.one_off_review',
    'half-day': 'pay.nice.half_day',
    day: 'pay.nice.day',
    'decision-half-day': 'pay.nice.decision_half_day',
    'decision-day': 'pay.nice.decision_day',
  },
  nhse: { 'half-day': 'pay.nhse.half_day', day: 'pay.nhse.day' },
  local: { 'half-day': 'pay.local.half_day', day: 'pay.local.day' },
};

/** The scheme in use on a London date (domain.md 10.4, pay.scheme). Throws for one that isn't known here: nothing could be priced by it. */
export const paySchemeOn = (londonDate: string, policyOn: PolicyOn): PayScheme => {
  const named = textOf(policyOn('pay.scheme', londonDate));
  const scheme = paySchemes.find((one) => one === named);
  if (scheme === undefined) throw new Error(`No payment scheme is called ${named}`);
  return scheme;
};

/** The rows for half a day and for a day of a scheme, as they are on the London date of a meeting (domain.md 1.3). */
export const dayRowsOf = (
  { scheme, heldOn }: Pick<TimeGiven, 'scheme' | 'heldOn'>,
  policyOn: PolicyOn,
): { readonly halfDay: PolicyRow; readonly day: PolicyRow } => ({
  halfDay: policyOn(stepsOf[scheme]['half-day'], heldOn),
  day: policyOn(stepsOf[scheme].day, heldOn),
});

/** The scheme has no row for a step: nothing is made up for it (domain.md 1.3 and 10.4). */
export interface NoSuchStep {
  readonly code: 'scheme-has-no-such-step';
  readonly scheme: PayScheme;
  readonly step: SchemeStep;
}

/** Time somebody gives, at a scheme's rate of the day of the meeting (domain.md 1.3 and 10.4). */
export interface TimeGiven {
  readonly scheme: PayScheme;
  /** London date of the meeting or of the work: not of the invitation, the sending or the decision. */
  readonly heldOn: string;
  readonly step: SchemeStep;
  /** Tenths of an hour; only looked at for the step `hour`. */
  readonly tenthHours?: number;
}

/**
 * What a scheme pays for a step, in whole pence, by the rate of the day it is held on. Refuses where the scheme has no such step, and where
 * people are paid by a rate that nobody adopted or confirmed (care F12). Throws where no rate is written for that day. Source: domain.md 1.3
 * and 10.4.
 */
export const priceScheme = (
  given: TimeGiven,
  { policyOn, policyVersion, pricingIn }: PricingPolicy & { readonly pricingIn: PricingIn },
): OutcomeOf<Priced, NoSuchStep | CannotPrice> => {
  const { scheme, step, heldOn } = given;
  const key = stepsOf[scheme][step];
  if (key === undefined) return refuse({ code: 'scheme-has-no-such-step', scheme, step });
  const row = mayPrice(policyOn(key, heldOn), pricingIn);
  if (!row.ok) return row;
  const rate = rateUsed(row.value, step === 'hour' ? (given.tenthHours ?? 10) : 10);
  return accept({
    pence: penceOf([rate]),
    working: { words: wordsOf[step], policyKeys: [key], policyVersion, rates: [rate] },
  });
};

const wordsOf: Readonly<Record<SchemeStep, string>> = {
  task: 'A short piece of work',
  hour: 'By the hour',
  'two-hours': 'Two hours',
  'half-day': 'Half a day',
  day: 'A day',
  'day-with-preparation': 'A day with much to prepare',
  'decision-half-day': 'Half a day of deciding',
  'decision-day': 'A day of deciding',
};

/**
 * Half a day up to and with the boundary, a day over it (domain.md 10.4, pay.half_day_boundary in hours). `minutes` are those of the meeting.
 */
export const stepForMinutes = (
  meeting: { readonly minutes: number; readonly heldOn: string },
  { policyOn }: Pick<PricingPolicy, 'policyOn'>,
): 'half-day' | 'day' => (meeting.minutes <= numberOf(policyOn('pay.half_day_boundary', meeting.heldOn)) * 60 ? 'half-day' : 'day');
