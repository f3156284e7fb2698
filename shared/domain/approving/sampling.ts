import { createHash } from 'node:crypto';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/** Why a decision is read a second time, by somebody who had no hand in it (care F1; domain.md 10.5). */
export type SecondReading = 'cut' | 'agreed-in-advance' | 'paid';

/** A decided claim as far as sampling needs it (care F1; domain.md 10.5). */
export interface ToSample {
  readonly claimId: string;
  /** Agreed by the rule of care F1, or by a person. */
  readonly decided: 'in-advance' | 'by-a-person';
  readonly askedPence: number;
  readonly payablePence: number;
  readonly isPaid: boolean;
}

/**
 * Is this one of the so many in a hundred? Always the same answer for the same id and seed, so that anybody can do it again, and nobody
 * can choose. The seed is kept from those who decide until the quarter is over (care F1; domain.md 10.5).
 */
export const isInSample = ({ id, seed, percent }: { readonly id: string; readonly seed: string; readonly percent: number }): boolean => {
  const number = createHash('sha256').update(`${seed} ${id}`).digest().readUInt32BE();
  return number * 100 < percent * 2 ** 32;
};

/**
 * Why this decision is read a second time; none when it isn't (care F1; domain.md 10.5, approve.sample_check). Every refusal and cut as
 * far as the policy says (all), so many in a hundred of what was agreed in advance, and of what was paid. Each has a draw of its own. `on` is a
 * London date, and `seed` one for the quarter.
 */
export const secondReadingsOf = (
  claim: ToSample,
  { policyOn, on, seed }: { readonly policyOn: PolicyOn; readonly on: string; readonly seed: string },
): readonly SecondReading[] => {
  const drawn = (key: string): boolean => isInSample({ id: claim.claimId, seed: `${seed} ${key}`, percent: numberOf(policyOn(key, on)) });
  return [
    ...(claim.payablePence < claim.askedPence && drawn('approve.refusal_sample') ? (['cut'] as const) : []),
    ...(claim.decided === 'in-advance' && drawn('approve.by_policy_sample') ? (['agreed-in-advance'] as const) : []),
    ...(claim.isPaid && drawn('approve.sample_check') ? (['paid'] as const) : []),
  ];
};
