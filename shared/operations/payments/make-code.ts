import { journalName } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import {
  codeLength,
  makeCode as making,
  readable,
  waysOfMakingSureWith,
  type CodeLimits,
  type CodeWay,
  type WayOfMakingSure,
} from '#shared/domain/payee-code.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { hasClosed } from '#shared/domain/person.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { hasHandElsewhere } from '#shared/operations/payments/hand-elsewhere.ts';
import { heldBefore } from '#shared/operations/payments/held-reach.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import { personEntry } from '#shared/operations/payments/person-entry.ts';
import { commit } from '#shared/store/commit.ts';
import { readTogether } from '#shared/store/read-together.ts';

export interface CodeMaking {
  readonly personId: string;
  readonly howSure: WayOfMakingSure | '';
  readonly requestId: string;
}

export type CodeMakingRefusal = { readonly code: 'not-found' | 'no-way-chosen' | 'none-held' | 'not-waiting' | 'has-another-hand' };

/** A new code, shown once to whoever made it. */
export interface MadeCode {
  readonly readable: string;
  readonly knownAs: string;
  readonly way: CodeWay;
  readonly usableUntil: string;
}

const minutesADay = 24 * 60;

/**
 * Makes the code that somebody asked for. Only its hash is kept, so it can be shown now and never again. Whoever makes it says how
 * they made sure to whom it goes, by something we really had of them (refuses as `none-held`), and has a hand in the details that are given by it: nobody
 * who decided, confirmed or pays something of theirs (refuses as `has-another-hand`).
 */
export const makeCode = async (deps: PayeesDeps, actor: Actor, form: CodeMaking): Promise<OutcomeOf<MadeCode, CodeMakingRefusal>> => {
  if (actor.kind !== 'staff') return refuse({ code: 'not-found' });
  const wanted = [deps.people.wanting(form.personId), deps.payees.wantingCode(form.personId)] as const;
  const found = await readTogether(deps.database, wanted);
  const [person, asked] = [found(wanted[0]), found(wanted[1])];
  if (person === undefined || hasClosed(person) || !mayDo(actor, 'payee.code', person)) return refuse({ code: 'not-found' });
  if (asked?.state !== 'asked') return refuse({ code: 'not-waiting' });
  if (form.howSure === '') return refuse({ code: 'no-way-chosen' });
  if (!waysOfMakingSureWith(heldBefore(deps, person, asked.askedAt)).includes(form.howSure)) return refuse({ code: 'none-held' });
  const { staffId } = actor;
  if (await hasHandElsewhere(deps, { staffId, act: 'originate', personId: person.personId })) return refuse({ code: 'has-another-hand' });
  const now = deps.now();
  const secret = deps.newId().slice(0, codeLength);
  const code = making(asked, { secret, at: now, by: actor.staffId, limits: limitsOn(deps, londonDateOf(now)) });
  const facts = { way: asked.way, howSure: form.howSure };
  const entry = personEntry(deps, person, { type: 'payee-code-made', at: now, by: journalName(actor), facts });
  const writes = [deps.payees.savingCode(code, asked.version), deps.payees.unlistingCode(person.personId), ...entry];
  const done = await commit(deps.database, deps.retrying, { requestId: form.requestId, result: '/codes', now, writes });
  if (!done.done || done.again) return refuse({ code: 'not-waiting' });
  return accept({ readable: readable(secret), knownAs: person.knownAs, way: asked.way, usableUntil: code.usableUntil });
};

const limitsOn = (deps: PayeesDeps, today: string): CodeLimits => ({
  spokenMinutes: numberOf(deps.policyOn('payee.code_spoken', today)),
  letterMinutes: numberOf(deps.policyOn('payee.code_letter', today)) * minutesADay,
  attempts: numberOf(deps.policyOn('auth.code_attempts', today)),
});
