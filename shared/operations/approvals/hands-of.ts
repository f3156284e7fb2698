import type { Claim } from '#shared/domain/claim.ts';
import { paymentOf } from '#shared/domain/paying.ts';
import type { Payee } from '#shared/domain/payee.ts';
import type { PayeeCode } from '#shared/domain/payee-code.ts';
import { isThemselves } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { arrangedIt, mayAct, withHand, type DecidingHandsProblem, type PaymentSoFar } from '#shared/domain/three-hands.ts';

/**
 * Why this member of staff can't decide: none when they can. The hands of the person's record and of their payee details count too, that of a
 * code made for details still to come among them, and who planned the meeting or invited never decides. A second look is for somebody else than
 * decided before, and so is the second half of a decision by two.
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
  const may = mayAct({ staffId: actor.staffId, act: of.claim.state === 'half-decided' ? 'approve-second' : 'approve' }, payment);
  const isTheirHalf = !may.ok && may.problems.some(({ code }) => code === 'decided-first');
  // Who only said something in this look can say it again, after a question was answered: else a small team would have nobody left.
  const decidedBefore = of.claim.decidedBefore ?? of.claim.hands.approve;
  const before = of.claim.secondLook && decidedBefore.includes(actor.staffId) && !isTheirHalf;
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
