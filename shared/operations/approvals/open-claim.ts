import { routeOf, worksForTheBody, type DecidingRoute } from '#shared/domain/approving/routing.ts';
import type { CheckResult } from '#shared/domain/checks/check.ts';
import { isUnsent, type Claim } from '#shared/domain/claim.ts';
import { waitsUntil } from '#shared/domain/deciding.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { DecidingHandsProblem } from '#shared/domain/three-hands.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';
import { checksOf, othersOf } from '#shared/operations/approvals/checks-of.ts';
import { handsProblemsOf } from '#shared/operations/approvals/hands-of.ts';
import { readTogether } from '#shared/store/read-together.ts';

/** A claim as an approver sees it: every check that was made, who it goes to, and why this approver may not decide, if so. */
export interface OpenedClaim {
  readonly claim: Claim;
  readonly person: Person;
  readonly checks: readonly CheckResult[];
  readonly route: DecidingRoute;
  /** The instant from which it can be decided, while that is later than now; '' otherwise. */
  readonly waitsUntil: string;
  readonly handsProblems: readonly DecidingHandsProblem[];
}

/**
 * Opens a claim for an approver: undefined when there is none, when it isn't sent yet, when it is their own, or when the person asked to be
 * kept apart from them. A draft is the person's own and nobody else's. What they sent before is read at the same time as their record.
 */
export const openClaim = async (deps: ApprovalsDeps, actor: Actor, claimId: string): Promise<OpenedClaim | undefined> => {
  const claim = await deps.claims.read(claimId);
  if (claim === undefined || isUnsent(claim) || !mayDo(actor, 'claim.read-as-approver', claim)) return undefined;
  const wanted = [...theirsOf(deps, claim.personId), deps.funds.wanting(claim.offer.fundId)] as const;
  const [found, others] = await Promise.all([readTogether(deps.database, wanted), othersOf(deps, claim)]);
  const [person, payee, code, fund] = [found(wanted[0]), found(wanted[1]), found(wanted[2]), found(wanted[3])];
  if (person === undefined || !mayDo(actor, 'claim.read-as-approver', { ...claim, email: person.email })) return undefined;
  return {
    claim,
    person,
    checks: checksOf(deps, claim, { others, fund, payee }),
    route: routeFor(deps, claim, person),
    waitsUntil: waitsUntil(claim, deps.now()),
    handsProblems: handsProblemsOf(actor, { claim, person, payee, code }),
  };
};

/** What the hands of a payment stand in, besides the claim: the person's record, their bank details, and a code by which new ones may come. */
export const theirsOf = ({ people, payees }: Pick<ApprovalsDeps, 'people' | 'payees'>, personId: string) =>
  [people.wanting(personId), payees.wanting(personId), payees.wantingCode(personId)] as const;

/** How many people decide it today. */
export const routeFor = (deps: ApprovalsDeps, claim: Claim, person: Pick<Person, 'email'>): DecidingRoute =>
  routeOf(claim, {
    policyOn: deps.policyOn,
    on: londonDateOf(deps.now()),
    ownStaff: worksForTheBody(person.email, deps.staffEmailDomains),
  });
