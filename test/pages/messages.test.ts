import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Person } from '#shared/domain/person.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { peopleStore } from '#shared/store/people.ts';
import { aPerson, personActor, staffWith } from '#test/support/builders.ts';
import { countCalls } from '#test/support/count-calls.ts';
import { oversightService } from '#test/support/oversight-service.ts';
import { hiddenFields, mainText, pageProblems } from '#test/support/read-page.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let engine: TestDatabase;
let service: ReturnType<typeof oversightService>;
let calls: () => number;
const clock = { now: '2026-11-23T10:00:00.000Z' };

beforeAll(async () => {
  engine = await openTestDatabase();
  service = oversightService(engine.database, clock);
  calls = countCalls(engine.database);
});
afterAll(() => engine.stop());

const signedIn = (...roles: Parameters<typeof staffWith>[0]) => service.signedIn(staffWith(roles));

describe('messages', () => {
  const message = (person: Person, changes: Partial<Message>): Message => ({
    personId: person.personId,
    alias: person.alias,
    entryId: `claim#${person.personId}/4`,
    kind: 'costs-decided',
    aboutMoney: true,
    path: '/costs/k1',
    state: 'unknown',
    notBefore: clock.now,
    askedForNow: false,
    because: 'cut-off',
    plannedAt: clock.now,
    changedAt: clock.now,
    settledBy: '',
    version: 1,
    ...changes,
  });

  const put = async (name: string, changes: Partial<Message> = {}, about: Partial<Person> = {}): Promise<Message> => {
    const person = aPerson({ personId: `id-${name}`, alias: `alias-${name}`, knownAs: name, version: 1, ...about });
    const made = message(person, changes);
    await engine.transact([peopleStore(engine.database).saving(person, 0), messagesStore(engine.database).saving(made, 0)]);
    return made;
  };

  const formOf = (html: string, name: string) =>
    hiddenFields(html.split('<article').find((part) => part.includes(`${name}:`)) ?? '', '/messages');

  test('a coordinator settles one that may have left, and it is not sent again', async () => {
    await put('Una');
    const coordinator = await signedIn('coordinator');
    calls();
    const page = await coordinator.get('/messages');
    expect(calls()).toBe(3);
    expect(mainText(page.html)).toContain('Sending was cut off. It may have left.');
    const sent = await coordinator.post('/messages', { ...formOf(page.html, 'Una'), action: 'say-arrived' });
    expect(sent.location).toBe('/messages?show=needs-somebody&done=yes');
    expect(await messagesStore(engine.database).read({ personId: 'id-Una', entryId: 'claim#id-Una/4' })).toMatchObject({
      state: 'settled',
      settledBy: 's-coordinator',
    });
  });

  test('the same press from an older page changes nothing and says so', async () => {
    await put('Vic');
    const coordinator = await signedIn('coordinator');
    const [one, other] = [await coordinator.get('/messages'), await coordinator.get('/messages')];
    await coordinator.post('/messages', { ...formOf(one.html, 'Vic'), action: 'send-again' });
    const late = await coordinator.post('/messages', { ...formOf(other.html, 'Vic'), action: 'say-told' });
    expect(late.status).toBe(422);
    expect(Object.keys(pageProblems(late.html))).toEqual(['That message changed meanwhile. Please look at it again.']);
    expect(await messagesStore(engine.database).read({ personId: 'id-Vic', entryId: 'claim#id-Vic/4' })).toMatchObject({
      state: 'planned',
    });
  });

  test('a call to make says the number, and what may be said to whoever answers', async () => {
    await put('Wyn', { state: 'by-hand', because: 'by-phone' }, { reach: { kind: 'phone', number: '07700 900123', openToOthers: 'yes' } });
    const page = mainText((await (await signedIn('coordinator')).get('/messages')).html);
    expect(page).toContain('Ring 07700 900123.');
    expect(page).toContain('Say only, as “Ali from Alongside”, that there is an update.');
    expect(page).not.toContain('people.example');
  });

  test('one that waits for the morning leaves when the person asked for it now', async () => {
    await put('Xan', { state: 'planned', because: '', notBefore: '2026-11-24T08:00:00.000Z' });
    const coordinator = await signedIn('coordinator');
    const page = await coordinator.get('/messages?show=planned');
    await coordinator.post('/messages', { ...formOf(page.html, 'Xan'), action: 'ask-for-now' });
    expect(await messagesStore(engine.database).read({ personId: 'id-Xan', entryId: 'claim#id-Xan/4' })).toMatchObject({
      state: 'planned',
      askedForNow: true,
      notBefore: clock.now,
    });
  });

  test('somebody kept apart from this coordinator is not in their list, and cannot be acted on', async () => {
    const made = await put('Yas', {}, { keptApartStaffIds: ['s-coordinator'] });
    const coordinator = await signedIn('coordinator');
    expect(mainText((await coordinator.get('/messages')).html)).not.toContain('Yas');
    const sent = await coordinator.post('/messages', {
      personId: made.personId,
      entryId: made.entryId,
      version: '1',
      action: 'say-told',
      show: 'needs-somebody',
    });
    expect(sent.status).toBe(404);
  });

  test('is closed to everybody else', async () => {
    for (const role of ['host', 'approver', 'board-member', 'auditor'] as const)
      expect((await (await signedIn(role)).get('/messages')).status).toBe(404);
    expect((await (await service.signedIn(personActor())).get('/messages')).status).toBe(404);
  });
});
