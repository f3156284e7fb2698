import type { CheckResult, OtherClaim } from '#shared/domain/checks/check.ts';
import { wasLookedAt } from '#shared/domain/checks/check.ts';
import { runChecks, tookPartFrom } from '#shared/domain/checks/run-checks.ts';
import { isUnsent, type Claim } from '#shared/domain/claim.ts';
import type { Fund } from '#shared/domain/fund.ts';
import type { Facts } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { Payee } from '#shared/domain/payee.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';

/** What is read beside a claim for its checks. */
export interface BesideClaim {
  readonly others: readonly OtherClaim[];
  readonly fund: Fund | undefined;
  readonly payee: Payee | undefined;
}

/** A person's newest other claims, one page of them, in one query. What wasn't sent is nobody else's to read, so it is left out. */
export const othersOf = async (
  deps: ApprovalsDeps,
  of: { readonly personId: string; readonly claimId: string },
): Promise<readonly OtherClaim[]> => {
  const limit = numberOf(deps.policyOn('check.claims_beside', londonDateOf(deps.now())));
  const { items } = await deps.claims.ofPerson(of.personId, { limit });
  return items.filter((claim) => claim.claimId !== of.claimId && !isUnsent(claim));
};

/**
 * Every check with what there is to look in. Other people's receipts, journeys and accounts, and what each member of staff entered or
 * arranged, have no list that could be read here; those checks say so.
 */
export const checksOf = (deps: ApprovalsDeps, claim: Claim, { others, fund, payee }: BesideClaim): readonly CheckResult[] =>
  runChecks(claim, {
    policyOn: deps.policyOn,
    policyVersion: deps.policyVersion,
    today: londonDateOf(deps.now()),
    tookPart: tookPartFrom(claim),
    others,
    fundAvailablePence: fund?.availablePence,
    detailsGivenAt: payee?.enteredAt ?? '',
    receiptsOfOthers: undefined,
    journeysBeside: undefined,
    enteredByStaff: undefined,
    sameAccount: undefined,
    paymentsByStaff: undefined,
  });

/** How every check stood, as the journal keeps it with a decision: names alone, with the version of the policy, and nothing of the person. */
export const checkFacts = (deps: Pick<ApprovalsDeps, 'policyVersion'>, results: readonly CheckResult[]): Facts => {
  const names = (of: readonly CheckResult[]): string => of.map(({ check }) => check).join(' ');
  const open = results.filter(({ passed }) => !passed);
  return {
    checksPassed: names(results.filter(({ passed }) => passed)),
    checksShown: names(open.filter(wasLookedAt)),
    checksNotLookedAt: names(open.filter((result) => !wasLookedAt(result))),
    policyVersion: deps.policyVersion,
  };
};
