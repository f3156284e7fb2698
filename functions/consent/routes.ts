import type { Route } from '#shared/http/route.ts';

/** Every address of `consent`: CDK makes the routes from it, the function serves it. */
export const consentRoutes = [
  { name: 'consent.list', method: 'GET', path: '/choices', action: 'choices.see' },
  { name: 'consent.one', method: 'GET', path: '/choices/{purpose}', action: 'choices.see' },
  { name: 'consent.change', method: 'POST', path: '/choices/{purpose}', action: 'choices.change' },
  { name: 'consent.record', method: 'GET', path: '/choices/{purpose}/record', action: 'choices.see' },
] as const satisfies readonly Route[];
