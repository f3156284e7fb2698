import { choosePayWhen as choosing } from '#shared/domain/giving-details.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { PayWhen } from '#shared/domain/payee.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { changePayWhen, type PayWhenProblem } from '#shared/operations/payments/change-pay-when.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';

export type PayWhenRefusal = PayWhenProblem | { readonly code: 'nothing-chosen' };

/** Keeps a person's standing choice of when to be paid. It counts for every file that hasn't left yet. */
export const choosePayWhen = async (
  deps: PayeesDeps,
  actor: Actor,
  form: { readonly payWhen: PayWhen | ''; readonly requestId: string; readonly result: string },
): Promise<OutcomeOf<string, PayWhenRefusal>> => {
  const { payWhen, requestId, result } = form;
  if (payWhen === '' || payWhen === 'not-chosen') return refuse({ code: 'nothing-chosen' });
  return changePayWhen(deps, actor, {
    requestId,
    result,
    type: 'pay-when-chosen',
    facts: { payWhen },
    decide: (payee, { readyBy }) => accept(choosing(payee, payWhen, readyBy)),
  });
};
