import { payWhatIsReady as saying } from '#shared/domain/giving-details.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import { commit } from '#shared/store/commit.ts';

export type PayNowRefusal = { readonly code: 'not-found' | 'no-details-yet' | 'not-when-they-say' };

const triesAtMost = 3;

/**
 * "Pay what is ready now", for somebody who says when: what was agreed until this instant can be in the next run. It pays nothing by
 * itself, and what is agreed later waits for the next press. The same form twice says it once.
 */
export const payWhatIsReady = async (
  deps: PayeesDeps,
  actor: Actor,
  form: { readonly requestId: string; readonly result: string },
): Promise<OutcomeOf<string, PayNowRefusal>> => {
  if (actor.kind !== 'person' || !mayDo(actor, 'payee.give', actor)) return refuse({ code: 'not-found' });
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const { payee } = await deps.payees.readBank(actor.personId);
    if (payee === undefined) return refuse({ code: 'no-details-yet' });
    const now = deps.now();
    const said = saying(payee, now);
    if (!said.ok) return said;
    const writes = [deps.payees.saving(said.value, payee.version)];
    const done = await commit(deps.database, deps.retrying, { requestId: form.requestId, result: form.result, now, writes });
    if (done.done) return accept(done.result);
  }
  throw new Error('Saying when to be paid met somebody else each time it was tried');
};
