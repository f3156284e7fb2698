import { describe, expect, test } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import { staffRoles } from '#shared/domain/roles.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { peopleStore } from '#shared/store/people.ts';
import { anActivity, aPerson, personActor, staffWith } from '#test/support/builders.ts';
import { useOversight } from '#test/support/oversight-service.ts';
import { hiddenFields, links, mainText, pageProblems } from '#test/support/read-page.ts';

const clock = { now: '2026-11-23T10:00:00.000Z' };
const oversight = useOversight(clock);
const { calls, signedIn } = oversight;

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
    await oversight.transact([peopleStore(oversight.database).saving(person, 0), messagesStore(oversight.database).saving(made, 0)]);
    return made;
  };

  const formOf = (html: string, name: string) =>
    hiddenFields(html.split('<article').find((part) => part.includes(`>${name}</a>:`)) ?? '', '/messages');

  test('a coordinator settles one that may have left, and it is not sent again', async () => {
    await put('Una');
    const coordinator = await signedIn('coordinator');
    calls();
    const page = await coordinator.get('/messages');
    expect(calls()).toBe(3);
    expect(mainText(page.html)).toContain('Sending was cut off. It may have left.');
    const sent = await coordinator.post('/messages', { ...formOf(page.html, 'Una'), action: 'say-arrived' });
    expect(sent.location).toBe('/messages?show=needs-somebody&done=say-arrived');
    const after = mainText((await coordinator.get(sent.location)).html);
    expect(after).not.toContain('leaves within ten minutes');
    expect(await messagesStore(oversight.database).read({ personId: 'id-Una', entryId: 'claim#id-Una/4' })).toMatchObject({
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
    expect(await messagesStore(oversight.database).read({ personId: 'id-Vic', entryId: 'claim#id-Vic/4' })).toMatchObject({
      state: 'planned',
    });
  });

  test('nobody is asked to ring somebody who paused, unless about money and they said that those go on', async () => {
    const byPhone = { state: 'by-hand', because: 'by-phone' } as const;
    const paused = { reach: { kind: 'phone', number: '07700 900456', openToOthers: 'no' }, state: 'paused' } as const;
    await put('Isa', byPhone, { ...paused, moneyMessagesWhilePaused: 'hold' });
    await put('Jude', { ...byPhone, aboutMoney: false }, { ...paused, moneyMessagesWhilePaused: 'keep' });
    await put('Kit', byPhone, { ...paused, moneyMessagesWhilePaused: 'keep' });
    const names = Object.keys(links((await (await signedIn('coordinator')).get('/messages')).html));
    expect(['Isa', 'Jude', 'Kit'].filter((name) => names.includes(name))).toEqual(['Kit']);
  });

  test('a call to make says the number, and what may be said to whoever answers', async () => {
    await put('Wyn', { state: 'by-hand', because: 'by-phone' }, { reach: { kind: 'phone', number: '07700 900123', openToOthers: 'yes' } });
    const page = mainText((await (await signedIn('coordinator')).get('/messages')).html);
    expect(page).toContain('Ring 07700 900123.');
    expect(page).toContain('Say only, as “Ali from Alongside”, that there is an update.');
    expect(page).not.toContain('people.example');
  });

  test('a letter says what to write, and nothing to say', async () => {
    const reach = { kind: 'post', address: '4 Mill Lane' } as const;
    await put('Ines', { state: 'by-hand', because: 'by-post' }, { reach: { ...reach, openToOthers: 'no' } });
    await put('Ivor', { state: 'by-hand', because: 'by-post' }, { reach: { ...reach, openToOthers: 'yes' } });
    const { html } = await (await signedIn('coordinator')).get('/messages');
    const [ines, ivor] = ['Ines', 'Ivor'].map((name) => html.split('<article').find((part) => part.includes(`>${name}</a>:`)) ?? '');
    expect(ines).toContain('Write, as “Ali from Alongside”');
    expect(ivor).toContain('Write only, as “Ali from Alongside”');
  });

  test('a call about a meeting says which and when, with ways to the person, the meeting and the reply', async () => {
    const meeting = anActivity({ activityId: 'a-letters', title: 'Letters people get', version: 1 });
    await oversight.transact([activitiesStore(oversight.database).saving(meeting, 0)]);
    const reach = { kind: 'phone', number: '07700 900456', openToOthers: 'no' } as const;
    await put('Wil', { state: 'by-hand', because: 'by-phone', kind: 'invited', path: '/meetings/a-letters' }, { reach });
    const coordinator = await signedIn('coordinator');
    calls();
    const { html } = await coordinator.get('/messages');
    expect(calls()).toBe(3);
    expect(links(html)).toMatchObject({
      Wil: '/plan/people/id-Wil',
      'Letters people get, Thursday 12 November, 2pm to 4pm (2 hours)': '/plan/a-letters',
      'Write down what they reply': '/plan/a-letters/replied/id-Wil',
    });
    expect(mainText(html)).toContain('It is about: Letters people get, Thursday 12 November');
  });

  test('an invitation to read out or to write leads to all of it, except for a letter that others may open', async () => {
    const meeting = anActivity({ activityId: 'a-read', version: 1 });
    await oversight.transact([activitiesStore(oversight.database).saving(meeting, 0)]);
    const invited = { state: 'by-hand', kind: 'invited', path: '/meetings/a-read' } as const;
    const post = { kind: 'post', address: '4 Mill Lane' } as const;
    await put('Una-rung', { ...invited, because: 'by-phone' }, { reach: { kind: 'phone', number: '07700 900456', openToOthers: 'no' } });
    await put('Una-written', { ...invited, because: 'by-post' }, { reach: { ...post, openToOthers: 'no' } });
    await put('Una-shared', { ...invited, because: 'by-post' }, { reach: { ...post, openToOthers: 'yes' } });
    const { html } = await (await signedIn('coordinator')).get('/messages');
    const cardOf = (name: string) => html.split('<article').find((part) => part.includes(`>${name}</a>:`)) ?? '';
    const what = 'when and where it is, what is offered, and the content note';
    expect(links(cardOf('Una-rung'))[`Read this to them: ${what}`]).toBe('/plan/a-read/replied/id-Una-rung');
    expect(links(cardOf('Una-written'))[`Put this in the letter: ${what}`]).toBe('/plan/a-read/replied/id-Una-written');
    expect(cardOf('Una-shared')).not.toContain(what);
  });

  test.each(['reply-noted', 'costs-arrived', 'costs-question', 'costs-decided', 'paid', 'payee-to-look-at'] as const)(
    'a letter about %s speaks of no page, and says how to ring',
    async (kind) => {
      const name = `Ira-${kind}`;
      await put(
        name,
        { state: 'by-hand', because: 'by-post', kind },
        { reach: { kind: 'post', address: '4 Mill Lane', openToOthers: 'no' } },
      );
      const { html } = await (await signedIn('coordinator')).get('/messages');
      const card = html.split('<article').find((part) => part.includes(`>${name}</a>:`)) ?? '';
      expect(card).not.toContain('page');
      expect(card).toContain('You can ring us on 0808 157 0140.');
    },
  );

  test('nobody answered: it goes away, and comes back on the next working morning', async () => {
    const was = clock.now;
    clock.now = '2026-11-27T15:00:00.000Z';
    await put('Wes', { state: 'by-hand', because: 'by-phone' }, { reach: { kind: 'phone', number: '07700 900789', openToOthers: 'no' } });
    const coordinator = await signedIn('coordinator');
    const page = await coordinator.get('/messages');
    await coordinator.post('/messages', { ...formOf(page.html, 'Wes'), action: 'try-tomorrow' });
    expect((await coordinator.get('/messages')).html).not.toContain('id-Wes');
    expect((await coordinator.get('/messages?show=later')).html).toContain('id-Wes');
    clock.now = '2026-11-30T08:00:00.000Z';
    expect((await (await signedIn('coordinator')).get('/messages')).html).toContain('id-Wes');
    clock.now = was;
  });

  test('one that waits for the morning leaves when the person asked for it now', async () => {
    await put('Xan', { state: 'planned', because: '', notBefore: '2026-11-24T08:00:00.000Z' });
    const coordinator = await signedIn('coordinator');
    const page = await coordinator.get('/messages?show=planned');
    const asked = await coordinator.post('/messages', { ...formOf(page.html, 'Xan'), action: 'ask-for-now' });
    expect((await coordinator.get(asked.location)).html).toContain('What is to be sent leaves within ten minutes.');
    expect(await messagesStore(oversight.database).read({ personId: 'id-Xan', entryId: 'claim#id-Xan/4' })).toMatchObject({
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
    for (const role of staffRoles.filter((each) => !mayDo(staffWith([each]), 'messages.see')))
      expect((await (await signedIn(role)).get('/messages')).status).toBe(404);
    expect((await (await oversight.signedInAs(personActor())).get('/messages')).status).toBe(404);
  });
});
