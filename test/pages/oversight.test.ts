import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Person } from '#shared/domain/person.ts';
import { addingEntry, readHistory } from '#shared/store/journal.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { peopleStore } from '#shared/store/people.ts';
import { aPerson, personActor, staffWith } from '#test/support/builders.ts';
import { countCalls } from '#test/support/count-calls.ts';
import { chained } from '#test/support/journal-stories.ts';
import { oversightService } from '#test/support/oversight-service.ts';
import { buttons, hiddenFields, mainText, pageProblems } from '#test/support/read-page.ts';
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

describe('policy', () => {
  test('shows each row with its value, its source and that it is only proposed', async () => {
    const page = mainText((await (await signedIn('administrator')).get('/policy')).html);
    expect(page).toContain('mileage.car_van.band1 £0.55 a mile 6 April 2026');
    expect(page).toContain('HMRC approved mileage rates');
    expect(page).toContain('Proposed');
    expect(page).not.toContain('£0.45 a mile');
  });

  test('offers nothing to press: it adopts nothing', async () => {
    const [, main = ''] = (await (await signedIn('administrator')).get('/policy')).html.split('<main');
    expect(buttons(main.split('</main>')[0] ?? '')).toEqual([]);
  });

  test('is closed to those who decide or pay', async () => {
    for (const role of ['approver', 'payment-maker', 'coordinator', 'auditor'] as const) expect((await (await signedIn(role)).get('/policy')).status).toBe(404);
  });
});

describe('the journal', () => {
  const story = chained([
    { aggregate: 'claim#k9', type: 'claim-started', at: '2026-11-20T09:00:00.000Z', facts: {} },
    { aggregate: 'claim#k9', type: 'claim-sent', at: '2026-11-20T09:05:00.000Z', facts: { boardId: 'thursday', alias: 'alias-k9', askedPence: 4_200 } },
    { aggregate: 'person#alias-k9', type: 'choice-changed', at: '2026-11-20T09:02:00.000Z', facts: { purpose: 'show-first-name', state: 'given' } },
  ]);

  beforeAll(async () => {
    for (const entry of story) await engine.transact([addingEntry(entry)]);
  });

  test('an auditor reads a day in order, in three calls', async () => {
    const auditor = await signedIn('auditor');
    calls();
    const page = mainText((await auditor.get('/journal?day=2026-11-20')).html);
    expect(calls()).toBe(3);
    expect(page.indexOf('09:00:00')).toBeLessThan(page.indexOf('09:02:00'));
    expect(page.indexOf('09:02:00')).toBeLessThan(page.indexOf('09:05:00'));
  });

  test('a day with more than one page passes over nothing', async () => {
    const many = chained(
      Array.from({ length: 230 }, (_none, index) => ({
        aggregate: `run#${index}`,
        type: 'run-made',
        at: new Date(Date.parse('2026-11-18T09:00:00.000Z') + index * 1_000).toISOString(),
        facts: {},
      })),
    );
    for (const entry of many) await engine.transact([addingEntry(entry)]);
    const auditor = await signedIn('auditor');
    const found = new Set<string>();
    for (let address = '/journal?day=2026-11-18', pages = 0; address !== '' && pages < 10; pages += 1) {
      const { html } = await auditor.get(address);
      [...html.matchAll(/>run#(\d+)</g)].forEach((match) => found.add(match[1] ?? ''));
      address = /href="(\/journal\?[^"]*from=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    }
    expect(found.size).toBe(230);
  });

  test('the history of one thing says that its chain is whole', async () => {
    const page = mainText((await (await signedIn('auditor')).get(`/journal/${encodeURIComponent('claim#k9')}`)).html);
    expect(page).toContain('The chain is whole');
    expect(page).toContain('askedPence: 4200');
  });

  test('an entry that was altered breaks its chain', async () => {
    const [first, second] = chained([
      { aggregate: 'claim#bad', type: 'claim-started', at: '2026-11-19T09:00:00.000Z', facts: {} },
      { aggregate: 'claim#bad', type: 'claim-decided', at: '2026-11-19T09:01:00.000Z', facts: { payablePence: 100 } },
    ]);
    if (first === undefined || second === undefined) throw new Error('Two steps are two entries');
    await engine.transact([addingEntry(first), addingEntry({ ...second, facts: { payablePence: 10_000 } })]);
    expect(mainText((await (await signedIn('auditor')).get('/journal/claim%23bad')).html)).toContain('The chain is broken');
  });

  test('a day that is none shows today, and a thing that is not there is not found', async () => {
    const auditor = await signedIn('auditor');
    expect(mainText((await auditor.get('/journal?day=yesterday')).html)).toContain('Monday 23 November 2026');
    expect((await auditor.get('/journal/claim%23nothing')).status).toBe(404);
    expect((await auditor.get('/journal?about=claim%23k9')).location).toBe('/journal/claim%23k9');
  });

  test('only an auditor reads it', async () => {
    for (const role of ['coordinator', 'administrator', 'named-lead'] as const) expect((await (await signedIn(role)).get('/journal')).status).toBe(404);
  });
});

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

  const formOf = (html: string, name: string) => hiddenFields(html.split('<article').find((part) => part.includes(`${name}:`)) ?? '', '/messages');

  test('a coordinator settles one that may have left, and it is not sent again', async () => {
    await put('Una');
    const coordinator = await signedIn('coordinator');
    calls();
    const page = await coordinator.get('/messages');
    expect(calls()).toBe(3);
    expect(mainText(page.html)).toContain('Sending was cut off. It may have left.');
    const sent = await coordinator.post('/messages', { ...formOf(page.html, 'Una'), action: 'say-arrived' });
    expect(sent.location).toBe('/messages?show=needs-somebody&done=yes');
    expect(await messagesStore(engine.database).read({ personId: 'id-Una', entryId: 'claim#id-Una/4' })).toMatchObject({ state: 'settled', settledBy: 's-coordinator' });
  });

  test('the same press from an older page changes nothing and says so', async () => {
    await put('Vic');
    const coordinator = await signedIn('coordinator');
    const [one, other] = [await coordinator.get('/messages'), await coordinator.get('/messages')];
    await coordinator.post('/messages', { ...formOf(one.html, 'Vic'), action: 'send-again' });
    const late = await coordinator.post('/messages', { ...formOf(other.html, 'Vic'), action: 'say-told' });
    expect(late.status).toBe(422);
    expect(Object.keys(pageProblems(late.html))).toEqual(['That message changed meanwhile. Please look at it again.']);
    expect(await messagesStore(engine.database).read({ personId: 'id-Vic', entryId: 'claim#id-Vic/4' })).toMatchObject({ state: 'planned' });
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
    const sent = await coordinator.post('/messages', { personId: made.personId, entryId: made.entryId, version: '1', action: 'say-told', show: 'needs-somebody' });
    expect(sent.status).toBe(404);
  });

  test('is closed to everybody else', async () => {
    for (const role of ['host', 'approver', 'board-member', 'auditor'] as const) expect((await (await signedIn(role)).get('/messages')).status).toBe(404);
    expect((await (await service.signedIn(personActor())).get('/messages')).status).toBe(404);
  });
});

describe('restricted notes', () => {
  const fields = { about: 'Room on Thursday', words: 'Ring the front door on Friday.', 'again-day': '27', 'again-month': '11', 'again-year': '2026' };
  const form = { ...fields, requestId: '1'.repeat(20) };

  test('a lead writes one, a deputy reads it, and each look is in the journal without what was read', async () => {
    const lead = await signedIn('named-lead');
    expect((await lead.post('/restricted', form)).location).toBe('/restricted?written=yes');
    const deputy = await signedIn('deputy');
    calls();
    const list = await deputy.get('/restricted');
    expect(calls()).toBe(3);
    const href = /href="(\/restricted\/[^"]+)"/.exec(list.html)?.[1] ?? '';
    expect(mainText((await deputy.get(href)).html)).toContain('Ring the front door on Friday.');
    const log = await readHistory(engine.database, 'restricted', { limit: 10 });
    expect(log.items.map(({ type, by, facts }) => [type, by, facts])).toEqual([
      ['restricted-note-written', 'staff:s-named-lead', {}],
      ['restricted-list-read', 'staff:s-deputy', {}],
      ['restricted-note-read', 'staff:s-deputy', {}],
    ]);
  });

  test('both looking at the same moment are both in the journal', async () => {
    const [lead, deputy] = [await signedIn('named-lead'), await signedIn('deputy')];
    const before = (await readHistory(engine.database, 'restricted', { limit: 100 })).items.length;
    const answers = await Promise.all([lead.get('/restricted'), deputy.get('/restricted'), lead.get('/restricted')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await readHistory(engine.database, 'restricted', { limit: 100 })).items.length).toBe(before + 3);
  });

  test('what was typed stays when the day is a Sunday, no day, or has gone', async () => {
    const lead = await signedIn('named-lead');
    const days = [['29', '11'], ['31', '11'], ['20', '11'], ['', '']];
    for (const [day = '', month = ''] of days) {
      const again = await lead.post('/restricted', { ...fields, 'again-day': day, 'again-month': month });
      expect(again.status).toBe(422);
      expect(again.html).toContain('Ring the front door on Friday.');
    }
  });

  test('nobody else finds them, whatever else they may do', async () => {
    for (const role of ['coordinator', 'host', 'approver', 'payment-maker', 'payment-releaser', 'payee-checker', 'budget-holder', 'board-member', 'administrator', 'auditor'] as const) {
      const visitor = await signedIn(role);
      expect([(await visitor.get('/restricted')).status, (await visitor.get('/restricted/x')).status, (await visitor.post('/restricted', form)).status]).toEqual([404, 404, 404]);
    }
    expect((await (await service.signedIn(personActor())).get('/restricted')).status).toBe(404);
  });
});
