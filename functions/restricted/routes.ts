import type { Route } from '#shared/http/route.ts';

/** Every address of `restricted`: CDK makes the routes from it, the function serves it. */
export const restrictedRoutes = [
  { name: 'restricted.notes', method: 'GET', path: '/restricted', action: 'restricted.read' },
  { name: 'restricted.write', method: 'POST', path: '/restricted', action: 'restricted.write', typedIsSecret: true },
  { name: 'restricted.one', method: 'GET', path: '/restricted/{noteId}', action: 'restricted.read' },
] as const satisfies readonly Route[];
