import { beyondOfferPence, withoutCapPence } from '#shared/domain/checks/beyond-the-offer.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { foldedEmail } from '#shared/domain/permissions.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * Who decides, as data: the level of the last line that is passed. `over` are rows of the policy in pence; the lower of them counts
 * (care F7; domain.md 3.7).
 */
export const decidingLevels = [
  { level: 1, over: [], people: 1, budgetHolder: false },
  { level: 2, over: ['approve.l1_max'], people: 2, budgetHolder: false },
  // "Two up to" and "the budget holder over" are one line told from both sides.
  { level: 3, over: ['approve.l2_max', 'approve.l3_over'], people: 2, budgetHolder: true },
] as const;

/** How many people decide a claim, whether one of them holds the budget, and what that rests on (care F7; domain.md 3.7). */
export interface DecidingRoute {
  readonly level: 1 | 2 | 3;
  readonly people: 1 | 2;
  readonly budgetHolder: boolean;
  readonly beyondOfferPence: number;
  /** What is asked for costs that the offer has without a cap: nobody agreed a sum for them either. */
  readonly withoutCapPence: number;
  /** What one person decides up to, of both together. */
  readonly oneDecidesUpToPence: number;
  /** The person works for the body that pays, so two decide whatever it comes to. */
  readonly ownStaff: boolean;
}

/**
 * Who decides, by *expenses beyond the offer* (care F7): the agreed fee and costs inside an agreed cap never count, so an ordinary day needs
 * one person. Costs without a cap count, because a sum that nobody agreed is decided here for the first time (domain.md 3.7). A person with a link to the body's own staff always has two (domain.md 3.7). `on` is a London date. It refuses nothing.
 */
export const routeOf = (
  claim: Pick<Claim, 'lines' | 'offer'>,
  { policyOn, on, ownStaff }: { readonly policyOn: PolicyOn; readonly on: string; readonly ownStaff: boolean },
): DecidingRoute => {
  const beyondPence = beyondOfferPence(claim);
  const pence = (key: string): number => numberOf(policyOn(key, on));
  const openPence = withoutCapPence(claim);
  const passed = decidingLevels.filter(
    ({ level, over }) => over.some((key) => beyondPence + openPence > pence(key)) || (ownStaff && level === 2),
  );
  const { level, people, budgetHolder } = passed.at(-1) ?? decidingLevels[0];
  return {
    level,
    people,
    budgetHolder,
    beyondOfferPence: beyondPence,
    withoutCapPence: openPence,
    oneDecidesUpToPence: pence('approve.l1_max'),
    ownStaff,
  };
};

/**
 * Does somebody who signs in with this email work for the body that pays, as far as that can be told? By the part after the @, which the
 * body gives to its staff only. Somebody who takes part with another address can't be told; the approver who knows says so (domain.md 3.7).
 */
export const worksForTheBody = (email: string, domains: readonly string[]): boolean =>
  domains.some((domain) => foldedEmail(email).endsWith(`@${domain}`));
