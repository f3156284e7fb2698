import { expect, test } from 'vitest';
import { commit } from '#shared/store/commit.ts';
import { readTogether } from '#shared/store/read-together.ts';
import { transact, type Write } from '#shared/store/transact.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { hashOf } from '#shared/store/sessions.ts';
import { checkWords } from '#shared/content/check-words.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { aContribution, anInvitation, aPayee, aPerson, personActor, staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf, peopleDepsFor, peopleService, type Clock } from '#test/support/people-service.ts';
import { pretendProvider } from '#test/support/pretend-provider.ts';
import { buttons, fieldLabelled, headings, hiddenFields, links, mainText, pageProblems } from '#test/support/read-page.ts';
import { newVisitor, testOrigin, type Visitor } from '#test/support/visitor.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-23T10:00:00.000Z' };
const nobody = pretendProvider({});
const someone = pretendProvider({ back: { sub: 'back', email: 'back@people.example', email_verified: true } });

/** A browser that is signed in already. */
const signedIn = async (actor: Exclude<Actor, { kind: 'anyone' }>): Promise<Visitor> => {
  const database = databaseOf(engine);
  const deps = peopleDepsFor(database, clock);
  const secret = `${deps.newId()}${deps.newId()}`;
  const at = clock.now;
  await deps.sessions.save(
    { idHash: hashOf(secret), actor, startedAt: at, lastSeenAt: at, steppedUpUntil: '', signedInAt: at },
    '2026-11-24T00:00:00.000Z',
  );
  const visitor = newVisitor(peopleService(database, clock, { people: someone, staff: nobody }));
  visitor.cookies.set('__Host-session', secret);
  return visitor;
};

/** A person of their own for each test. */
const aVisitor = async (personId: string, changes: Parameters<typeof aPerson>[0] = {}): Promise<Visitor> => {
  const database = databaseOf(engine);
  const deps = peopleDepsFor(database, clock);
  const person = aPerson({ personId, alias: `alias-${personId}`, ...changes });
  const writes = [deps.people.saving({ ...person, version: 1 }, 0)];
  await commit(database, deps.retrying, { requestId: deps.newId(), result: '', now: clock.now, writes });
  return signedIn(personActor({ personId, alias: `alias-${personId}` }));
};

const readPerson = (personId: string) => peopleDepsFor(databaseOf(engine), clock).people.read(personId);

test('their own page says what we know, and each line can be changed', async () => {
  const visitor = await aVisitor('you-1');
  const page = await visitor.get('/you');
  expect(mainText(page.html)).toContain('Can others open it? No, only me');
  expect(links(page.html)).toMatchObject({
    'Change what to call you': '/you/name',
    'Change how we reach you': '/you/reach',
    'Close my account': '/you/close',
  });
  expect(page.headers['cache-control']).toBe('no-store');
});

test('a new name counts at once, and an empty one is asked for again', async () => {
  const visitor = await aVisitor('name-1');
  const form = await visitor.get('/you/name');
  const hidden = hiddenFields(form.html, '/you/name');
  const empty = await visitor.post('/you/name', { ...hidden, knownAs: '   ' });
  expect(pageProblems(empty.html)).toEqual({ 'Write a name we can call you. Any name is fine.': '#knownAs' });
  expect(await visitor.post('/you/name', { ...hidden, knownAs: 'Robin' })).toMatchObject({ status: 303, location: '/you?saved=name' });
  expect((await readPerson('name-1'))?.knownAs).toBe('Robin');
  const saved = mainText((await visitor.get('/you?saved=name')).html);
  expect(saved).toContain('Saved We call you Robin.');
  expect(mainText((await visitor.get('/you?saved=%3Cb%3E')).html)).not.toContain('Saved');
});

test('the same name form sent twice saves once and answers the same', async () => {
  const visitor = await aVisitor('name-2');
  const hidden = hiddenFields((await visitor.get('/you/name')).html, '/you/name');
  await visitor.post('/you/name', { ...hidden, knownAs: 'Robin' });
  expect(await visitor.post('/you/name', { ...hidden, knownAs: 'Robin' })).toMatchObject({ status: 303, location: '/you?saved=name' });
  expect((await readPerson('name-2'))?.version).toBe(2);
});

test('a stale tab gets its own words back, and the newer name beside them', async () => {
  const visitor = await aVisitor('name-3');
  const old = hiddenFields((await visitor.get('/you/name')).html, '/you/name');
  const newer = hiddenFields((await visitor.get('/you/name')).html, '/you/name');
  await visitor.post('/you/name', { ...newer, knownAs: 'Robin' });
  const page = await visitor.post('/you/name', { ...old, knownAs: 'Alex' });
  expect(page.status).toBe(409);
  expect(mainText(page.html)).toContain('This changed while you were writing. Saved now: Robin.');
  expect(fieldLabelled(page.html, 'What should we call you?')?.['value']).toBe('Alex');
  await visitor.post('/you/name', { ...hiddenFields(page.html, '/you/name'), knownAs: 'Alex' });
  expect((await readPerson('name-3'))?.knownAs).toBe('Alex');
});

test('how they are reached changes with who else can open it', async () => {
  const visitor = await aVisitor('reach-1');
  const form = await visitor.get('/you/reach');
  expect(fieldLabelled(form.html, 'By email')?.['checked']).toBe('checked');
  const fields = {
    ...hiddenFields(form.html, '/you/reach'),
    reach: 'post',
    address: '1 Mill Lane\r\nOaktown',
    shared: 'yes',
    phrase: 'Ali',
  };
  expect((await visitor.post('/you/reach', fields)).location).toBe('/you?saved=reach');
  expect(await readPerson('reach-1')).toMatchObject({
    reach: { kind: 'post', address: '1 Mill Lane\nOaktown', openToOthers: 'yes' },
    senderPhrase: 'Ali',
  });
});

test('pausing and coming back take one press each, and money messages are as they say', async () => {
  const visitor = await aVisitor('pause-1');
  const form = await visitor.get('/you/pause');
  expect(form.html).not.toMatch(/<input[^>]*\schecked/);
  expect((await visitor.post('/you/pause', { ...hiddenFields(form.html, '/you/pause'), money: 'hold' })).location).toBe('/you/pause');
  expect(await readPerson('pause-1')).toMatchObject({ state: 'paused', moneyMessagesWhilePaused: 'hold' });
  const home = await visitor.get('/home');
  expect(mainText(home.html)).toContain('You have paused.');
  expect(mainText(home.html)).not.toContain('We get in touch when there is one');
  expect(buttons(home.html)).toContain('Come back');
  const paused = await visitor.get('/you/pause');
  expect(headings(paused.html)).toEqual(['You have paused']);
  expect(mainText(paused.html)).toContain('Nobody gets in touch about meetings');
  expect(mainText(paused.html)).not.toMatch(/\bwrites?\b/);
  expect((await visitor.post('/you/pause', hiddenFields(paused.html, '/you/pause'))).location).toBe('/home');
  expect((await readPerson('pause-1'))?.state).toBe('active');
  expect(mainText((await visitor.get('/home')).html)).toContain('Nothing needs you now.');
});

test('a form that says nothing neither pauses nor closes anything', async () => {
  const visitor = await aVisitor('pause-2');
  await visitor.post('/you/pause', {});
  await visitor.post('/you/close', {});
  expect(await readPerson('pause-2')).toMatchObject({ state: 'active', version: 1 });
});

test('closing counts at once, says when details go, and is undone in one press', async () => {
  const visitor = await aVisitor('close-1');
  const form = await visitor.get('/you/close');
  expect(mainText(form.html)).toContain('What goes, and what we keep');
  await visitor.post('/you/close', hiddenFields(form.html, '/you/close'));
  const closed = await visitor.get('/you/close');
  expect(mainText(closed.html)).toContain('We remove your details on Monday 7 December 2026.');
  expect(await readPerson('close-1')).toMatchObject({ state: 'closing', removeOn: '2026-12-07' });
  expect(mainText((await visitor.get('/home')).html)).toContain('You closed your account. You can come back');
  expect((await visitor.post('/you/close', hiddenFields(closed.html, '/you/close'))).location).toBe('/home');
  expect(await readPerson('close-1')).toMatchObject({ state: 'active', removeOn: '' });
});

test.each([
  ['without bank details', undefined, 'We have no bank details from you.', 'Give your bank details'],
  ['waiting until they say', { payWhen: 'when-i-say' }, 'You asked us to wait until you say.', 'Say that you want it now'],
  ['not having chosen when', { payWhen: 'not-chosen' }, 'You have not chosen when to be paid.', 'Choose when to be paid'],
  ['with details that came back', { state: 'sent-back' }, 'We have a question about your bank details.', 'See the question'],
] as const)('%s, money is asked about before closing and while it is closed', async (name, changes, words, link) => {
  const id = `close-${name}`;
  const visitor = await aVisitor(id);
  if (changes !== undefined) await put([payeesStore(databaseOf(engine)).saving(aPayee({ personId: id, ...changes }), 0)]);
  const form = await visitor.get('/you/close');
  expect(mainText(form.html)).toContain(`${words} `);
  expect(mainText(form.html)).toContain('before you close');
  expect(mainText(form.html)).not.toContain('What is agreed is still paid.');
  expect(links(form.html)[link]).toBe('/bank');
  await visitor.post('/you/close', hiddenFields(form.html, '/you/close'));
  expect(mainText((await visitor.get('/you/close')).html)).toContain(`${words} `);
});

test('the page about closing says what is so: what is paid, what ends unsent, who still sees what, and when bank details go', async () => {
  const visitor = await aVisitor('close-true');
  await put([payeesStore(databaseOf(engine)).saving(aPayee({ personId: 'close-true' }), 0)]);
  const form = await visitor.get('/you/close');
  const before = mainText(form.html);
  for (const words of [
    'What is agreed is still paid.',
    'Costs you have not sent end 14 days after you close.',
    'Your bank details go when the last payment is made.',
  ])
    expect(before).toContain(words);
  await visitor.post('/you/close', hiddenFields(form.html, '/you/close'));
  const after = mainText((await visitor.get('/you/close')).html);
  expect(after).toContain('Staff see you only where a payment of yours is still to be made.');
  expect(after).not.toContain('remove them today');
});

test('somebody whose account is closed comes to the page that opens it again', async () => {
  const database = databaseOf(engine);
  const deps = peopleDepsFor(database, clock);
  const person = aPerson({ personId: 'back', alias: 'alias-back', state: 'closing', removeOn: '2026-12-01' });
  const writes = [deps.people.saving(person, 0), ...deps.people.leadingTo(person, 'back')];
  await commit(database, deps.retrying, { requestId: 'back', result: '', now: clock.now, writes });
  const visitor = newVisitor(peopleService(database, clock, { people: someone, staff: nobody }));
  await visitor.get('/sign-in/people');
  expect((await visitor.get('/sign-in/return?code=back&state=s1')).location).toBe('/you/close');
  expect(buttons((await visitor.get('/you/close')).html)).toContain('Open my account again');
});

const put = async (writes: readonly Write[]): Promise<void> => {
  await transact(databaseOf(engine), writes, { random: () => 0, wait: () => Promise.resolve() });
};

test('home shows what waits, each with one press, and what is next', async () => {
  const visitor = await aVisitor('home-1');
  const { savingInvitation, savingContribution, savingCosts } = activitiesStore(databaseOf(engine));
  const theirs = { personId: 'home-1', alias: 'alias-home-1' };
  const writes = [
    savingInvitation(
      anInvitation({ ...theirs, activityId: 'h-next', title: 'Letters', heldOn: '2026-12-03', startsAt: '2026-12-03T14:00:00.000Z' }),
      0,
    ),
    savingInvitation(anInvitation({ ...theirs, activityId: 'h-done', title: 'Phones', heldOn: '2026-11-12', state: 'took-part' }), 0),
    savingInvitation(anInvitation({ ...theirs, activityId: 'h-draft', title: 'Forms', heldOn: '2026-11-05', state: 'took-part' }), 0),
    savingCosts({
      personId: 'home-1',
      activityId: 'h-draft',
      claimId: 'k-draft',
      heldOn: '2026-11-05',
      state: 'draft',
      totalPence: 1240,
      dueOn: '',
      decidedAt: '',
    }),
    savingContribution(aContribution({ ...theirs, activityId: 'h-done', contributionId: 'c-home' }), 0),
  ];
  await put(writes);
  const page = await visitor.get('/home');
  expect(links(page.html)).toMatchObject({
    'Can you come? Letters': '/meetings/h-next',
    'Finish your costs and send them': '/costs/k-draft',
    'Check what was written down: Getting help sooner': '/meetings/h-done/said/c-home',
  });
  expect(buttons(page.html)).toContain('Tell us your costs');
  expect(hiddenFields(page.html, '/costs')).toMatchObject({ activityId: 'h-done' });
  expect(mainText(page.html)).toContain('Thursday 3 December 2026 2pm to 4pm');
  expect(mainText(page.html)).not.toContain('Nothing needs you');
});

test('home says which meeting is called off, and names costs that are with us, until that day has passed', async () => {
  const visitor = await aVisitor('home-2');
  const { savingInvitation, savingCosts } = activitiesStore(databaseOf(engine));
  const theirs = { personId: 'home-2', alias: 'alias-home-2' };
  const soon = { heldOn: '2026-11-26', startsAt: '2026-11-26T14:00:00.000Z' };
  const costs = { personId: 'home-2', activityId: 'h-sent', claimId: 'k-sent', heldOn: '2026-11-12', totalPence: 1240 };
  await put([
    savingInvitation(
      anInvitation({ ...theirs, ...soon, activityId: 'h-late', title: 'Letters', state: 'maybe', calledOff: 'paid-in-full' }),
      0,
    ),
    savingInvitation(anInvitation({ ...theirs, ...soon, activityId: 'h-off', title: 'Buses', state: 'sent', calledOff: 'called-off' }), 0),
    savingInvitation(
      anInvitation({ ...theirs, activityId: 'h-past', title: 'Phones', heldOn: '2026-11-20', state: 'yes', calledOff: 'called-off' }),
      0,
    ),
    savingInvitation(anInvitation({ ...theirs, activityId: 'h-sent', title: 'Forms', state: 'took-part' }), 0),
    savingCosts({ ...costs, state: 'sent', dueOn: '2026-11-25', decidedAt: '' }),
  ]);
  const text = mainText((await visitor.get('/home')).html);
  expect(text).toContain('Letters Thursday 26 November 2026 This meeting is called off. What we offered you stands.');
  expect(text).toMatch(/Buses.*You do not need to do anything\. Called off/s);
  expect(text).not.toContain('Phones');
  expect(text).toContain('We look at your costs by Wednesday 25 November Forms, Thursday 12 November, £12.40 With us');
});

test('several things written down about one meeting are one line at home, and lead to its page', async () => {
  const visitor = await aVisitor('home-3');
  const { savingContribution } = activitiesStore(databaseOf(engine));
  const theirs = { personId: 'home-3', alias: 'alias-home-3', activityId: 'h-two' };
  await put(['c-one', 'c-two'].map((contributionId) => savingContribution(aContribution({ ...theirs, contributionId }), 0)));
  const page = await visitor.get('/home');
  expect(links(page.html)['Check what was written down: Getting help sooner']).toBe('/meetings/h-two#said');
  expect(mainText(page.html).match(/Check what was written down/g)).toHaveLength(1);
  expect(mainText(page.html)).toContain('Thursday 12 November, 2 things');
});

test('a choice is changed in one press either way, and keeps a record with its words', async () => {
  const visitor = await aVisitor('choice-1');
  const page = await visitor.get('/choices/show-first-name');
  expect(buttons(page.html)).toEqual(
    expect.arrayContaining(['Yes, I agree. The group can see the name I chose.', 'No. Do not show my name.']),
  );
  expect(page.html).not.toContain('aria-pressed');
  const yes = await visitor.post('/choices/show-first-name', { ...hiddenFields(page.html, '/choices/show-first-name'), choice: 'yes' });
  expect(yes).toMatchObject({ status: 303, location: '/choices/show-first-name/record?saved=choice' });
  clock.now = '2026-11-23T10:01:00.000Z';
  const again = await visitor.get('/choices/show-first-name');
  await visitor.post('/choices/show-first-name', { ...hiddenFields(again.html, '/choices/show-first-name'), choice: 'no' });
  const record = await visitor.get('/choices/show-first-name/record');
  [
    'You changed this to no',
    'No. Do not show my name.',
    'Monday 23 November 2026, 10:01am',
    'You, signed in',
    'show-first-name/1',
    'Our reference:',
  ].forEach((said) => {
    expect(mainText(record.html)).toContain(said);
  });
  const history = await peopleDepsFor(databaseOf(engine), clock).consents.historyOf('choice-1');
  expect(history.map(({ state }) => state)).toEqual(['given', 'withdrawn']);
  clock.now = '2026-11-23T10:00:00.000Z';
});

test('the record can be kept as text that says what the page says, and as data after the standard', async () => {
  const visitor = await aVisitor('choice-kept');
  const { html } = await visitor.get('/choices/show-first-name');
  await visitor.post('/choices/show-first-name', { ...hiddenFields(html, '/choices/show-first-name'), choice: 'yes' });
  const page = await visitor.get('/choices/show-first-name/record');
  expect(links(page.html)).toMatchObject({
    'as text': '/choices/show-first-name/record?keep=text',
    'as data for another program': '/choices/show-first-name/record?keep=data',
  });
  const text = await visitor.get('/choices/show-first-name/record?keep=text');
  expect(text.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': 'attachment; filename="your-choice.txt"',
    'cache-control': 'no-store',
  });
  expect(text.html).toContain('You said yes\nCan a group see the name you chose beside what you said?\nYes, I agree.');
  const reference = /Reference: ([0-9A-F]{4}-[0-9A-F]{4})\n/.exec(text.html)?.[1] ?? 'none';
  expect(mainText(page.html)).toContain(reference);
  expect(checkWords(text.html, 'person')).toEqual([]);
  const shownWithIt = [
    'It is the name you gave us to call you. Your other names are never shown.',
    'If you change this to no, your name goes from our pages at once.',
    'Papers already printed or sent cannot be called back.',
    'The answers: “Yes, I agree. The group can see the name I chose.” “No. Do not show my name.”',
  ];
  [
    ...shownWithIt,
    'We ask you again on 23 November 2027. If you do not say yes again, it counts as a no from 23 February 2028.',
    'Who answers for what we hold about you: Oakshire County Council. It is the data controller.',
  ].forEach((said) => {
    expect(text.html).toContain(said);
    expect(mainText(page.html)).toContain(said);
  });
  const chosenAt = clock.now;
  clock.now = '2026-11-23T10:10:00.000Z';
  const data: unknown = JSON.parse((await visitor.get('/choices/show-first-name/record?keep=data')).html);
  clock.now = chosenAt;
  expect(data).toMatchObject({
    schema_version: 'ISO/IEC TS 27560:2023 profile 1',
    receipt_id: reference,
    created_at: chosenAt,
    record: {
      notice: {
        notice_ref: 'show-first-name/1',
        notice_text: [
          'Can a group see the name you chose beside what you said?',
          shownWithIt[0],
          'We ask you each time before your words go to a group.',
          'In a small group people may know it was you, with or without a name.',
          ...shownWithIt.slice(1, 3),
          'Who sees it: The members of the group you spoke in.',
          shownWithIt[3],
        ],
      },
      processing: { controllers: ['Oakshire County Council'], recipients: ['The members of the group you spoke in.'] },
      events: [{ state: 'given', time: clock.now, duration: 'P15M', expressed_by: 'data subject' }],
    },
  });
});

test('a yes that nobody confirmed, or whose words mean something else now, reads as the no it is, and can be said again', async () => {
  const visitor = await aVisitor('choice-old');
  const { consents } = peopleDepsFor(databaseOf(engine), clock);
  const old = { personId: 'choice-old', state: 'given', expressedBy: 'person:x' } as const;
  await put([
    ...consents.adding({ ...old, purpose: 'show-first-name', wordingVersion: 'show-first-name/1', at: '2025-08-23T10:00:00.000Z' }),
    ...consents.adding({ ...old, purpose: 'hear-about-more', wordingVersion: 'hear-about-more/1', at: '2026-10-01T10:00:00.000Z' }),
  ]);
  const list = mainText((await visitor.get('/choices')).html);
  expect(list).toContain('We now treat this as no');
  expect(list).toContain('The words changed. It is a no until you say yes');
  const page = await visitor.get('/choices/show-first-name');
  expect(mainText(page.html)).toContain('We now treat this as no');
  const lapsed = mainText((await visitor.get('/choices/show-first-name/record')).html);
  expect(lapsed).toContain('We now treat this as no');
  expect(lapsed).not.toContain('We ask you again');
  await visitor.post('/choices/show-first-name', { ...hiddenFields(page.html, '/choices/show-first-name'), choice: 'yes' });
  expect(mainText((await visitor.get('/choices/show-first-name')).html)).toContain('You said yes');
  const history = await consents.historyOf('choice-old');
  expect(history.filter(({ purpose }) => purpose === 'show-first-name').map(({ state }) => state)).toEqual(['given', 'given']);
});

test('a yes due for review is confirmed by saying it again, and stays one yes', async () => {
  const visitor = await aVisitor('choice-due');
  const { consents } = peopleDepsFor(databaseOf(engine), clock);
  const name = { personId: 'choice-due', purpose: 'show-first-name', wordingVersion: 'show-first-name/1' } as const;
  await put(consents.adding({ ...name, state: 'given', at: '2025-11-23T10:00:00.000Z', expressedBy: 'person:x' }));
  expect(mainText((await visitor.get('/choices')).html)).toContain('You said yes. Say yes again to keep it');
  const page = await visitor.get('/choices/show-first-name');
  expect(page.html).not.toContain('aria-pressed');
  await visitor.post('/choices/show-first-name', { ...hiddenFields(page.html, '/choices/show-first-name'), choice: 'yes' });
  expect(mainText((await visitor.get('/choices/show-first-name')).html)).not.toContain('to keep it');
  expect((await consents.historyOf('choice-due')).map(({ state }) => state)).toEqual(['given', 'reconfirmed']);
  const wanted = consents.wantingNow('choice-due', 'show-first-name');
  const found = await readTogether(databaseOf(engine), [wanted]);
  expect(found(wanted)).toMatchObject({ state: 'reconfirmed', at: clock.now, yesSince: '2025-11-23T10:00:00.000Z', lastNoAt: '' });
});

test('the same choice pressed twice leaves one record, and no choice at all changes nothing', async () => {
  const visitor = await aVisitor('choice-2');
  const press = async (choice: string): Promise<void> => {
    const page = await visitor.get('/choices/hear-about-more');
    await visitor.post('/choices/hear-about-more', { ...hiddenFields(page.html, '/choices/hear-about-more'), choice });
  };
  await press('yes');
  await press('yes');
  await press('perhaps');
  const history = await peopleDepsFor(databaseOf(engine), clock).consents.historyOf('choice-2');
  expect(history).toHaveLength(1);
  expect((await visitor.get('/choices/anything-else')).status).toBe(404);
});

test('another answer from the same page counts: the last one pressed is what stands', async () => {
  const visitor = await aVisitor('choice-3');
  const page = await visitor.get('/choices/hear-about-more');
  const fields = hiddenFields(page.html, '/choices/hear-about-more');
  for (const [seconds, choice] of ['yes', 'no', 'no'].entries()) {
    clock.now = `2026-11-23T10:00:0${seconds}.000Z`;
    const answer = await visitor.post('/choices/hear-about-more', { ...fields, choice });
    expect(answer.location).toBe('/choices/hear-about-more/record?saved=choice');
  }
  const history = await peopleDepsFor(databaseOf(engine), clock).consents.historyOf('choice-3');
  expect(history.map(({ state }) => state)).toEqual(['given', 'withdrawn']);
  clock.now = '2026-11-23T10:00:00.000Z';
});

test('nobody signed out and nobody of the staff sees a page about a person', async () => {
  const coordinator = await signedIn(staffWith(['coordinator', 'administrator', 'auditor']));
  const signedOut = newVisitor(peopleService(databaseOf(engine), clock, { people: nobody, staff: nobody }));
  for (const path of ['/home', '/you', '/you/name', '/you/reach', '/you/pause', '/you/close', '/choices', '/choices/show-first-name']) {
    expect((await coordinator.get(path)).status).toBe(404);
    expect((await signedOut.get(path)).location).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
  }
});

test('what was typed when the sign-in had ended is in the form again after signing in', async () => {
  const visitor = await aVisitor('typed-1');
  const hidden = hiddenFields((await visitor.get('/you/name')).html, '/you/name');
  clock.now = '2026-11-23T12:30:00.000Z';
  const late = await visitor.post('/you/name', { ...hidden, knownAs: 'Robin' }, { origin: testOrigin, referer: `${testOrigin}/you/name` });
  expect(late.status).toBe(401);
  expect(mainText(late.html)).toContain('What you wrote is kept');
  expect(links(late.html)['Sign in and carry on']).toBe('/sign-in?to=%2Fyou%2Fname');
  const fresh = await signedIn(personActor({ personId: 'typed-1', alias: 'alias-typed-1' }));
  fresh.cookies.set('__Host-kept', visitor.cookies.get('__Host-kept') ?? '');
  const form = await fresh.get('/you/name');
  expect(fieldLabelled(form.html, 'What should we call you?')?.['value']).toBe('Robin');
  await fresh.post('/you/name', { ...hiddenFields(form.html, '/you/name'), knownAs: 'Robin' });
  expect((await readPerson('typed-1'))?.knownAs).toBe('Robin');
  clock.now = '2026-11-23T10:00:00.000Z';
});
