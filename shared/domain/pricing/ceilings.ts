import { instantOf, londonDateOf } from '#shared/domain/london-time.ts';
import { penceHalfUp } from '#shared/domain/money.ts';
import { numberOf, textOf, type PolicyOn, type PolicyRow } from '#shared/domain/policy-row.ts';
import type { StaffQuestion } from '#shared/domain/working.ts';

/**
 * Up to how much a cost is usual, in whole pence, and the rows that say so; the first of them is the one a question names. More is asked
 * about and never cut (care F7; domain.md 10.2 and 10.3).
 */
export interface Ceiling {
  readonly code: StaffQuestion['code'];
  readonly keys: readonly string[];
  readonly pence: number;
}

/** From leaving to being back, as UTC instants. Through a change of the clock the hours are those that passed (domain.md 1.2). */
export interface TimeAway {
  readonly leftAt: string;
  readonly backAt: string;
}

/**
 * What a meal may usually cost for the hours somebody was away, as HMRC's meal scale has it: nothing under the first step, and a supplement
 * when a day of the first two steps goes on past the evening hour. The longest step needs both: so many hours, and being away past that
 * hour. Hours and hour are rows of the policy. Source: HMRC EIM05231, domain.md 1.2.
 */
export const mealCeiling = ({ leftAt, backAt }: TimeAway, policyOn: PolicyOn): Ceiling => {
  const on = londonDateOf(leftAt);
  const row = (key: string): PolicyRow => policyOn(key, on);
  const minutes = (Date.parse(backAt) - Date.parse(leftAt)) / 60_000;
  const isAwayFor = (key: string): boolean => minutes >= numberOf(row(key)) * 60;
  const isEvening = backAt > instantOf(on, textOf(row('meal.evening_from')));
  const rows = mealRows({ step: stepOf(isAwayFor), isEvening }).map(row);
  return { code: 'over-meal-ceiling', keys: rows.map(({ key }) => key), pence: rows.reduce((sum, one) => sum + numberOf(one), 0) };
};

type MealStep = 'none' | 'first' | 'second' | 'longest';

const stepOf = (isAwayFor: (key: string) => boolean): MealStep => {
  if (isAwayFor('meal.longest_day_hours')) return 'longest';
  if (isAwayFor('meal.second_step_hours')) return 'second';
  return isAwayFor('meal.first_step_hours') ? 'first' : 'none';
};

const mealRows = ({ step, isEvening }: { readonly step: MealStep; readonly isEvening: boolean }): readonly string[] => {
  if (step === 'none') return [];
  if (step === 'longest' && isEvening) return ['meal.over_15h_past_2000'];
  const day = step === 'first' ? 'meal.over_5h' : 'meal.over_10h';
  return isEvening ? [day, 'meal.supplement_past_2000'] : [day];
};

/** What so many nights may usually cost, bed and breakfast, in London or elsewhere (domain.md 10.2). */
export const nightCeiling = (
  nights: { readonly count: number; readonly place: 'london' | 'elsewhere'; readonly on: string },
  policyOn: PolicyOn,
): Ceiling => {
  const row = policyOn(`overnight.${nights.place}_max`, nights.on);
  return { code: 'over-night-ceiling', keys: [row.key], pence: numberOf(row) * nights.count };
};

const careKey = { childcare: 'care.childcare_max', 'adult-care': 'care.adult_dependant_max' } as const;

/**
 * What so many minutes of care may usually cost, by the hour, half up to the penny (domain.md 10.3: a flag above it). Undefined where the policy
 * has no limit, as for childcare before April 2026.
 */
export const hourlyCeiling = (
  care: { readonly kind: keyof typeof careKey; readonly minutes: number; readonly on: string },
  policyOn: PolicyOn,
): Ceiling | undefined => {
  const row = policyOn(careKey[care.kind], care.on);
  if (row.value === 'none') return undefined;
  return { code: 'over-hourly-ceiling', keys: [row.key], pence: penceHalfUp(care.minutes * numberOf(row), 60) };
};

/** Up to how much a taxi needs nobody's word before (domain.md 10.2, travel.taxi_prior_agreement_over: a flag, still payable). */
export const taxiLine = (londonDate: string, policyOn: PolicyOn): Ceiling => {
  const row = policyOn('travel.taxi_prior_agreement_over', londonDate);
  return { code: 'taxi-not-agreed-first', keys: [row.key], pence: numberOf(row) };
};
