import type { Route } from '#shared/http/route.ts';

/** Every address of `payees`: CDK makes the routes from it, the function serves it. */
export const payeesRoutes = [
  { name: 'payees.bank', method: 'GET', path: '/bank', action: 'payee.give' },
  { name: 'payees.bank-code-ask', method: 'POST', path: '/bank/code', action: 'payee.give' },
  { name: 'payees.bank-code-use', method: 'POST', path: '/bank/second-step', action: 'payee.give', typedIsSecret: true },
  { name: 'payees.bank-details', method: 'GET', path: '/bank/details', action: 'payee.give' },
  { name: 'payees.bank-save', method: 'POST', path: '/bank/details', action: 'payee.give', typedIsSecret: true },
  { name: 'payees.when', method: 'POST', path: '/bank/when', action: 'payee.give' },
  { name: 'payees.pay-now', method: 'POST', path: '/bank/now', action: 'payee.give' },
  { name: 'payees.codes', method: 'GET', path: '/codes', action: 'payee.code' },
  { name: 'payees.code-make', method: 'POST', path: '/codes/{personId}', action: 'payee.code' },
  { name: 'payees.waiting', method: 'GET', path: '/payees', action: 'payee.check' },
  { name: 'payees.one', method: 'GET', path: '/payees/{personId}', action: 'payee.check' },
  { name: 'payees.check', method: 'POST', path: '/payees/{personId}', action: 'payee.check' },
] as const satisfies readonly Route[];
