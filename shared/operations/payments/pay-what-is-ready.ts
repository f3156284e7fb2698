import { payWhatIsReady as saying } from '#shared/domain/giving-details.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { changePayWhen, type PayWhenProblem } from '#shared/operations/payments/change-pay-when.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';

/**
 * "Pay what is ready now", for somebody who says when: what was agreed until this instant can be in the next run. It pays nothing by
 * itself, and what is agreed later waits for the next press. The same form twice says it once.
 */
export const payWhatIsReady = (
  deps: PayeesDeps,
  actor: Actor,
  form: { readonly requestId: string; readonly result: string },
): Promise<OutcomeOf<string, PayWhenProblem>> => changePayWhen(deps, actor, { ...form, type: 'pay-now-asked', facts: {}, decide: saying });
