import type { Route } from '#shared/http/route.ts';

/** Every address of `sign-in`: CDK makes the routes from it, the function serves it. */
export const signInRoutes = [
  { name: 'sign-in.choose', method: 'GET', path: '/sign-in', action: 'sign-in.use' },
  { name: 'sign-in.people', method: 'GET', path: '/sign-in/people', action: 'sign-in.use' },
  { name: 'sign-in.staff', method: 'GET', path: '/sign-in/staff', action: 'sign-in.use' },
  { name: 'sign-in.return', method: 'GET', path: '/sign-in/return', action: 'sign-in.use' },
  { name: 'sign-in.end', method: 'POST', path: '/sign-out', action: 'sign-in.use' },
  { name: 'sign-in.ended', method: 'GET', path: '/signed-out', action: 'sign-in.use' },
  { name: 'sign-in.leave', method: 'GET', path: '/leave', action: 'sign-in.use' },
] as const satisfies readonly Route[];
