import type { Route } from '#shared/http/route.ts';

/** Every address of `api`: CDK makes the routes from it, the function serves it. */
export const apiRoutes = [
  { name: 'api.claims', method: 'GET', path: '/api/claims', action: 'claim.see' },
  { name: 'api.claim', method: 'GET', path: '/api/claims/{claimId}', action: 'claim.see' },
  { name: 'api.meetings', method: 'GET', path: '/api/meetings', action: 'home.see' },
] as const satisfies readonly Route[];
