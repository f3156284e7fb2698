import { beforeAll, expect, test } from 'vitest';
import { hashOf, keptFormStore } from '#shared/store/sessions.ts';
import type { Person } from '#shared/domain/person.ts';
import { personActor, staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyService, type MoneyService } from '#test/support/money-service.ts';
import { buttons, fieldLabelled, headings, hiddenFields, links, mainText, pageProblems } from '#test/support/read-page.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
const coordinator = staffWith(['coordinator']);
const checker = staffWith(['payee-checker']);
let service: MoneyService;
beforeAll(() => {
  service = moneyService(engine, clock);
});

const actorOf = (person: Person) => personActor({ personId: person.personId, alias: person.alias });
const aPersonHere = async (changes: Partial<Person> = {}) => {
  const person = await service.person(changes);
  return { person, visitor: await service.signedIn(actorOf(person)) };
};
const details = { payeeName: 'Ali Hassan', sortCode: '08-99-99', accountNumber: '6637 4958', rollNumber: '' };

/** Asks as the person and makes as the coordinator; answers the code as the coordinator sees it. */
const codeFor = async (person: Person, visitor: Awaited<ReturnType<typeof aPersonHere>>['visitor']): Promise<string> => {
  const hidden = hiddenFields((await visitor.get('/bank')).html, '/bank/code');
  await visitor.post('/bank/code', { ...hidden, way: 'phone', whereTo: '07700 900123' });
  const staff = await service.signedIn(coordinator);
  const list = await staff.get('/codes');
  const action = `/codes/${person.personId}`;
  const form = hiddenFields(list.html, action);
  const made = await staff.post(action, { ...form, [form['field'] ?? '']: 'asked-what-only-they-know' });
  return /data-code>([^<]+)</.exec(made.html)?.[1] ?? '';
};

const steppedUp = async () => {
  const here = await aPersonHere();
  const code = await codeFor(here.person, here.visitor);
  await here.visitor.post('/bank/second-step', { code });
  return here;
};

test('before anything is asked the page says who may see a payment, and names another way', async () => {
  const { visitor } = await aPersonHere();
  service.calls();
  const { html, headers } = await visitor.get('/bank');
  expect(service.calls()).toBeLessThanOrEqual(2);
  expect(headings(html)).toEqual(['How you are paid']);
  expect(mainText(html)).toContain(
    'A payment shows on the account’s statement. Anybody who sees the statement can see it. It says “OAKSHIRE and a number”.',
  );
  expect(links(html)['Talk to us about another way to be paid.']).toBe('/help');
  expect(fieldLabelled(html, 'Ring me with a code')?.['checked']).toBeUndefined();
  expect(headers['cache-control']).toBe('no-store');
});

test('somebody with only an email finishes the second step by a code a person gives them', async () => {
  const { person, visitor } = await aPersonHere();
  expect((await visitor.get('/bank/details')).location).toBe('/bank');
  const code = await codeFor(person, visitor);
  expect(code).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4}$/);
  const page = await visitor.get('/bank');
  expect(fieldLabelled(page.html, 'Your code')).toMatchObject({ name: 'code' });
  expect(await visitor.post('/bank/second-step', { code: code.toLowerCase() })).toMatchObject({ status: 303, location: '/bank/details' });
  expect((await visitor.get('/bank/details')).status).toBe(200);
});

test('asking and typing stay within three calls', async () => {
  const { person, visitor } = await aPersonHere();
  const hidden = hiddenFields((await visitor.get('/bank')).html, '/bank/code');
  service.calls();
  await visitor.post('/bank/code', { ...hidden, way: 'in-person', whereTo: '' });
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(mainText((await visitor.get('/bank')).html)).toContain('Somebody in the team gives you your code when you meet.');
  const code = await codeFor(person, visitor);
  service.calls();
  await visitor.post('/bank/second-step', { code });
  expect(service.calls()).toBeLessThanOrEqual(3);
});

test('a wrong code is met kindly, and after five a person gives a new one', async () => {
  const { person, visitor } = await aPersonHere();
  const code = await codeFor(person, visitor);
  const wrong = await visitor.post('/bank/second-step', { code: 'wrong123' });
  expect(pageProblems(wrong.html)).toEqual({ 'That is not the code we gave. Look at it again, or ask us to read it again.': '#code' });
  for (let tries = 2; tries <= 5; tries += 1) await visitor.post('/bank/second-step', { code: 'wrong123' });
  const stopped = await visitor.post('/bank/second-step', { code });
  expect(Object.keys(pageProblems(stopped.html))).toEqual(['There is no code for you yet. Choose how you would like one.']);
  expect(mainText((await visitor.get('/bank')).html)).toContain('We ring you and read out your code.');
});

test('an hour later a spoken code no longer works, and another can be asked for', async () => {
  const { person, visitor } = await aPersonHere();
  const code = await codeFor(person, visitor);
  clock.now = '2026-11-23T10:59:00.000Z';
  await visitor.get('/bank');
  clock.now = '2026-11-23T11:01:00.000Z';
  const late = await visitor.post('/bank/second-step', { code });
  expect(Object.keys(pageProblems(late.html))).toEqual(['That code no longer works. Ask for a new one here. It is no trouble.']);
  clock.now = '2026-11-23T10:00:00.000Z';
});

test('details typed with spaces and hyphens are kept; then only the last four are ever shown', async () => {
  const { visitor } = await steppedUp();
  const hidden = hiddenFields((await visitor.get('/bank/details')).html, '/bank/details');
  service.calls();
  expect(await visitor.post('/bank/details', { ...hidden, ...details })).toMatchObject({ status: 303, location: '/bank?saved=details' });
  expect(service.calls()).toBeLessThanOrEqual(3);
  const { html } = await visitor.get('/bank?saved=details');
  expect(mainText(html)).toContain('We ask you by Wednesday 25 November 2026');
  expect(mainText(html)).toContain('Ends in 4958');
  expect(mainText(html)).toContain('We are checking them');
  expect(html).not.toContain('66374958');
  expect((await visitor.get('/bank/details')).html).not.toContain('66374958');
});

test('what can’t be read is asked again kindly, with what was typed', async () => {
  const { visitor } = await steppedUp();
  const hidden = hiddenFields((await visitor.get('/bank/details')).html, '/bank/details');
  const page = await visitor.post('/bank/details', { ...hidden, ...details, sortCode: '12-34', payeeName: '' });
  expect(page.status).toBe(422);
  expect(pageProblems(page.html)).toEqual({
    'Write the name on the account.': '#payeeName',
    'A sort code has 6 numbers, like 12-34-56.': '#sortCode',
  });
  expect(fieldLabelled(page.html, 'Sort code')?.['value']).toBe('12-34');
});

test('numbers that may have a slip are asked about once, with what was typed, and are kept when they are sent again', async () => {
  const { visitor } = await steppedUp();
  const form = (html: string) => hiddenFields(html, '/bank/details');
  const slip = { ...details, accountNumber: '6637 4959' };
  const asked = await visitor.post('/bank/details', { ...form((await visitor.get('/bank/details')).html), ...slip });
  expect(asked.status).toBe(422);
  expect(pageProblems(asked.html)).toEqual({
    'These numbers may have a slip. Look at the sort code and account number once more. If they are right, press again.': '#accountNumber',
  });
  expect(fieldLabelled(asked.html, 'Account number')?.['value']).toBe('6637 4959');
  expect(await visitor.post('/bank/details', { ...form(asked.html), ...slip })).toMatchObject({
    status: 303,
    location: '/bank?saved=details',
  });
});

test('an account number of ten is shown as the bank uses it before it is kept', async () => {
  const { visitor } = await steppedUp();
  const hidden = hiddenFields((await visitor.get('/bank/details')).html, '/bank/details');
  const asked = await visitor.post('/bank/details', { ...hidden, ...details, accountNumber: '66374958 00' });
  expect(pageProblems(asked.html)).toEqual({
    'Your bank uses 8 of these 10 numbers. We would pay to 6637 4958, sort code 08-99-99. Press again if that is right.': '#accountNumber',
  });
  const again = hiddenFields(asked.html, '/bank/details');
  expect((await visitor.post('/bank/details', { ...again, ...details, accountNumber: '66374958 00' })).status).toBe(303);
  expect(mainText((await visitor.get('/bank')).html)).toContain('Ends in 4958');
});

test('the choice of when has nothing chosen at first, and can be changed', async () => {
  const { visitor } = await steppedUp();
  const hidden = hiddenFields((await visitor.get('/bank/details')).html, '/bank/details');
  await visitor.post('/bank/details', { ...hidden, ...details });
  const page = await visitor.get('/bank');
  expect(fieldLabelled(page.html, 'Pay me as it comes')?.['checked']).toBeUndefined();
  const when = hiddenFields(page.html, '/bank/when');
  expect(pageProblems((await visitor.post('/bank/when', when)).html)).toEqual({ 'Choose one, or leave it for now.': '#when' });
  expect((await visitor.post('/bank/when', { ...when, when: 'when-i-say' })).location).toBe('/bank?saved=when');
  expect(fieldLabelled((await visitor.get('/bank')).html, 'Wait until I say')?.['checked']).toBe('checked');
});

test('somebody who says when asks for what is ready in one press, and choosing again takes it back', async () => {
  const { visitor, person } = await steppedUp();
  const hidden = hiddenFields((await visitor.get('/bank/details')).html, '/bank/details');
  await visitor.post('/bank/details', { ...hidden, ...details });
  expect(buttons((await visitor.get('/bank')).html)).not.toContain('Pay what is ready now');
  const choose = async () =>
    visitor.post('/bank/when', { ...hiddenFields((await visitor.get('/bank')).html, '/bank/when'), when: 'when-i-say' });
  await choose();
  const form = hiddenFields((await visitor.get('/bank')).html, '/bank/now');
  service.calls();
  expect(await visitor.post('/bank/now', form)).toMatchObject({ status: 303, location: '/bank?saved=now' });
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(mainText((await visitor.get('/bank?saved=now')).html)).toContain('You asked on Monday 23 November 2026, 10am.');
  await choose();
  expect((await service.deps.payees.readBank(person.personId)).payee?.saidNowAt).toBe('');
});

test('a letter is offered only where an address is held, and asking for one without it is met kindly', async () => {
  const { visitor } = await aPersonHere();
  const page = await visitor.get('/bank');
  expect(mainText(page.html)).toContain('We have no number for you. Write one below.');
  expect(mainText(page.html)).not.toContain('Post me a code');
  const hidden = hiddenFields(page.html, '/bank/code');
  const asked = await visitor.post('/bank/code', { ...hidden, way: 'letter', whereTo: '1 Mill Lane' });
  expect(Object.keys(pageProblems(asked.html))).toEqual([
    'We have no address for you, or only a new one, so we cannot post a code. Choose another way.',
  ]);
});

test('bank details sent after the sign-in ended are kept nowhere', async () => {
  const { visitor } = await steppedUp();
  const hidden = hiddenFields((await visitor.get('/bank/details')).html, '/bank/details');
  visitor.cookies.set('__Host-session', 'ended');
  const page = await visitor.post('/bank/details', { ...hidden, ...details });
  expect(page.status).toBe(401);
  expect(page.html).not.toContain('6637');
  const secret = visitor.cookies.get('__Host-kept');
  expect(secret === undefined ? undefined : await keptFormStore(service.deps.database).read(hashOf(secret))).toBeUndefined();
});

test('the list of codes warns what proves nothing, asks how staff made sure, and shows a code once', async () => {
  const { person, visitor } = await aPersonHere({ knownAs: 'Waits-for-code' });
  const asking = hiddenFields((await visitor.get('/bank')).html, '/bank/code');
  await visitor.post('/bank/code', { ...asking, way: 'phone', whereTo: '07700 900123' });
  const staff = await service.signedIn(coordinator);
  service.calls();
  const list = await staff.get('/codes');
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(mainText(list.html)).toContain('A number or address typed with the request proves nothing');
  expect(mainText(list.html)).toContain('Typed with the request 07700 900123');
  const action = `/codes/${person.personId}`;
  const form = hiddenFields(list.html, action);
  const unsure = await staff.post(action, form);
  expect(Object.keys(pageProblems(unsure.html))).toEqual(['Choose how you made sure it is them.']);
  const sure = { ...form, [form['field'] ?? '']: 'met-in-person' };
  expect(headings((await staff.post(action, sure)).html)).toEqual(['The code for Waits-for-code']);
  const again = await staff.post(action, sure);
  expect(again.html).not.toContain('data-code');
});

test('a payee checker sees the details for one page and confirms them; their maker of the code can’t', async () => {
  const { person, visitor } = await steppedUp();
  const hidden = hiddenFields((await visitor.get('/bank/details')).html, '/bank/details');
  await visitor.post('/bank/details', { ...hidden, ...details });
  const staff = await service.signedIn(checker);
  service.calls();
  expect(links((await staff.get('/payees')).html)[person.knownAs]).toBeDefined();
  expect(service.calls()).toBeLessThanOrEqual(3);
  const address = `/payees/${person.personId}`;
  const page = await staff.get(address);
  // One more than other staff pages: whose hands are in their payments is asked before anything is decrypted.
  expect(service.calls()).toBeLessThanOrEqual(4);
  expect(mainText(page.html)).toContain('Sort code 08-99-99 Account number 66374958');
  expect(mainText(page.html)).toContain(
    'They could belong together. It does not say whose account it is. Modulus table 8.50, in use from Monday 23 June 2025.',
  );
  const form = hiddenFields(page.html, address);
  expect(Object.keys(pageProblems((await staff.post(address, form)).html))).toEqual(['Choose what you found.']);
  const codeMaker = await service.signedIn(staffWith(['payee-checker'], { staffId: 's-coordinator' }));
  const seen = await codeMaker.get(address);
  expect(seen.html).not.toContain('66374958');
  expect(buttons(seen.html)).not.toContain('Keep this answer');
  expect((await staff.post(address, { ...form, answer: 'confirm', way: 'saw-a-statement' })).location).toBe('/payees');
  expect(mainText((await visitor.get('/bank')).html)).toContain('We checked them');
});

test.each([
  ['approver', '/payees'],
  ['approver', '/codes'],
  ['coordinator', '/payees'],
  ['payment-maker', '/payees'],
  ['payment-maker', '/bank'],
  ['payee-checker', '/bank/details'],
] as const)('to a %s there is nothing at %s', async (role, path) => {
  expect((await (await service.signedIn(staffWith([role]))).get(path)).status).toBe(404);
});

test('a person finds none of the staff pages', async () => {
  const { person, visitor } = await aPersonHere();
  for (const path of ['/codes', '/payees', `/payees/${person.personId}`, '/runs', '/approvals'])
    expect((await visitor.get(path)).status).toBe(404);
});
