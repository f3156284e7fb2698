import { checkPayee as checking, hadAHandIn, type CheckingProblem, type WayOfChecking } from '#shared/domain/giving-details.ts';
import { journalName } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { BankDetails, Payee } from '#shared/domain/payee.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { hasHandElsewhere } from '#shared/operations/payments/hand-elsewhere.ts';
import { heldBefore } from '#shared/operations/payments/held-reach.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import { personEntry } from '#shared/operations/payments/person-entry.ts';
import { notingAccess } from '#shared/store/accesses.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import { readTogether } from '#shared/store/read-together.ts';

/** What a payee checker compares with what they hear by a second way. `details` is undefined for somebody who had a hand in them. */
export interface OpenedPayee {
  readonly person: Person;
  readonly payee: Payee;
  readonly details: BankDetails | undefined;
}

/**
 * Opens waiting details for a checker, in the clear and noted beside the person, for this page only. Undefined when nothing waits, or
 * for somebody the person is kept apart from. Side effect: writes the note of the look before anything is decrypted.
 */
export const openPayee = async (deps: PayeesDeps, actor: Actor, personId: string): Promise<OpenedPayee | undefined> => {
  const found = await readPayee(deps, actor, personId);
  if (found === undefined || actor.kind !== 'staff' || found.payee.state !== 'waiting-for-check') return undefined;
  if (await hasAnotherHand(deps, found.payee, actor.staffId)) return { ...found, details: undefined };
  const now = deps.now();
  const accessId = deps.newId();
  const access = notingAccess({ personId, at: now, accessId, staffId: actor.staffId, role: 'payee-checker', what: 'payee-details' });
  await commit(deps.database, deps.retrying, { requestId: `look.${accessId}`, result: '', now, writes: [access] });
  return { ...found, details: await deps.cipher.decrypt(found.payee) };
};

export interface CheckForm {
  readonly personId: string;
  readonly version: number;
  readonly answer: 'confirm' | 'send-back' | '';
  readonly way: WayOfChecking | '';
  readonly words: string;
  readonly requestId: string;
  readonly result: string;
}

export type CheckRefusal =
  { readonly code: 'not-found' | 'changed-meanwhile' } | { readonly code: 'look-again'; readonly problems: readonly CheckingProblem[] };

/**
 * Confirms details or sends them back with words. The checker is never who entered them, made their code, wrote something down for the
 * person or pays them (care F1).
 */
export const checkPayee = async (deps: PayeesDeps, actor: Actor, form: CheckForm): Promise<OutcomeOf<string, CheckRefusal>> => {
  const found = await readPayee(deps, actor, form.personId);
  if (found === undefined || actor.kind !== 'staff') return refuse({ code: 'not-found' });
  const { payee, person } = found;
  if (payee.version !== form.version) {
    const again = await answeredBefore(deps.database, form.requestId);
    return again === undefined ? refuse({ code: 'changed-meanwhile' }) : accept(again);
  }
  if (await hasHandElsewhere(deps, { staffId: actor.staffId, act: 'approve', personId: person.personId }))
    return refuse({ code: 'look-again', problems: [{ code: 'has-another-hand' }] });
  const now = deps.now();
  const checked = checking(payee, {
    answer: form.answer,
    way: form.way,
    held: heldBefore(deps, person, payee.enteredAt),
    words: form.words,
    by: actor.staffId,
    at: now,
  });
  if (!checked.ok) return refuse({ code: 'look-again', problems: checked.problems });
  const type = checked.value.state === 'confirmed' ? 'payee-confirmed' : 'payee-sent-back';
  const facts = { version: payee.detailsVersion, ...(form.way === '' ? {} : { way: form.way }) };
  const writes = [
    deps.payees.saving(checked.value, payee.version),
    deps.payees.unlistingPayee(person.personId),
    ...personEntry(deps, person, { type, at: now, by: journalName(actor), facts }),
  ];
  const done = await commit(deps.database, deps.retrying, { requestId: form.requestId, result: form.result, now, writes });
  return done.done ? accept(done.result) : refuse({ code: 'changed-meanwhile' });
};

const hasAnotherHand = async (deps: PayeesDeps, payee: Payee, staffId: string): Promise<boolean> =>
  hadAHandIn(payee, staffId) || (await hasHandElsewhere(deps, { staffId, act: 'approve', personId: payee.personId }));

const readPayee = async (deps: PayeesDeps, actor: Actor, personId: string): Promise<{ person: Person; payee: Payee } | undefined> => {
  const wanted = [deps.people.wanting(personId), deps.payees.wanting(personId)] as const;
  const found = await readTogether(deps.database, wanted);
  const [person, payee] = [found(wanted[0]), found(wanted[1])];
  // Nobody can ask somebody whose details were removed, and nothing in the journal leads to them.
  if (person === undefined || payee === undefined || person.state === 'closed') return undefined;
  return mayDo(actor, 'payee.check', person) ? { person, payee } : undefined;
};
