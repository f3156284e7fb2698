import type { Route } from '#shared/http/route.ts';

/** Every address of `payments`: CDK makes the routes from it, the function serves it. */
export const paymentsRoutes = [
  { name: 'payments.runs', method: 'GET', path: '/runs', action: 'run.see' },
  { name: 'payments.run-make', method: 'POST', path: '/runs', action: 'run.make' },
  { name: 'payments.run', method: 'GET', path: '/runs/{runId}', action: 'run.see' },
  { name: 'payments.run-release', method: 'POST', path: '/runs/{runId}/release', action: 'run.release' },
  { name: 'payments.run-file', method: 'POST', path: '/runs/{runId}/file', action: 'run.confirm' },
  { name: 'payments.run-confirm', method: 'POST', path: '/runs/{runId}/confirm', action: 'run.confirm' },
  { name: 'payments.run-came-back', method: 'POST', path: '/runs/{runId}/came-back', action: 'run.confirm' },
] as const satisfies readonly Route[];
