import type { Route } from '#shared/http/route.ts';

/** Every address of `payments`: CDK makes the routes from it, the function serves it. */
export const paymentsRoutes = [
  { name: 'payments.bank', method: 'GET', path: '/bank', action: 'payee.give' },
  { name: 'payments.bank-code-ask', method: 'POST', path: '/bank/code', action: 'payee.give' },
  { name: 'payments.bank-code-use', method: 'POST', path: '/bank/second-step', action: 'payee.give' },
  { name: 'payments.bank-details', method: 'GET', path: '/bank/details', action: 'payee.give' },
  { name: 'payments.bank-save', method: 'POST', path: '/bank/details', action: 'payee.give' },
  { name: 'payments.when', method: 'POST', path: '/bank/when', action: 'payee.give' },
  { name: 'payments.codes', method: 'GET', path: '/codes', action: 'payee.code' },
  { name: 'payments.code-make', method: 'POST', path: '/codes/{personId}', action: 'payee.code' },
  { name: 'payments.payees', method: 'GET', path: '/payees', action: 'payee.check' },
  { name: 'payments.payee', method: 'GET', path: '/payees/{personId}', action: 'payee.check' },
  { name: 'payments.payee-check', method: 'POST', path: '/payees/{personId}', action: 'payee.check' },
  { name: 'payments.runs', method: 'GET', path: '/runs', action: 'run.see' },
  { name: 'payments.run-make', method: 'POST', path: '/runs', action: 'run.make' },
  { name: 'payments.run', method: 'GET', path: '/runs/{runId}', action: 'run.see' },
  { name: 'payments.run-release', method: 'POST', path: '/runs/{runId}/release', action: 'run.release' },
  { name: 'payments.run-file', method: 'GET', path: '/runs/{runId}/file', action: 'run.confirm' },
  { name: 'payments.run-confirm', method: 'POST', path: '/runs/{runId}/confirm', action: 'run.confirm' },
] as const satisfies readonly Route[];
