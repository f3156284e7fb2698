import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JournalEntry } from '#shared/domain/journal.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Sending } from '#shared/email/send-mail.ts';
import type { TellingDeps } from '#shared/operations/messages/messages-deps.ts';
import { sendHeld } from '#shared/operations/messages/send-held.ts';
import { tellAbout } from '#shared/operations/messages/tell-about.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { peopleStore } from '#shared/store/people.ts';
import { aPerson } from '#test/support/builders.ts';
import { chained } from '#test/support/journal-stories.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let engine: TestDatabase;
beforeAll(async () => {
  engine = await openTestDatabase();
});
afterAll(() => engine.stop());

/** A process that ends at its nth step: just before it, or when it was done and nobody had heard of it yet. From then on it does nothing. */
interface Killing {
  readonly step: number;
  readonly when: 'before' | 'after';
}

class Killed extends Error {
  override readonly name = 'Killed';
}

const killedAt = (killing: Killing) => {
  let steps = 0;
  const around =
    <Arguments extends readonly unknown[], Result>(work: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      steps += 1;
      if (steps > killing.step || (steps === killing.step && killing.when === 'before')) throw new Killed();
      const result = await work(...given);
      if (steps >= killing.step) throw new Killed();
      return result;
    };
  return { around, reached: () => steps >= killing.step };
};

const never: Killing = { step: Number.POSITIVE_INFINITY, when: 'before' };

/** One try, from the journal's entry to what became of its message. */
interface Try {
  readonly entry: JournalEntry;
  readonly personId: string;
  readonly mails: string[];
  now: string;
}

const depsOf = (one: Try, killing: Killing, answer: Sending): { readonly deps: TellingDeps; readonly reached: () => boolean } => {
  const [messages, people] = [messagesStore(engine.database), peopleStore(engine.database)];
  const { around, reached } = killedAt(killing);
  const deps: TellingDeps = {
    now: () => one.now,
    messages: { ...messages, read: around(messages.read), list: around(messages.list), channelOf: around(messages.channelOf) },
    people: { read: around(people.read), idOfAlias: around(people.idOfAlias) },
    activities: activitiesStore(engine.database),
    transact: around(engine.transact),
    sendMail: around((mail) => {
      one.mails.push(mail.to);
      return Promise.resolve(answer);
    }),
    publicOrigin: 'https://alongside.example',
    quietOn: () => ({ from: '20:00', until: '08:00', weekend: true }),
  };
  return { deps, reached };
};

let tries = 0;
const newTry = async (): Promise<Try> => {
  tries += 1;
  const alias = `alias${tries}`;
  const person = aPerson({ personId: `person${tries}`, alias });
  const store = peopleStore(engine.database);
  await engine.transact([store.saving(person, 0), ...store.leadingTo(person, `subject${tries}`)]);
  const [entry] = chained([{ aggregate: `claim#${alias}`, type: 'claim-decided', at: '2026-11-24T13:59:00.000Z', facts: { alias } }]);
  if (entry === undefined) throw new Error('One step is one entry');
  return { entry, personId: person.personId, mails: [], now: '2026-11-24T14:00:00.000Z' };
};

const ignoringDeath = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((fault: unknown) => {
    if (!(fault instanceof Killed)) throw fault;
  });
};

/** The stream gives the entry again, and the timer looks after what was left, now and later, in processes that live. */
const recover = async (one: Try): Promise<Message | undefined> => {
  for (const minutes of [0, 11, 20, 40]) {
    one.now = new Date(Date.parse('2026-11-24T14:00:00.000Z') + minutes * 60_000).toISOString();
    const { deps } = depsOf(one, never, 'taken');
    await tellAbout(deps)(one.entry);
    await sendHeld(deps);
  }
  return messagesStore(engine.database).read({ personId: one.personId, entryId: one.entry.entryId });
};

const endings = ['sent', 'unknown'];

test.each(['taken', 'later', 'unknown', 'not-taken'] as const)(
  'ended between any two steps of sending, when the mail is answered with "%s": it never leaves twice and is never forgotten',
  { timeout: 60_000 },
  async (answer) => {
    let points = 0;
    for (const when of ['before', 'after'] as const) {
      for (let step = 1, more = true; more; step += 1) {
        const one = await newTry();
        const { deps, reached } = depsOf(one, { step, when }, answer);
        await ignoringDeath(tellAbout(deps)(one.entry));
        more = reached();
        points += more ? 1 : 0;
        const left = one.mails.length;
        const message = await recover(one);
        const where = `killed ${when} step ${step}: ${message?.state ?? 'no message'}, ${one.mails.length} mails`;
        // SES says that nothing left when it says "later" or "not taken": only then may the next try be a second call of it.
        const allowed = answer === 'taken' || answer === 'unknown' ? 1 : left + 1;
        expect(one.mails.length, where).toBeLessThanOrEqual(allowed);
        expect([...endings, ...(answer === 'not-taken' ? ['stuck'] : [])], where).toContain(message?.state);
        if (message?.state === 'sent') expect(one.mails.length, where).toBeGreaterThan(0);
      }
    }
    expect(points).toBeGreaterThan(12);
  },
);

test('two readers of the stream and the timer at once, one of them ended at any step: one mail', { timeout: 60_000 }, async () => {
  for (let step = 1; step <= 9; step += 1) {
    const one = await newTry();
    const [dying, living, timer] = [
      depsOf(one, { step, when: 'after' }, 'taken'),
      depsOf(one, never, 'taken'),
      depsOf(one, never, 'taken'),
    ];
    await Promise.all([ignoringDeath(tellAbout(dying.deps)(one.entry)), tellAbout(living.deps)(one.entry), sendHeld(timer.deps)]);
    const message = await recover(one);
    expect(one.mails.length).toBeLessThanOrEqual(1);
    expect(endings).toContain(message?.state);
  }
});
