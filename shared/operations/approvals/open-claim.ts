import { beyondTheOfferPence } from '#shared/domain/checks/over-offer-or-cap.ts';
import type { CheckResult } from '#shared/domain/checks/check.ts';
import { runChecks, tookPartFrom } from '#shared/domain/checks/run-checks.ts';
import { isUnsent, type Claim } from '#shared/domain/claim.ts';
import { routeOf, waitsUntil, type DecidingRoute } from '#shared/domain/deciding.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { sumPence } from '#shared/domain/money.ts';
import { paymentOf } from '#shared/domain/paying.ts';
import type { Payee } from '#shared/domain/payee.ts';
import type { PayeeCode } from '#shared/domain/payee-code.ts';
import { isThemselves, mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { arrangedIt, mayAct, withHand, type DecidingHandsProblem, type PaymentSoFar } from '#shared/domain/three-hands.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';
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
 * kept apart from them. A draft is the person's own and nobody else's.
 */
export const openClaim = async (deps: ApprovalsDeps, actor: Actor, claimId: string): Promise<OpenedClaim | undefined> => {
  const claim = await deps.claims.read(claimId);
  if (claim === undefined || isUnsent(claim) || !mayDo(actor, 'claim.read-as-approver', claim)) return undefined;
  const wanted = theirsOf(deps, claim.personId);
  const found = await readTogether(deps.database, wanted);
  const person = found(wanted[0]);
  if (person === undefined || !mayDo(actor, 'claim.read-as-approver', { ...claim, email: person.email })) return undefined;
  const today = londonDateOf(deps.now());
  return {
    claim,
    person,
    checks: checksOf(deps, claim, today),
    route: routeFor(deps, claim, today),
    waitsUntil: waitsUntil(claim, deps.now()),
    handsProblems: handsProblemsOf(actor, { claim, person, payee: found(wanted[1]), code: found(wanted[2]) }),
  };
};

/** What the hands of a payment stand in, besides the claim: the person's record, their bank details, and a code by which new ones may come. */
export const theirsOf = ({ people, payees }: Pick<ApprovalsDeps, 'people' | 'payees'>, personId: string) =>
  [people.wanting(personId), payees.wanting(personId), payees.wantingCode(personId)] as const;

const checksOf = (deps: ApprovalsDeps, claim: Claim, today: string): readonly CheckResult[] =>
  runChecks(claim, {
    policyOn: deps.policyOn,
    policyVersion: deps.policyVersion,
    today,
    tookPart: tookPartFrom(claim),
    earlierTenthMiles: [],
  });

const routeFor = (deps: ApprovalsDeps, claim: Claim, today: string): DecidingRoute => {
  const kinds = [...new Set(claim.lines.map((line) => line.kind))];
  const beyondPence = sumPence(kinds.map((kind) => beyondTheOfferPence(claim, kind)));
  return routeOf(claim, beyondPence, numberOf(deps.policyOn('approve.l1_max', today)));
};

/**
 * Why this member of staff can't decide: none when they can. The hands of the person's record and of their payee details count too, that of a
 * code made for details still to come among them, and who planned the meeting or invited never decides. A second look is for somebody else than decided before.
 */
export const handsProblemsOf = (
  actor: Actor,
  of: { readonly claim: Claim; readonly person: Person; readonly payee: Payee | undefined; readonly code: PayeeCode | undefined },
): readonly DecidingHandsProblem[] => {
  if (actor.kind !== 'staff') return [{ code: 'kept-apart' }];
  const payment = {
    ...withCodeMaker(paymentOf(of), of.code),
    personCreatedBy: of.person.createdBy,
    closeToPersonStaffIds: isThemselves(actor, of.person) ? [actor.staffId] : [],
  };
  const may = mayAct({ staffId: actor.staffId, act: 'approve' }, payment);
  const before = of.claim.secondLook && of.claim.hands.approve.includes(actor.staffId);
  return [
    ...(before ? [{ code: 'decided-before' } as const] : []),
    ...(arrangedIt(of.claim, actor.staffId) ? [{ code: 'planned-or-invited' } as const] : []),
    ...(may.ok ? [] : may.problems),
  ];
};

const withCodeMaker = (payment: PaymentSoFar, code: PayeeCode | undefined): PaymentSoFar => {
  const { claim } = payment;
  return { ...payment, claim: { ...claim, hands: withHand(claim, 'originate', code?.madeBy ?? '') } };
};
