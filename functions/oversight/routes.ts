import type { Route } from '#shared/http/route.ts';

/** Every address of `oversight`: CDK makes the routes from it, the function serves it. */
export const oversightRoutes = [
  { name: 'oversight.funds', method: 'GET', path: '/funds', action: 'fund.see' },
  { name: 'oversight.fund', method: 'GET', path: '/funds/{fundId}', action: 'fund.see' },
  { name: 'oversight.allocate', method: 'POST', path: '/funds/{fundId}', action: 'fund.allocate' },
  { name: 'oversight.policy', method: 'GET', path: '/policy', action: 'policy.see' },
  { name: 'oversight.journal', method: 'GET', path: '/journal', action: 'journal.read' },
  { name: 'oversight.history', method: 'GET', path: '/journal/{aggregate}', action: 'journal.read' },
  { name: 'oversight.messages', method: 'GET', path: '/messages', action: 'messages.see' },
  { name: 'oversight.settle', method: 'POST', path: '/messages', action: 'messages.settle' },
] as const satisfies readonly Route[];
