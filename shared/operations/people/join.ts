import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import { askedPurposes } from '#shared/domain/consent/purposes.ts';
import { nextEntry, type JournalEntry } from '#shared/domain/journal.ts';
import { completeJoin, type CompleteJoin } from '#shared/domain/joining.ts';
import { londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Person } from '#shared/domain/person.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { Session } from '#shared/domain/session.ts';
import { unwritten, type Versioned } from '#shared/domain/versioned.ts';
import { workingDaysAfter } from '#shared/domain/working-days.ts';
import { currentWording } from '#shared/content/consent-wording.ts';
import { sessionLimitsOn } from '#shared/policy/session-limits.ts';
import { welcoming } from '#shared/policy/welcoming.ts';
import type { PeopleDeps } from '#shared/operations/people/people-deps.ts';
import { commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';

export interface FinishJoin {
  /** The secret of the half-filled join. */
  readonly secret: string;
  /** The sign-in of somebody who proved their email and is nobody yet. */
  readonly session: Session;
  readonly requestId: string;
  readonly result: string;
}

/** `not-complete`: a question is still open. `already-joined`: this sign-in has its person already. */
export type JoinRefusal = { readonly code: 'not-complete' | 'already-joined' | 'not-a-newcomer' };

/**
 * Makes a person of the answers and the proven email, all at once: the person, what leads to them, each choice they made, the
 * journal, and their sign-in, which is theirs from here on. The answers themselves go. Answers where they go next.
 */
export const finishJoin = async (deps: PeopleDeps, change: FinishJoin): Promise<OutcomeOf<string, JoinRefusal>> => {
  const { actor } = change.session;
  if (actor.kind !== 'newcomer') return refuse({ code: 'not-a-newcomer' });
  const now = deps.now();
  const joining = await deps.joinings.read(change.secret, now);
  const complete = joining === undefined ? undefined : completeJoin(joining.answers);
  if (complete === undefined) return refuse({ code: 'not-complete' });
  const made = newPerson(deps, { complete, email: actor.email, now });
  const session: Session = { ...change.session, actor: { kind: 'person', personId: made.person.personId, alias: made.person.alias } };
  const done = await commit(deps.database, deps.retrying, {
    requestId: change.requestId,
    result: change.result,
    now,
    writes: [
      deps.people.saving(made.person, unwritten.version),
      ...deps.people.leadingTo(made.person, actor.subject),
      ...made.consents.flatMap((event) => deps.consents.adding(event)),
      ...made.entries.map(addingEntry),
      deps.sessions.saving(session, minutesAfter(session.startedAt, sessionLimitsOn(session.actor, londonDateOf(now)).absoluteMinutes)),
      deps.joinings.forgetting(change.secret),
    ],
  });
  return done.done ? accept(done.result) : refuse({ code: 'already-joined' });
};

interface NewPerson {
  readonly person: Person;
  readonly consents: readonly ConsentEvent[];
  readonly entries: readonly JournalEntry[];
}

const newPerson = (deps: PeopleDeps, given: { complete: CompleteJoin; email: string; now: string }): NewPerson => {
  const { complete, email, now } = given;
  const [personId, alias] = [deps.newId(), deps.newId()];
  const today = londonDateOf(now);
  const helloBy = workingDaysAfter(today, numberOf(deps.policyOn('join.hello_within', today)), deps.bankHolidays);
  const consents = consentsOf(complete, { personId, alias, now });
  const { entries, head } = entriesOf({ alias, now, helloBy, consents });
  const { knownAs, reach, senderPhrase } = complete;
  const person: Person = {
    ...head,
    personId,
    alias,
    knownAs,
    email,
    reach,
    reachChangedAt: '',
    senderPhrase,
    createdBy: 'self',
    state: 'active',
    joinedAt: now,
    contactName: welcoming.contactName,
    helloBy,
    greetedAt: '',
    moneyMessagesWhilePaused: 'keep',
    meetingNewsWhilePaused: 'nothing',
    actualCostOnly: false,
    keptApartStaffIds: [],
    removeOn: '',
    pauses: [],
    closedFrom: '',
  };
  return { person, consents, entries };
};

const consentsOf = (complete: CompleteJoin, whose: { personId: string; alias: string; now: string }): readonly ConsentEvent[] =>
  askedPurposes.flatMap((purpose) => {
    const choice = complete.choices[purpose];
    if (choice === undefined) return [];
    const wordingVersion = currentWording(purpose, whose.now).version;
    const state = choice === 'yes' ? ('given' as const) : ('refused' as const);
    return [{ personId: whose.personId, purpose, wordingVersion, state, at: whose.now, expressedBy: `person:${whose.alias}` }];
  });

const entriesOf = (of: {
  alias: string;
  now: string;
  helloBy: string;
  consents: readonly ConsentEvent[];
}): { readonly entries: readonly JournalEntry[]; readonly head: Versioned } => {
  const about = { aggregate: `person#${of.alias}`, at: of.now, by: `person:${of.alias}` };
  const happenings = [
    { ...about, type: 'person-joined' as const, facts: { contactBy: of.helloBy } },
    ...of.consents.map(({ purpose, state, wordingVersion }) => ({
      ...about,
      type: 'choice-changed' as const,
      facts: { purpose, state, wordingVersion },
    })),
  ];
  const entries: JournalEntry[] = [];
  let head: Versioned = unwritten;
  for (const happening of happenings) {
    const next = nextEntry(head, happening);
    entries.push(next.entry);
    head = next.head;
  }
  return { entries, head };
};
