import { currentWording } from '#shared/content/consent-wording.ts';
import { choose } from '#shared/domain/consent/choosing.ts';
import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { consentRules } from '#shared/operations/consent/consent-rules.ts';
import { commit } from '#shared/store/commit.ts';
import type { Database } from '#shared/store/client.ts';
import type { ConsentStore } from '#shared/store/consents.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import { readPersonWithChoices } from '#shared/store/person-with-choices.ts';
import type { Retrying, Write } from '#shared/store/transact.ts';

export interface ConsentDeps {
  readonly now: () => string;
  readonly database: Database;
  readonly retrying: Retrying;
  readonly people: PeopleStore;
  readonly consents: ConsentStore;
}

export interface ChoiceChange {
  readonly purpose: AskedPurpose;
  readonly choice: 'yes' | 'no';
  readonly requestId: string;
  readonly result: string;
}

const maximumTries = 3;

/**
 * Adds a choice to the history; it counts from this instant. A no after a yes is kept as "you changed this to no". The same answer
 * again adds nothing, so that pressing twice leaves one record. A removed account is not found.
 */
export const changeChoice = async (
  deps: ConsentDeps,
  actor: Actor,
  change: ChoiceChange,
): Promise<OutcomeOf<string, { readonly code: 'not-found' }>> => {
  if (actor.kind !== 'person') return refuse({ code: 'not-found' });
  for (let attempt = 1; ; attempt += 1) {
    const found = await readPersonWithChoices(deps.database, actor.personId);
    if (found === undefined || found.person.state === 'closed') return refuse({ code: 'not-found' });
    if (!mayDo(actor, 'choices.change', found.person)) return refuse({ code: 'not-found' });
    const now = deps.now();
    const { purpose, choice } = change;
    const wordingVersion = currentWording(purpose, now).version;
    const saying = { purpose, choice, wordingVersion, at: now, pauses: found.person.pauses, by: 'person' } as const;
    const state = choose(found.history, saying, consentRules);
    if (state === undefined) return accept(change.result);
    const event = {
      personId: actor.personId,
      purpose,
      wordingVersion,
      state,
      at: now,
      expressedBy: journalName(actor),
    };
    const writes = writesOfChoice(deps, found.person, event);
    const done = await commit(deps.database, deps.retrying, { requestId: change.requestId, result: change.result, now, writes });
    if (done.done) return accept(done.result);
    if (attempt >= maximumTries) throw new Error('A choice that others kept getting in the way of');
  }
};

/** What a choice writes: its event, its journal entry, and the person whose chain that entry lengthens. */
const writesOfChoice = (deps: Pick<ConsentDeps, 'people' | 'consents'>, person: Person, event: ConsentEvent): readonly Write[] => {
  const { purpose, state, wordingVersion, at, expressedBy } = event;
  const facts = { purpose, state, wordingVersion };
  const { entry, head } = nextEntry(person, { aggregate: `person#${person.alias}`, type: 'choice-changed', at, by: expressedBy, facts });
  return [deps.people.saving({ ...person, ...head }, person.version), ...deps.consents.adding(event), addingEntry(entry)];
};
