import type { EntryType } from '#shared/domain/entry-type.ts';
import { journalName, type Facts } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Payee } from '#shared/domain/payee.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { workingDaysAfter } from '#shared/domain/working-days.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import { personEntry } from '#shared/operations/payments/person-entry.ts';
import { commit } from '#shared/store/commit.ts';
import { readTogether } from '#shared/store/read-together.ts';

const triesAtMost = 3;

/** The London date by which money is promised when somebody did, today, what it waited for (policy pay.promise, care F7). */
export const promisedFrom = ({ policyOn, bankHolidays }: Pick<PayeesDeps, 'policyOn' | 'bankHolidays'>, today: string): string =>
  workingDaysAfter(today, numberOf(policyOn('pay.promise', today)), bankHolidays);

export type PayWhenProblem = { readonly code: 'not-found' | 'no-details-yet' | 'not-when-they-say' };

/** How their choice is to be changed, at this instant, and what the journal says of it. */
interface Change {
  readonly requestId: string;
  readonly result: string;
  readonly type: EntryType;
  readonly facts: Facts;
  readonly decide: (payee: Payee, step: { readonly at: string; readonly readyBy: string }) => OutcomeOf<Payee, PayWhenProblem>;
}

/**
 * The one way a person changes when their money may leave: with its entry, because a release rests on that choice and an auditor has to
 * see who made it and when (design section 4). The same form twice changes it once.
 */
export const changePayWhen = async (deps: PayeesDeps, actor: Actor, change: Change): Promise<OutcomeOf<string, PayWhenProblem>> => {
  if (actor.kind !== 'person' || !mayDo(actor, 'payee.give', actor)) return refuse({ code: 'not-found' });
  const wanted = [deps.people.wanting(actor.personId), deps.payees.wanting(actor.personId)] as const;
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const found = await readTogether(deps.database, wanted);
    const [person, payee] = [found(wanted[0]), found(wanted[1])];
    if (person === undefined || person.state === 'closed') return refuse({ code: 'not-found' });
    if (payee === undefined) return refuse({ code: 'no-details-yet' });
    const now = deps.now();
    const decided = change.decide(payee, { at: now, readyBy: promisedFrom(deps, londonDateOf(now)) });
    if (!decided.ok) return decided;
    const entry = personEntry(deps, person, { type: change.type, at: now, by: journalName(actor), facts: change.facts });
    const writes = [deps.payees.saving(decided.value, payee.version), ...entry];
    const done = await commit(deps.database, deps.retrying, { requestId: change.requestId, result: change.result, now, writes });
    if (done.done) return accept(done.result);
  }
  throw new Error('A choice of when to be paid that others kept getting in the way of');
};
