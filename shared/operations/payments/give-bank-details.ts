import { readBankDetails, type BankDetailsProblem } from '#shared/domain/bank/bank-details.ts';
import { giveDetails } from '#shared/domain/giving-details.ts';
import { journalName } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { BankDetails } from '#shared/domain/payee.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { isSteppedUp } from '#shared/domain/session-life.ts';
import type { Session } from '#shared/domain/session.ts';
import { workingDaysAfter } from '#shared/domain/working-days.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import { promisedFrom } from '#shared/operations/payments/change-pay-when.ts';
import { personEntry } from '#shared/operations/payments/person-entry.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import { readTogether } from '#shared/store/read-together.ts';

export interface DetailsForm {
  readonly typed: BankDetails;
  readonly version: number;
  readonly requestId: string;
  readonly result: string;
}

export type DetailsRefusal =
  | { readonly code: 'not-found' | 'second-step-needed' | 'changed-meanwhile' }
  | { readonly code: 'look-again'; readonly problems: readonly BankDetailsProblem[] };

/**
 * Takes bank details from the person themselves, signed in and stepped up. They are encrypted field by field before anything is
 * written, and wait for a check by a second way; a change of confirmed details also cools.
 */
export const giveBankDetails = async (
  deps: PayeesDeps,
  session: Session,
  form: DetailsForm,
): Promise<OutcomeOf<string, DetailsRefusal>> => {
  const { actor } = session;
  const now = deps.now();
  if (actor.kind !== 'person') return refuse({ code: 'not-found' });
  if (!isSteppedUp(session, now)) return refuse({ code: 'second-step-needed' });
  const today = londonDateOf(now);
  const read = readBankDetails(form.typed, deps.policyOn, today);
  if (!read.ok) return refuse({ code: 'look-again', problems: read.problems });
  const wanted = [deps.people.wanting(actor.personId), deps.payees.wanting(actor.personId)] as const;
  const found = await readTogether(deps.database, wanted);
  const [person, before] = [found(wanted[0]), found(wanted[1])];
  if (person === undefined || person.state === 'closed' || !mayDo(actor, 'payee.give', person)) return refuse({ code: 'not-found' });
  if ((before?.version ?? 0) !== form.version) {
    const again = await answeredBefore(deps.database, form.requestId);
    return again === undefined ? refuse({ code: 'changed-meanwhile' }) : accept(again);
  }
  const coolingDays = numberOf(deps.policyOn('approve.bank_change_cooling', today));
  const payee = giveDetails(before, {
    personId: person.personId,
    personCreatedBy: person.createdBy,
    encrypted: await deps.cipher.encrypt(person.personId, read.value),
    details: read.value,
    at: now,
    by: person.alias,
    codeMadeBy: session.steppedUpBy ?? '',
    today,
    coolUntil: workingDaysAfter(today, coolingDays, deps.bankHolidays),
    readyBy: promisedFrom(deps, today),
  });
  const facts = { version: payee.detailsVersion };
  const writes = [
    deps.payees.saving(payee, form.version),
    deps.payees.listingPayee(payee),
    ...personEntry(deps, person, { type: 'payee-given', at: now, by: journalName(actor), facts }),
  ];
  const done = await commit(deps.database, deps.retrying, { requestId: form.requestId, result: form.result, now, writes });
  return done.done ? accept(done.result) : refuse({ code: 'changed-meanwhile' });
};
