import { choosePayWhen as choosing } from '#shared/domain/giving-details.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { PayWhen } from '#shared/domain/payee.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import { commit } from '#shared/store/commit.ts';

export type PayWhenRefusal = { readonly code: 'not-found' | 'nothing-chosen' | 'no-details-yet' };

const triesAtMost = 3;

/** Keeps a person's standing choice of when to be paid. It counts for every run that isn't released yet. */
export const choosePayWhen = async (
  deps: PayeesDeps,
  actor: Actor,
  form: { readonly payWhen: PayWhen | ''; readonly requestId: string; readonly result: string },
): Promise<OutcomeOf<string, PayWhenRefusal>> => {
  if (actor.kind !== 'person' || !mayDo(actor, 'payee.give', actor)) return refuse({ code: 'not-found' });
  if (form.payWhen === '' || form.payWhen === 'not-chosen') return refuse({ code: 'nothing-chosen' });
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const { payee } = await deps.payees.readBank(actor.personId);
    if (payee === undefined) return refuse({ code: 'no-details-yet' });
    const writes = [deps.payees.saving(choosing(payee, form.payWhen), payee.version)];
    const done = await commit(deps.database, deps.retrying, { requestId: form.requestId, result: form.result, now: deps.now(), writes });
    if (done.done) return accept(done.result);
  }
  throw new Error('A choice of when to be paid that others kept getting in the way of');
};
