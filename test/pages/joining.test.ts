import { expect, test } from 'vitest';
import { readHistory } from '#shared/store/journal.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf, peopleDepsFor, peopleService, type Clock } from '#test/support/people-service.ts';
import { pretendProvider } from '#test/support/pretend-provider.ts';
import { buttons, fieldLabelled, headings, hiddenFields, links, mainText, pageProblems, titleOf } from '#test/support/read-page.ts';
import { newVisitor, type Visitor } from '#test/support/visitor.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-23T10:00:00.000Z' };
const people = pretendProvider({
  sam: { sub: 'sam', email: 'sam@people.example', email_verified: true },
  kim: { sub: 'kim', email: 'kim@people.example', email_verified: true },
  eve: { sub: 'eve', email: 'eve@people.example', email_verified: true },
  lou: { sub: 'lou', email: 'lou@people.example', email_verified: true },
  ray: { sub: 'ray', email: 'ray@people.example', email_verified: true },
  unproven: { sub: 'unproven', email: 'who@people.example', email_verified: false },
});
const staff = pretendProvider({});
const visitor = (): Visitor => newVisitor(peopleService(databaseOf(engine), clock, { people, staff }));

const answers: readonly (readonly [question: string, fields: Readonly<Record<string, string>>])[] = [
  ['name', { knownAs: 'Sam' }],
  ['age', { adult: 'yes' }],
  ['reach', { reach: 'phone', number: '07700 900123' }],
  ['shared', { shared: 'not-sure' }],
  ['phrase', { phrase: 'Ali from Alongside' }],
  ['choices', { 'show-first-name': 'yes', 'use-words-without-name': 'no' }],
];

const answerAll = async (person: Visitor): Promise<void> => {
  await person.post('/join', {});
  for (const [question, fields] of answers) {
    const page = await person.get(`/join/${question}`);
    expect(page.status).toBe(200);
    expect(headings(page.html)).toHaveLength(1);
    expect((await person.post(`/join/${question}`, fields)).status).toBe(303);
  }
};

const signInAs = async (person: Visitor, name: string): Promise<string> => {
  await person.get('/sign-in/people?to=/joined');
  return (await person.get(`/sign-in/return?code=${name}&state=s1`)).location;
};

test('the first page says what this is, what is asked, how we pay, that you can stop, and what the law can make us do', async () => {
  const { html, status } = await visitor().get('/');
  expect(status).toBe(200);
  const text = mainText(html);
  [
    'What we ask of you',
    'You can stop at any time',
    'What the law can make us do',
    'type a code that we send to your email',
    'about 8 minutes',
  ].forEach((said) => {
    expect(text).toContain(said);
  });
  expect(links(html)).toMatchObject({ 'See what we pay': '/how-we-pay', 'See how to join': '/join', 'Sign in': '/sign-in' });
});

test('somebody joins: one question a page, a code by email, and a name and a date at the end', async () => {
  const person = visitor();
  await answerAll(person);
  const check = await person.get('/join/check');
  expect(mainText(check.html)).toContain('07700 900123');
  expect(links(check.html)['Go on to my email address']).toBe('/sign-in/people?to=/joined');
  expect(await signInAs(person, 'sam')).toBe('/joined');
  const confirm = await person.get('/joined');
  expect(mainText(confirm.html)).toContain('sam@people.example');
  expect(buttons(confirm.html)).toContain('Join');
  const sent = await person.post('/joined', hiddenFields(confirm.html, '/joined'));
  expect(sent).toMatchObject({ status: 303, location: '/joined' });
  const joined = await person.get('/joined');
  expect(headings(joined.html)).toEqual(['You have joined, Sam']);
  expect(mainText(joined.html)).toContain('Ali Hassan gets in touch with you by phone, by Wednesday 25 November 2026.');
  expect(person.cookies.has('__Host-joining')).toBe(false);
  const home = await person.get('/home');
  expect(home.status).toBe(200);
  expect(mainText(home.html)).toContain('Nothing needs you now. Ali Hassan gets in touch with you by Wednesday 25 November 2026.');
});

test('joining leaves the person, their choices and a whole journal, and names nobody in it', async () => {
  const database = databaseOf(engine);
  const deps = peopleDepsFor(database, clock);
  const personId = await deps.people.idOfSubject('sam');
  const person = await deps.people.read(personId ?? '');
  expect(person).toMatchObject({
    knownAs: 'Sam',
    email: 'sam@people.example',
    reach: { kind: 'phone', openToOthers: 'not-sure' },
    createdBy: 'self',
    helloBy: '2026-11-25',
  });
  const choices = await deps.consents.historyOf(personId ?? '');
  expect(choices.map(({ purpose, state, wordingVersion }) => [purpose, state, wordingVersion])).toEqual([
    ['show-first-name', 'given', 'show-first-name/1'],
    ['use-words-without-name', 'refused', 'use-words-without-name/1'],
  ]);
  const history = await readHistory(database, `person#${person?.alias ?? ''}`, { limit: 20 });
  expect(history.items.map(({ type }) => type)).toEqual(['person-joined', 'choice-changed', 'choice-changed']);
  expect(chainIsWhole(history.items)).toBe(true);
  expect(JSON.stringify(history.items)).not.toMatch(/Sam|people\.example|07700/);
});

test('the same form sent twice joins once', async () => {
  const person = visitor();
  await answerAll(person);
  await signInAs(person, 'kim');
  const fields = hiddenFields((await person.get('/joined')).html, '/joined');
  const both = await Promise.all([person.post('/joined', fields), person.post('/joined', fields)]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect((await person.get('/home')).status).toBe(200);
  const database = databaseOf(engine);
  const deps = peopleDepsFor(database, clock);
  const kim = await deps.people.read((await deps.people.idOfSubject('kim')) ?? '');
  expect(kim?.version).toBe(3);
});

test('whoever joins again with the same address is told that they have an account, and nothing in it changes', async () => {
  const first = visitor();
  await answerAll(first);
  await signInAs(first, 'eve');
  await first.post('/joined', hiddenFields((await first.get('/joined')).html, '/joined'));
  const again = visitor();
  await answerAll(again);
  await again.post('/join/name', { knownAs: 'Somebody else' });
  await signInAs(again, 'eve');
  const sent = await again.get('/joined');
  expect(sent.location).toBe('/home?known=yes');
  const home = mainText((await again.get(sent.location)).html);
  expect(home).toContain('You have an account already');
  expect(mainText((await again.get('/you')).html)).not.toContain('Somebody else');
  expect((await again.get('/joined')).location).not.toBe('/home?known=yes');
});

test('half of joining survives the browser being closed, and is gone after seven days', async () => {
  const person = visitor();
  await person.post('/join', {});
  await person.post('/join/name', { knownAs: 'Lou' });
  const again = newVisitor(peopleService(databaseOf(engine), clock, { people, staff }));
  again.cookies.set('__Host-joining', person.cookies.get('__Host-joining') ?? '');
  const begin = await again.get('/join');
  expect(links(begin.html)['Carry on where you were']).toBe('/join/age');
  expect(mainText(begin.html)).toContain('Monday 30 November 2026');
  expect(fieldLabelled((await again.get('/join/name')).html, 'What should we call you?')?.['value']).toBe('Lou');
  clock.now = '2026-11-30T10:00:01.000Z';
  expect((await again.get('/join/age')).location).toBe('/join');
  clock.now = '2026-11-23T10:00:00.000Z';
});

test('stopping in the middle of a question keeps what was typed, even half, and leads back to it', async () => {
  const person = visitor();
  await person.post('/join', {});
  await person.post('/join/name', { knownAs: 'Morgan' });
  await person.post('/join/age', { adult: 'yes' });
  const stopped = await person.post('/join/reach', { reach: 'phone', number: '07700', stop: 'yes' });
  expect(stopped).toMatchObject({ status: 303, location: '/join/stopped' });
  const page = await person.get('/join/stopped');
  expect(mainText(page.html)).toContain('It is kept until Monday 30 November 2026');
  expect(links(page.html)['Carry on now']).toBe('/join/reach');
  expect(links((await person.get('/join')).html)['Carry on where you were']).toBe('/join/reach');
  const again = await person.get('/join/reach');
  expect(fieldLabelled(again.html, 'If by phone: your number')?.['value']).toBe('07700');
  expect(again.html).toMatch(/<input[^>]*value="phone"[^>]*\schecked/);
  await person.post('/join/reach', { reach: 'phone', number: '07700 900123' });
  expect(links((await person.get('/join')).html)['Carry on where you were']).toBe('/join/shared');
  // A name nobody finished is kept too, and somebody under 18 leaves nothing.
  await person.post('/join/name', { knownAs: '', stop: 'yes' });
  expect(fieldLabelled((await person.get('/join/name')).html, 'What should we call you?')?.['value'] ?? '').toBe('Morgan');
  expect((await person.post('/join/age', { adult: 'no', stop: 'yes' })).location).toBe('/join/under-18');
});

test('as many questions are said first as the pages count', async () => {
  const person = visitor();
  const begin = await person.get('/join');
  expect(mainText(begin.html)).toContain('There are 6 questions, one on a page.');
  expect(begin.html.match(/<li>[^<]*: [^<]*(?:second|minute)/g)).toHaveLength(6);
  await person.post('/join', {});
  expect(mainText((await person.get('/join/name')).html)).toContain('Question 1 of 6');
});

test('somebody under 18 is shown a person with a name, and nothing is kept', async () => {
  const person = visitor();
  await person.post('/join', {});
  await person.post('/join/name', { knownAs: 'Bo' });
  const secret = person.cookies.get('__Host-joining') ?? '';
  expect((await person.post('/join/age', { adult: 'no' })).location).toBe('/join/under-18');
  expect(mainText((await person.get('/join/under-18')).html)).toContain('Jo Price works with young people');
  expect(mainText((await person.get('/join/under-18')).html)).toContain('Ring us, and you can leave one safe way to reach you');
  expect(person.cookies.has('__Host-joining')).toBe(false);
  expect(await peopleDepsFor(databaseOf(engine), clock).joinings.read(secret, clock.now)).toBeUndefined();
});

test('nothing is chosen for anybody', async () => {
  const person = visitor();
  await person.post('/join', {});
  for (const [question, fields] of answers) {
    expect((await person.get(`/join/${question}`)).html).not.toMatch(/<input[^>]*\schecked/);
    await person.post(`/join/${question}`, fields);
  }
});

test('all three choices can be left, and are then not asked', async () => {
  const person = visitor();
  await person.post('/join', {});
  for (const [question, fields] of answers.slice(0, -1)) await person.post(`/join/${question}`, fields);
  expect((await person.post('/join/choices', {})).location).toBe('/join/check');
  await signInAs(person, 'ray');
  await person.post('/joined', hiddenFields((await person.get('/joined')).html, '/joined'));
  expect(mainText((await person.get('/choices')).html).match(/Not asked\. It is a no/g)).toHaveLength(3);
});

test.each([
  ['name', { knownAs: '' }, '#knownAs', 'Write a name we can call you. Any name is fine.'],
  ['name', { knownAs: 'x'.repeat(500) }, '#knownAs', 'Write a shorter name. We have room for 60 characters.'],
  ['age', {}, '#adult', 'Choose yes or no, so that we know which rights you have.'],
  ['reach', { reach: 'pigeon' }, '#reach', 'Choose one way to reach you.'],
  ['reach', { reach: 'phone', number: 'ring me' }, '#number', 'Check the phone number. It has at least 7 figures, like 07700 900123.'],
  ['reach', { reach: 'post', address: '' }, '#address', 'Write the address, or choose another way.'],
  ['shared', {}, '#shared', 'Choose no, yes or not sure.'],
  ['phrase', { phrase: 'The Board' }, '#phrase', 'Choose how our messages say who they are from.'],
])('an answer to %s that we cannot use (%o) is shown again with what to do', async (question, fields, href, text) => {
  const person = visitor();
  await person.post('/join', {});
  for (const [before, given] of answers) {
    if (before === question) break;
    await person.post(`/join/${before}`, given);
  }
  const page = await person.post(`/join/${question}`, { ...fields });
  expect(page.status).toBe(422);
  expect(titleOf(page.html)).toMatch(/^Please check this page: /);
  expect(pageProblems(page.html)).toEqual({ [text]: href });
});

test('what was typed is still there, and HTML is only text', async () => {
  const person = visitor();
  await person.post('/join', {});
  await person.post('/join/name', { knownAs: '<script>alert(1)</script>' });
  await person.post('/join/age', { adult: 'yes' });
  const page = await person.post('/join/reach', { reach: 'phone', number: '<b>12</b>' });
  expect(fieldLabelled(page.html, 'If by phone: your number')?.['value']).toBe('<b>12</b>');
  expect(page.html).not.toContain('<b>12');
  expect((await person.get('/join/name')).html).not.toContain('<script>alert');
});

test('another way to be reached asks again who else can open it', async () => {
  const person = visitor();
  await answerAll(person);
  expect((await person.post('/join/reach', { reach: 'email' })).location).toBe('/join/shared');
  expect(headings((await person.get('/join/shared')).html)).toEqual(['Can anybody else open your email?']);
});

test('nobody is asked out of order, and an unknown question is not found', async () => {
  const person = visitor();
  await person.post('/join', {});
  expect((await person.get('/join/choices')).location).toBe('/join/name');
  expect((await person.get('/join/check')).location).toBe('/join/name');
  expect((await person.get('/join/story')).status).toBe(404);
  expect((await person.post('/join/story', {})).status).toBe(404);
});

test('an answer whose beginning is gone starts it anew', async () => {
  const person = visitor();
  expect((await person.post('/join/name', { knownAs: 'Lou' })).location).toBe('/join/age');
  expect(fieldLabelled((await person.get('/join/name')).html, 'What should we call you?')?.['value']).toBe('Lou');
});

test('somebody who signs in before joining is asked to join, and an address nobody proved is not taken', async () => {
  const person = visitor();
  expect(await signInAs(person, 'lou')).toBe('/joined');
  expect((await person.get('/joined')).location).toBe('/join');
  expect(mainText((await person.get('/join')).html)).toContain('You are signed in as lou@people.example');
  const other = visitor();
  await other.get('/sign-in/people');
  const back = await other.get('/sign-in/return?code=unproven&state=s1');
  expect(back.status).toBe(422);
  expect(other.cookies.has('__Host-session')).toBe(false);
});

test('a form from another site changes nothing', async () => {
  const person = visitor();
  expect((await person.post('/join', {}, { origin: 'https://elsewhere.example' })).status).toBe(404);
  expect(person.cookies.has('__Host-joining')).toBe(false);
});
