import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EntryType } from '#shared/domain/entry-type.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Mail } from '#shared/email/build-mail.ts';
import type { Sending } from '#shared/email/send-mail.ts';
import { takeMailEvent } from '#shared/operations/messages/mail-event.ts';
import type { TellingDeps } from '#shared/operations/messages/messages-deps.ts';
import { lookAtPaused, sendHeld } from '#shared/operations/messages/send-held.ts';
import { tellAbout } from '#shared/operations/messages/tell-about.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { peopleStore } from '#shared/store/people.ts';
import { anInvitation, aPerson } from '#test/support/builders.ts';
import { chained } from '#test/support/journal-stories.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let engine: TestDatabase;
let deps: TellingDeps;
let now: string;
let sent: { readonly mail: Mail; readonly tags: Readonly<Record<string, string>> }[];
let answer: () => Promise<Sending>;
let people = 0;

beforeAll(async () => {
  engine = await openTestDatabase();
});
afterAll(() => engine.stop());

beforeEach(() => {
  now = '2026-11-24T14:00:00.000Z';
  sent = [];
  answer = () => Promise.resolve('taken');
  deps = {
    now: () => now,
    messages: messagesStore(engine.database),
    people: peopleStore(engine.database),
    activities: activitiesStore(engine.database),
    transact: engine.transact,
    sendMail: (mail, tags) => {
      sent.push({ mail, tags });
      return answer();
    },
    publicOrigin: 'https://alongside.example',
    quietOn: () => ({ from: '20:00', until: '08:00', weekend: true }),
  };
});

const killed = (): Promise<Sending> => Promise.reject(new Error('The process ended here'));

/** A person with an account of their own in this test. */
const somebody = async (changes: Partial<Person> = {}): Promise<Person> => {
  people += 1;
  const person = aPerson({ personId: `person${people}`, alias: `alias${people}`, version: 1, ...changes });
  const store = peopleStore(engine.database);
  await engine.transact([store.saving(person, 0), ...store.leadingTo(person, `subject${people}`)]);
  return person;
};

const change = async (person: Person, changes: Partial<Person>): Promise<void> => {
  await engine.transact([peopleStore(engine.database).saving({ ...person, ...changes, version: person.version + 1 }, person.version)]);
};

const entryFor = ({ alias }: Person, type: EntryType, aggregate = `claim#${alias}`): JournalEntry => {
  const [entry] = chained([{ aggregate, type, at: now, facts: { alias, boardId: 'thursday', activityId: 'a1' } }]);
  if (entry === undefined) throw new Error('One step is one entry');
  return entry;
};

const messageOf = ({ personId }: Person, { entryId }: JournalEntry): Promise<Message | undefined> =>
  deps.messages.read({ personId, entryId });

test('a decision is told once, by a mail that says where to look and nothing else', async () => {
  const person = await somebody();
  const entry = entryFor(person, 'claim-decided');
  await tellAbout(deps)(entry);
  await tellAbout(deps)(entry);
  expect(sent.map(({ mail }) => [mail.to, mail.subject, mail.link.href])).toEqual([
    [person.email, 'You have an update', `https://alongside.example/costs/${person.alias}`],
  ]);
  expect(await messageOf(person, entry)).toMatchObject({ state: 'sent', kind: 'costs-decided' });
});

test('a mail that others may open has no name and leads to the front page of the person', async () => {
  const person = await somebody({ reach: { kind: 'email', openToOthers: 'not-sure' } });
  await tellAbout(deps)(entryFor(person, 'claim-paid'));
  expect(sent[0]?.mail).toMatchObject({
    greeting: 'Hello,',
    lines: ['You have an update.'],
    link: { href: 'https://alongside.example/home' },
  });
});

const cameBack = (person: Person, because: string) => {
  const entry = entryFor(person, 'claim-came-back');
  return { ...entry, facts: { ...entry.facts, because, newDetails: because !== 'asked-for-by-us' } };
};

test('a payment that came back is told to whoever has details to give again, and to nobody when we asked for it', async () => {
  const person = await somebody();
  await tellAbout(deps)(cameBack(person, 'account-closed'));
  expect(sent.map(({ mail }) => mail.link.href)).toEqual(['https://alongside.example/bank']);
  await tellAbout(deps)(cameBack(await somebody(), 'asked-for-by-us'));
  expect(sent).toHaveLength(1);
});

test('where the bank says that somebody died a coordinator is told, and nothing more is sent until bank details are checked with them', async () => {
  const person = await somebody();
  const died = { ...cameBack(person, 'payee-died'), at: '2026-11-24T10:00:00.000Z' };
  await tellAbout(deps)(died);
  await tellAbout(deps)(died);
  const later = entryFor(person, 'invited', 'invitation#later.x');
  await tellAbout(deps)(later);
  expect(sent).toEqual([]);
  expect(await messageOf(person, died)).toMatchObject({ state: 'by-hand', because: 'bank-says-died' });
  expect(await messageOf(person, later)).toMatchObject({ state: 'by-hand', because: 'bank-says-died' });
  const alive = { ...entryFor(person, 'payee-confirmed', `person#${person.alias}`), at: '2026-11-24T11:00:00.000Z' };
  await tellAbout(deps)(alive);
  await tellAbout(deps)(died);
  await tellAbout(deps)(entryFor(person, 'claim-decided', 'claim#another'));
  expect(sent).toHaveLength(2);
});

test('killed between sending and sent, it is not sent again, and becomes unknown', async () => {
  const person = await somebody();
  const entry = entryFor(person, 'claim-decided');
  answer = killed;
  await expect(tellAbout(deps)(entry)).rejects.toThrow('ended here');
  expect(await messageOf(person, entry)).toMatchObject({ state: 'sending' });
  answer = () => Promise.resolve('taken');
  await tellAbout(deps)(entry);
  await tellAbout(deps)(entry);
  await sendHeld(deps);
  expect(sent).toHaveLength(1);
  expect(await messageOf(person, entry)).toMatchObject({ state: 'unknown', because: 'cut-off' });
});

test('a delivery settles what was unknown, found by the tags the mail was sent with', async () => {
  const person = await somebody();
  const entry = entryFor(person, 'claim-decided');
  answer = killed;
  await expect(tellAbout(deps)(entry)).rejects.toThrow('ended here');
  await tellAbout(deps)(entry);
  const { alias = '', entry: tag = '' } = sent[0]?.tags ?? {};
  await takeMailEvent(deps)({ what: 'delivered', alias, entryId: Buffer.from(tag, 'base64url').toString('utf8') });
  expect(await messageOf(person, entry)).toMatchObject({ state: 'sent', because: '' });
});

test('one that was cut off and never met again is found after a quarter of an hour', async () => {
  const person = await somebody();
  const entry = entryFor(person, 'claim-decided');
  answer = killed;
  await expect(tellAbout(deps)(entry)).rejects.toThrow('ended here');
  now = '2026-11-24T14:10:00.000Z';
  await sendHeld(deps);
  expect(await messageOf(person, entry)).toMatchObject({ state: 'sending' });
  now = '2026-11-24T14:16:00.000Z';
  await sendHeld(deps);
  expect(await messageOf(person, entry)).toMatchObject({ state: 'unknown' });
  expect(sent).toHaveLength(1);
});

test('at night it waits, and leaves at eight', async () => {
  now = '2026-11-24T21:00:00.000Z';
  const person = await somebody();
  const entry = entryFor(person, 'invited', `invitation#a1.x${people}`);
  await tellAbout(deps)(entry);
  now = '2026-11-25T07:50:00.000Z';
  await sendHeld(deps);
  expect(sent).toHaveLength(0);
  now = '2026-11-25T08:00:00.000Z';
  await sendHeld(deps);
  expect(sent).toHaveLength(1);
  expect(await messageOf(person, entry)).toMatchObject({ state: 'sent' });
});

test('choices are read when it leaves: somebody who closed their account in the night gets nothing', async () => {
  now = '2026-11-24T21:00:00.000Z';
  const person = await somebody();
  const entry = entryFor(person, 'invited', `invitation#a1.x${people}`);
  await tellAbout(deps)(entry);
  await change(person, { state: 'closing', removeOn: '2026-12-08' });
  now = '2026-11-25T09:00:00.000Z';
  await sendHeld(deps);
  expect(sent).toHaveLength(0);
  expect(await messageOf(person, entry)).toMatchObject({ state: 'not-wanted' });
});

test('paused, it is held until the person resumes; money messages go on', async () => {
  const person = await somebody({ state: 'paused', moneyMessagesWhilePaused: 'keep' });
  const entry = entryFor(person, 'invited', `invitation#a1.x${people}`);
  await tellAbout(deps)(entry);
  await tellAbout(deps)(entryFor(person, 'claim-paid'));
  await lookAtPaused(deps);
  expect(sent.map(({ mail }) => mail.link.href)).toEqual([`https://alongside.example/costs/${person.alias}`]);
  await change(person, { state: 'active' });
  await tellAbout(deps)(entryFor(person, 'person-resumed', `person#${person.alias}`));
  expect(sent).toHaveLength(2);
  expect(await messageOf(person, entry)).toMatchObject({ state: 'sent' });
});

test('closing an account and coming back ends no pause: what was held stays held until they end it themselves', async () => {
  const person = await somebody({ state: 'paused', moneyMessagesWhilePaused: 'hold' });
  const entry = entryFor(person, 'invited', `invitation#a1.x${people}`);
  await tellAbout(deps)(entry);
  await tellAbout(deps)(entryFor(person, 'person-came-back', `person#${person.alias}`));
  await lookAtPaused(deps);
  expect(sent).toHaveLength(0);
  expect(await messageOf(person, entry)).toMatchObject({ state: 'held' });
});

test('paused with a yes, whoever asked to hear of changes is told that it moved or is off, and nobody else who paused is', async () => {
  const paused = { state: 'paused', moneyMessagesWhilePaused: 'hold' } as const;
  const asked = await somebody({ ...paused, meetingNewsWhilePaused: 'changes' });
  const noAnswer = await somebody({ ...paused, meetingNewsWhilePaused: 'changes' });
  const nothing = await somebody(paused);
  const store = activitiesStore(engine.database);
  const of = ({ personId, alias }: Person, state: 'maybe' | 'sent') =>
    store.savingInvitation(anInvitation({ activityId: 'while-away', personId, alias, state, version: 1 }), 0);
  await engine.transact([of(asked, 'maybe'), of(noAnswer, 'sent'), of(nothing, 'maybe')]);
  const about = { aggregate: 'activity#while-away', at: now, facts: { boardId: 'thursday', heldOn: '2026-11-26', moved: 'day' } };
  for (const entry of chained([
    { ...about, type: 'activity-changed' as const },
    { ...about, type: 'activity-cancelled' as const },
  ]))
    await tellAbout(deps)(entry);
  expect(sent.map(({ tags }) => tags['alias'])).toEqual([asked.alias, asked.alias]);
});

test('somebody reached by phone is a task for a coordinator, and gets no mail', async () => {
  const person = await somebody({ reach: { kind: 'phone', number: '07700 900123', openToOthers: 'yes' } });
  const entry = entryFor(person, 'claim-decided');
  await tellAbout(deps)(entry);
  expect(sent).toHaveLength(0);
  const list = await deps.messages.list('needs-somebody', { limit: 100 });
  expect(list.items.find(({ personId }) => personId === person.personId)).toMatchObject({ state: 'by-hand', because: 'by-phone' });
});

test('mail that came back for good stops mail to that person and tells a coordinator', async () => {
  const person = await somebody();
  const entry = entryFor(person, 'claim-decided');
  await tellAbout(deps)(entry);
  await takeMailEvent(deps)({ what: 'returned-for-good', alias: person.alias, entryId: entry.entryId });
  const later = entryFor(person, 'claim-paid', `claim#later${people}`);
  await tellAbout(deps)(later);
  expect(sent).toHaveLength(1);
  expect(await messageOf(person, entry)).toMatchObject({ state: 'stuck', because: 'returned' });
  expect(await messageOf(person, later)).toMatchObject({ state: 'by-hand', because: 'mail-stopped' });
});

test('when the mail service says not now it is tried later, and when it says no it is stuck', async () => {
  const person = await somebody();
  answer = () => Promise.resolve('later');
  const first = entryFor(person, 'claim-decided');
  await tellAbout(deps)(first);
  expect(await messageOf(person, first)).toMatchObject({ state: 'planned', notBefore: '2026-11-24T14:10:00.000Z' });
  answer = () => Promise.resolve('not-taken');
  now = '2026-11-24T14:10:00.000Z';
  await sendHeld(deps);
  expect(await messageOf(person, first)).toMatchObject({ state: 'stuck', because: 'not-taken' });
});

test('a changed meeting is told to those it still concerns and to nobody who said no', async () => {
  const [yes, no] = [await somebody(), await somebody()];
  const store = activitiesStore(engine.database);
  const of = (person: Person, state: 'yes' | 'no') =>
    anInvitation({ activityId: 'changed', personId: person.personId, alias: person.alias, state, version: 1 });
  await engine.transact([store.savingInvitation(of(yes, 'yes'), 0), store.savingInvitation(of(no, 'no'), 0)]);
  const [entry] = chained([{ aggregate: 'activity#changed', type: 'activity-changed' as const, at: now, facts: { boardId: 'thursday' } }]);
  if (entry !== undefined) await tellAbout(deps)(entry);
  expect(sent.map(({ tags }) => tags['alias'])).toEqual([yes.alias]);
});

test('a meeting called off is told with its day, and with what is owed to whom', async () => {
  const [owed, nothing, shared] = [await somebody(), await somebody(), await somebody({ reach: { kind: 'email', openToOthers: 'yes' } })];
  const store = activitiesStore(engine.database);
  const of = ({ personId, alias }: Person, calledOff: 'called-off' | 'paid-in-full') =>
    store.savingInvitation(anInvitation({ activityId: 'off', personId, alias, state: 'maybe', calledOff, version: 1 }), 0);
  await engine.transact([of(owed, 'paid-in-full'), of(nothing, 'called-off'), of(shared, 'paid-in-full')]);
  const facts = { boardId: 'thursday', heldOn: '2026-11-26' };
  const [entry] = chained([{ aggregate: 'activity#off', type: 'activity-cancelled' as const, at: now, facts }]);
  if (entry !== undefined) await tellAbout(deps)(entry);
  const linesTo = ({ alias }: Person) => sent.find(({ tags }) => tags['alias'] === alias)?.mail.lines;
  const day = 'The meeting on Thursday 26 November is called off.';
  expect(linesTo(owed)).toEqual([day, 'What we offered you stands. You can tell us your costs.']);
  expect(linesTo(nothing)).toEqual([day, 'You do not need to do anything.']);
  expect(linesTo(shared)).toEqual(['You have an update.']);
});

test('told before their own invitation is marked, what is owed is told from how late the meeting was called off', async () => {
  const [maybe, unanswered] = [await somebody(), await somebody()];
  const store = activitiesStore(engine.database);
  const of = ({ personId, alias }: Person, state: 'maybe' | 'sent') =>
    store.savingInvitation(anInvitation({ activityId: 'off-late', personId, alias, state, version: 1 }), 0);
  await engine.transact([of(maybe, 'maybe'), of(unanswered, 'sent')]);
  const facts = { boardId: 'thursday', heldOn: '2026-11-26', inFull: true };
  const [entry] = chained([{ aggregate: 'activity#off-late', type: 'activity-cancelled' as const, at: now, facts }]);
  if (entry !== undefined) await tellAbout(deps)(entry);
  const linesTo = ({ alias }: Person) => sent.find(({ tags }) => tags['alias'] === alias)?.mail.lines;
  expect(linesTo(maybe)?.[1]).toBe('What we offered you stands. You can tell us your costs.');
  expect(linesTo(unanswered)?.[1]).toBe('You do not need to do anything.');
});

test('several notes about one person and meeting are one mail, until it has left', async () => {
  const person = await somebody();
  const note = (name: string) => entryFor(person, 'contribution-recorded', `contribution#${name}${person.alias}`);
  const [first, second] = [note('one'), note('two')];
  now = '2026-11-24T14:00:01.000Z';
  await tellAbout(deps)(first);
  await tellAbout(deps)(second);
  await tellAbout(deps)(second);
  expect(sent).toHaveLength(1);
  now = '2026-11-24T15:00:00.000Z';
  await tellAbout(deps)(note('three'));
  expect(sent).toHaveLength(2);
  now = '2026-11-24T21:00:00.000Z';
  await tellAbout(deps)(note('four'));
  now = '2026-11-24T21:30:00.000Z';
  await tellAbout(deps)(note('five'));
  now = '2026-11-25T08:00:00.000Z';
  await sendHeld(deps);
  expect(sent).toHaveLength(3);
});

const byPhone = { reach: { kind: 'phone', number: '07700 900123', openToOthers: 'no' } } as const;

/** The entries of one thing of a person's, in order, told one by one. */
const tellAll = async ({ alias }: Person, aggregate: string, steps: readonly (readonly [EntryType, string])[]): Promise<void> => {
  const facts = { alias, boardId: 'thursday', activityId: 'a1' };
  const entries = chained(steps.map(([type]) => ({ aggregate, type, at: now, facts })));
  for (const [index, entry] of entries.entries()) await tellAbout(deps)({ ...entry, by: steps[index]?.[1] ?? entry.by });
};

const toBeRung = async ({ personId }: Person): Promise<readonly string[]> =>
  (await deps.messages.list('needs-somebody', { limit: 100 })).items.filter((one) => one.personId === personId).map(({ kind }) => kind);

test('nobody rings about an invitation that was answered on the phone, nor to repeat the answer', async () => {
  const person = await somebody(byPhone);
  const aggregate = `invitation#a1.${person.alias}`;
  await tellAll(person, aggregate, [['invited', 'staff:s-coordinator']]);
  expect(await toBeRung(person)).toEqual(['invited']);
  await tellAll(person, aggregate, [
    ['invited', 'staff:s-coordinator'],
    ['replied', 'staff:s-coordinator'],
  ]);
  expect(await toBeRung(person)).toEqual([]);
});

test('nobody rings with a welcome once somebody has said hello', async () => {
  const person = await somebody(byPhone);
  const aggregate = `person#${person.alias}`;
  await tellAll(person, aggregate, [['person-joined', `person:${person.alias}`]]);
  expect(await toBeRung(person)).toEqual(['welcome']);
  await tellAll(person, aggregate, [
    ['person-joined', `person:${person.alias}`],
    ['person-greeted', 'staff:s-coordinator'],
  ]);
  expect(await toBeRung(person)).toEqual([]);
});

test('who never heard of an invitation is not told that the meeting is called off; who replied is', async () => {
  const [unheard, replied] = [await somebody(byPhone), await somebody(byPhone)];
  const store = activitiesStore(engine.database);
  const of = ({ personId, alias }: Person, state: 'sent' | 'yes') =>
    store.savingInvitation(anInvitation({ activityId: 'never', personId, alias, state, version: 1 }), 0);
  await engine.transact([of(unheard, 'sent'), of(replied, 'yes')]);
  for (const person of [unheard, replied]) await tellAll(person, `invitation#never.${person.alias}`, [['invited', 'staff:s-coordinator']]);
  const [entry] = chained([{ aggregate: 'activity#never', type: 'activity-cancelled' as const, at: now, facts: { heldOn: '2026-11-26' } }]);
  if (entry === undefined) throw new Error('One step is one entry');
  await tellAbout(deps)(entry);
  await tellAbout(deps)(entry);
  expect(await toBeRung(unheard)).toEqual([]);
  expect(await toBeRung(replied)).toEqual(['meeting-cancelled']);
});

test('a reply that staff wrote down is told to the person; their own is not', async () => {
  const person = await somebody();
  const facts = { alias: person.alias, reply: 'yes' };
  const about = { aggregate: `invitation#a1.${person.alias}`, type: 'replied' as const, at: now, facts } as const;
  for (const by of [`person:${person.alias}`, 'staff:s-coordinator']) {
    const [entry] = chained([about]);
    if (entry !== undefined) await tellAbout(deps)({ ...entry, by });
    expect(sent).toHaveLength(by.startsWith('staff') ? 1 : 0);
  }
  expect(sent[0]?.mail.lines).toContain('We wrote down the reply you gave us.');
});

test('an account that was deleted is told nothing, and nothing goes wrong', async () => {
  await tellAbout(deps)(entryFor(aPerson({ alias: 'gone' }), 'claim-paid'));
  expect(sent).toHaveLength(0);
});
