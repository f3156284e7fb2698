import type { Route } from '#shared/http/route.ts';

/** Every address of `claims`: CDK makes the routes from it, the function serves it. */
export const claimsRoutes = [
  { name: 'claims.list', method: 'GET', path: '/costs', action: 'claim.see' },
  { name: 'claims.start', method: 'POST', path: '/costs', action: 'claim.change' },
  { name: 'claims.one', method: 'GET', path: '/costs/{claimId}', action: 'claim.see' },
  { name: 'claims.line', method: 'GET', path: '/costs/{claimId}/add/{kind}', action: 'claim.change' },
  { name: 'claims.line-save', method: 'POST', path: '/costs/{claimId}/add/{kind}', action: 'claim.change' },
  { name: 'claims.line-change', method: 'GET', path: '/costs/{claimId}/lines/{lineId}', action: 'claim.change' },
  { name: 'claims.line-change-save', method: 'POST', path: '/costs/{claimId}/lines/{lineId}', action: 'claim.change' },
  { name: 'claims.line-remove', method: 'POST', path: '/costs/{claimId}/lines/{lineId}/remove', action: 'claim.change' },
  { name: 'claims.receipt', method: 'GET', path: '/costs/{claimId}/lines/{lineId}/photo', action: 'claim.change' },
  { name: 'claims.receipt-sent', method: 'GET', path: '/costs/{claimId}/lines/{lineId}/photo-sent', action: 'claim.change' },
  { name: 'claims.check', method: 'GET', path: '/costs/{claimId}/check', action: 'claim.see' },
  { name: 'claims.send', method: 'POST', path: '/costs/{claimId}/send', action: 'claim.change' },
  { name: 'claims.take-back', method: 'POST', path: '/costs/{claimId}/take-back', action: 'claim.change' },
  { name: 'claims.look-again', method: 'POST', path: '/costs/{claimId}/look-again', action: 'claim.change' },
  { name: 'claims.answer', method: 'POST', path: '/costs/{claimId}/answer', action: 'claim.change' },
] as const satisfies readonly Route[];
