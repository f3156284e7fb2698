import { penceHalfUp } from '#shared/domain/money.ts';
import { numberOf, type PolicyOn, type PolicyRow } from '#shared/domain/policy-row.ts';
import type { RateUsed, Working } from '#shared/domain/working.ts';

/** Whole pence and how they came about. The words are the person's own to read: "24 miles at 55p a mile" (domain.md 1.1). */
export interface Priced {
  readonly pence: number;
  readonly working: Working;
}

/** The rows a price is looked up in, and the name of the policy they are of (domain.md 1.1). */
export interface PricingPolicy {
  readonly policyOn: PolicyOn;
  readonly policyVersion: string;
}

/** A row as it is used for so many tenths of what it pays for. Throws when the row is no whole number of pence (domain.md 1.1). */
export const rateUsed = (row: PolicyRow, tenths: number): RateUsed => ({
  key: row.key,
  from: row.effectiveFrom,
  pence: numberOf(row),
  tenths,
});

/**
 * What rates come to in whole pence: added up first, then rounded half up, once for the line (domain.md 1.1, mileage.rounding). A line is
 * so never further than half a penny from its exact sum.
 */
export const penceOf = (rates: readonly RateUsed[]): number =>
  penceHalfUp(
    rates.reduce((sum, { pence, tenths }) => sum + tenths * pence, 0),
    10,
  );
