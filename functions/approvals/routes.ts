import type { Route } from '#shared/http/route.ts';

/** Every address of `approvals`: CDK makes the routes from it, the function serves it. */
export const approvalsRoutes = [
  { name: 'approvals.queue', method: 'GET', path: '/approvals', action: 'claim.read-as-approver' },
  { name: 'approvals.one', method: 'GET', path: '/approvals/{claimId}', action: 'claim.read-as-approver' },
  { name: 'approvals.ask', method: 'POST', path: '/approvals/{claimId}/ask', action: 'claim.decide' },
  { name: 'approvals.decide', method: 'POST', path: '/approvals/{claimId}/decide', action: 'claim.decide' },
  { name: 'approvals.receipt', method: 'GET', path: '/approvals/{claimId}/lines/{lineId}/photo', action: 'claim.read-as-approver' },
] as const satisfies readonly Route[];
