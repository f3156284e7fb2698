import type { CostKind } from '#shared/domain/activity.ts';
import { mealCeiling, nightCeiling, hourlyCeiling, taxiLine, type Ceiling, type TimeAway } from '#shared/domain/pricing/ceilings.ts';
import type { Priced, PricingPolicy } from '#shared/domain/pricing/priced.ts';
import type { StaffQuestion } from '#shared/domain/working.ts';

/** What was paid, and as much as is known of what it was for. What isn't said is not asked about: no ceiling applies to it (domain.md 1.4). */
export interface CostPaid {
  readonly kind: CostKind;
  /** London date of the cost: the ceilings are that day's. */
  readonly happenedOn: string;
  readonly paidPence: number;
  /** For meals: when they left and when they were back. */
  readonly away?: TimeAway;
  /** For nights away. */
  readonly nights?: { readonly count: number; readonly place: 'london' | 'elsewhere' };
  /** For childcare and care for an adult: minutes of care. */
  readonly careMinutes?: number;
  /** For a taxi: somebody agreed to it before. */
  readonly agreedFirst?: boolean;
}

/**
 * Exactly what it cost, whatever it was: nothing is looked up and nothing is cut (domain.md 1.4). Where the policy has a ceiling for it, what
 * is over is a question to staff beside it, and what is asked for stays (care F7).
 */
export const priceActualCost = (paid: CostPaid, { policyOn, policyVersion }: PricingPolicy): Priced => {
  const ceiling = ceilingOf(paid, policyOn);
  const questions = ceiling === undefined ? [] : questionsOf(paid.paidPence, ceiling);
  return {
    pence: paid.paidPence,
    working: {
      words: 'What it cost',
      policyKeys: ceiling?.keys ?? [],
      policyVersion,
      ...(questions.length === 0 ? {} : { questions }),
    },
  };
};

const ceilingOf = (paid: CostPaid, policyOn: PricingPolicy['policyOn']): Ceiling | undefined => {
  if (paid.kind === 'meals' && paid.away !== undefined) return mealCeiling(paid.away, policyOn);
  if (paid.kind === 'overnight' && paid.nights !== undefined) return nightCeiling({ ...paid.nights, on: paid.happenedOn }, policyOn);
  if (paid.kind === 'taxi' && paid.agreedFirst !== true) return taxiLine(paid.happenedOn, policyOn);
  const isCare = paid.kind === 'childcare' || paid.kind === 'adult-care';
  return isCare && paid.careMinutes !== undefined
    ? hourlyCeiling({ kind: paid.kind, minutes: paid.careMinutes, on: paid.happenedOn }, policyOn)
    : undefined;
};

const questionsOf = (paidPence: number, { code, keys, pence }: Ceiling): readonly StaffQuestion[] =>
  paidPence > pence ? [{ code, key: keys[0] ?? '', limitPence: pence, overPence: paidPence - pence }] : [];
