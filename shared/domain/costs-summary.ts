import { askedTotalPence, type Claim } from '#shared/domain/claim.ts';
import type { CostsSummary } from '#shared/domain/invitation.ts';

/**
 * What the person's own list shows of a claim: saved beside the invitation whenever the claim changes. The total is what will be paid
 * once that is decided, before that what is asked. `dueOn` is the London date by which we do the next thing, '' when it's the person's turn or
 * nothing is left to do.
 */
export const costsSummaryOf = (claim: Claim): CostsSummary => ({
  activityId: claim.activityId,
  personId: claim.personId,
  claimId: claim.claimId,
  heldOn: claim.heldOn,
  state: claim.state,
  totalPence: decided.has(claim.state) ? claim.payablePence : askedTotalPence(claim),
  dueOn: dueOn(claim),
  decidedAt: claim.decidedAt,
  ...(claim.newDetailsAfter === undefined ? {} : { newDetailsAfter: claim.newDetailsAfter }),
});

const decided: ReadonlySet<Claim['state']> = new Set(['approved', 'settled', 'in-run', 'paid'] as const);

const dueOn = (claim: Claim): string => {
  switch (claim.state) {
    case 'sent':
    case 'half-decided':
      return claim.decideBy;
    case 'approved':
    case 'in-run':
      return claim.moneyBy;
    case 'draft':
    case 'question':
    case 'settled':
    case 'paid':
      return '';
    default:
      return claim.state satisfies never;
  }
};
