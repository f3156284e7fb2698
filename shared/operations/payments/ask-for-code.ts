import { journalName } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { askForCode as asking, waysToAsk, type CodeWay } from '#shared/domain/payee-code.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { hasClosed } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { heldBefore } from '#shared/operations/payments/held-reach.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import { personEntry } from '#shared/operations/payments/person-entry.ts';
import { commit } from '#shared/store/commit.ts';
import { readTogether } from '#shared/store/read-together.ts';

export interface CodeRequest {
  readonly way: CodeWay | '';
  /** Where to ring or post it, as typed; '' to use what we have. */
  readonly whereTo: string;
  readonly requestId: string;
  readonly result: string;
}

export type CodeRequestRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'account-closed' }
  | { readonly code: 'no-way-chosen' }
  | { readonly code: 'where-to-missing' }
  | { readonly code: 'no-address-held' }
  | { readonly code: 'where-to-too-long'; readonly most: number };

const mostLetters = 300;
const triesAtMost = 3;

/**
 * Puts somebody on the list of those who wait for a payment code. Asking again replaces what was asked, and a code that was made
 * before stops working. Nobody gets in touch with somebody whose account is closed (care H8), so nothing is promised to them here. A number is asked for only where we have none; a letter can be asked for only where we have an address.
 */
export const askForCode = async (deps: PayeesDeps, actor: Actor, request: CodeRequest): Promise<OutcomeOf<string, CodeRequestRefusal>> => {
  const { way } = request;
  if (actor.kind !== 'person') return refuse({ code: 'not-found' });
  if (way === '') return refuse({ code: 'no-way-chosen' });
  const whereTo = request.whereTo.trim();
  if (whereTo.length > mostLetters) return refuse({ code: 'where-to-too-long', most: mostLetters });
  const wanted = [deps.people.wanting(actor.personId), deps.payees.wantingCode(actor.personId)] as const;
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const found = await readTogether(deps.database, wanted);
    const person = found(wanted[0]);
    if (person === undefined || person.state === 'closed' || !mayDo(actor, 'payee.give', person)) return refuse({ code: 'not-found' });
    if (hasClosed(person)) return refuse({ code: 'account-closed' });
    const now = deps.now();
    const held = heldBefore(deps, person, now);
    if (!waysToAsk(held).includes(way)) return refuse({ code: 'no-address-held' });
    if (way === 'phone' && whereTo === '' && held.number === '') return refuse({ code: 'where-to-missing' });
    const before = found(wanted[1]);
    const code = asking(before, { personId: person.personId, way, whereTo, at: now });
    const entry = personEntry(deps, person, { type: 'payee-code-asked', at: now, by: journalName(actor), facts: { way } });
    const writes = [deps.payees.savingCode(code, before?.version ?? 0), deps.payees.listingCode(code), ...entry];
    const done = await commit(deps.database, deps.retrying, { requestId: request.requestId, result: request.result, now, writes });
    if (done.done) return accept(done.result);
  }
  throw new Error('A code request that others kept getting in the way of');
};
