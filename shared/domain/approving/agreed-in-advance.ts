import type { CheckName } from '#shared/domain/checks/check-name.ts';
import { wasLookedAt, type CheckResult } from '#shared/domain/checks/check.ts';
import { isRecordedByAnother } from '#shared/domain/checks/recorded-by-another.ts';
import { checks } from '#shared/domain/checks/run-checks.ts';
import { askedTotalPence, type Claim } from '#shared/domain/claim.ts';
import { numberOf, yesOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * What the rule has to know, as far as a claim and its checks don't say it. Money is whole pence; `agreed…ThisMonth` is what was agreed in
 * advance in this calendar month, without this claim (care F1).
 */
export interface AdvanceFacts {
  readonly sentBy: 'the-person' | 'a-supporter' | 'staff';
  /** Payments to this person that a human has approved before. */
  readonly earlierPayments: number;
  readonly detailsConfirmed: boolean;
  readonly detailsChangedSince: boolean;
  readonly agreedForPersonThisMonthPence: number;
  readonly agreedForFundThisMonthPence: number;
}

/** Why a person decides. Each is a fact about the claim or the policy, none is about the person (care F1). */
export type WhyAPerson =
  | { readonly code: 'switched-off' }
  | { readonly code: 'not-sent-by-the-person' }
  | { readonly code: 'entered-by-staff' }
  | { readonly code: 'attendance-not-confirmed-by-another' }
  | { readonly code: 'first-payment'; readonly earlierPayments: number; readonly needed: number }
  | { readonly code: 'details-not-confirmed' }
  | { readonly code: 'details-changed' }
  | { readonly code: 'person-ceiling'; readonly wouldBePence: number; readonly ceilingPence: number }
  | { readonly code: 'fund-ceiling'; readonly wouldBePence: number; readonly ceilingPence: number }
  | { readonly code: 'asked-to-look-again' }
  | { readonly code: 'check-to-look-at'; readonly check: CheckName }
  | { readonly code: 'check-not-looked-at'; readonly check: CheckName };

/**
 * The only two answers there are. Agreed is in full, to the penny that was asked: no outcome refuses, and none makes an amount smaller
 * (domain.md 10.5, approve.auto_refuse: never). Agreed is not paid: that still waits for the person's own choice (care H12).
 */
export type InAdvance =
  | { readonly outcome: 'agreed'; readonly payablePence: number }
  | { readonly outcome: 'a-person-decides'; readonly because: readonly WhyAPerson[] };

interface Given {
  readonly claim: Claim;
  readonly results: readonly CheckResult[];
  readonly facts: AdvanceFacts;
  readonly policyOn: PolicyOn;
  /** London date. */
  readonly on: string;
}

/**
 * Agreed in advance (care F1): (i) the person, signed in, sent it and no staff entered any of it; (ii) somebody other than who arranged it
 * confirmed that they took part, or a host did; (iii) a human has approved a payment to them before; (iv) their bank details are confirmed
 * and unchanged since; (v) it stays within the ceilings of the month for the person and the fund; and every check was looked at and shows
 * nothing. Off until the policy's switch is on *and* adopted. Otherwise a person decides, and every reason is said.
 */
export const agreedInAdvance = (given: Given): InAdvance => {
  const because = [...fromThePolicy(given), ...fromTheChain(given), ...fromTheCeilings(given), ...fromTheChecks(given)];
  return because.length === 0
    ? { outcome: 'agreed', payablePence: askedTotalPence(given.claim) }
    : { outcome: 'a-person-decides', because };
};

const fromThePolicy = ({ policyOn, on }: Given): readonly WhyAPerson[] => {
  const row = policyOn('approve.by_policy_on', on);
  return yesOf(row) && row.adoption.state === 'adopted' ? [] : [{ code: 'switched-off' }];
};

/** The three hands, before there are any: who sent it, who said they were there, who has been paid before. */
const fromTheChain = ({ claim, facts, policyOn, on }: Given): readonly WhyAPerson[] => {
  const needed = numberOf(policyOn('approve.by_policy_earlier_payments', on));
  const { earlierPayments } = facts;
  return [
    ...(facts.sentBy === 'the-person' ? [] : [{ code: 'not-sent-by-the-person' } as const]),
    ...(claim.hands.originate.some((id) => id !== claim.alias) ? [{ code: 'entered-by-staff' } as const] : []),
    ...(isConfirmedByAnother(claim) ? [] : [{ code: 'attendance-not-confirmed-by-another' } as const]),
    ...(earlierPayments >= needed ? [] : [{ code: 'first-payment', earlierPayments, needed } as const]),
    ...(facts.detailsConfirmed ? [] : [{ code: 'details-not-confirmed' } as const]),
    ...(facts.detailsChangedSince ? [{ code: 'details-changed' } as const] : []),
    ...(claim.secondLook ? [{ code: 'asked-to-look-again' } as const] : []),
  ];
};

/** A host wrote it down, or somebody who neither planned the meeting nor invited; and what stands is that they were there. */
const isConfirmedByAnother = (claim: Claim): boolean =>
  claim.tookPartRecordedBy !== '' && !claim.recordedNotThere && isRecordedByAnother(claim);

const fromTheCeilings = ({ claim, facts, policyOn, on }: Given): readonly WhyAPerson[] => {
  const asked = askedTotalPence(claim);
  const forPerson = {
    wouldBePence: facts.agreedForPersonThisMonthPence + asked,
    ceilingPence: numberOf(policyOn('approve.by_policy_person_max', on)),
  };
  const forFund = {
    wouldBePence: facts.agreedForFundThisMonthPence + asked,
    ceilingPence: numberOf(policyOn('approve.by_policy_fund_max', on)),
  };
  return [
    ...(forPerson.wouldBePence > forPerson.ceilingPence ? [{ code: 'person-ceiling', ...forPerson } as const] : []),
    ...(forFund.wouldBePence > forFund.ceilingPence ? [{ code: 'fund-ceiling', ...forFund } as const] : []),
  ];
};

/** Of every check there is, so that one whose result is missing counts as not looked at. */
const fromTheChecks = ({ results }: Given): readonly WhyAPerson[] =>
  checks.flatMap(({ check }): readonly WhyAPerson[] => {
    const result = results.find((each) => each.check === check);
    if (result === undefined || !wasLookedAt(result)) return [{ code: 'check-not-looked-at', check }];
    return result.passed ? [] : [{ code: 'check-to-look-at', check }];
  });
