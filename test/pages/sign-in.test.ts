import { expect, test } from 'vitest';
import { ownPath } from '#shared/http/own-path.ts';
import { issuerOf } from '#functions/sign-in/issuer.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf, peopleDepsFor, peopleService, type Clock } from '#test/support/people-service.ts';
import { pretendProvider } from '#test/support/pretend-provider.ts';
import { headings, links, mainText } from '#test/support/read-page.ts';
import { newVisitor, type Visitor } from '#test/support/visitor.ts';
import { hashOf } from '#shared/store/sessions.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-23T10:00:00.000Z' };
const people = pretendProvider({ new: { sub: 'new', email: 'new@people.example', email_verified: 'true' } });
const staff = pretendProvider({
  jo: {
    sub: 'jo',
    name: 'Jo Price',
    email: 'Jo.Price@council.example',
    'cognito:groups': ['coordinator', 'host', 'board:b1', 'printing', 'superuser'],
  },
  ed: { sub: 'ed', name: 'Ed Ash', 'cognito:groups': ['printing'] },
  un: { sub: 'un', name: 'Una Lee' },
});
const visitor = (): Visitor => newVisitor(peopleService(databaseOf(engine), clock, { people, staff }));
const sessionOf = (who: Visitor) => peopleDepsFor(databaseOf(engine), clock).sessions.read(hashOf(who.cookies.get('__Host-session') ?? ''));

test('people come first on the sign-in page, and where they were going comes along', async () => {
  const page = await visitor().get('/sign-in?to=%2Fyou%2Fname');
  expect(links(page.html)).toMatchObject({
    'Sign in with a code by email': '/sign-in/people?to=%2Fyou%2Fname',
    'staff sign in': '/sign-in/staff?to=%2Fyou%2Fname',
  });
  expect(page.html.indexOf('/sign-in/people')).toBeLessThan(page.html.indexOf('/sign-in/staff'));
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/sign-out',
  '/leave',
  '/sign-in/return',
  'javascript:alert(1)',
  `/${'x'.repeat(600)}`,
])('nobody is sent on to %s', (to) => {
  expect(ownPath('https://alongside.example', to)).toBeUndefined();
});

test('a path of our own is kept with its query', () => {
  expect(ownPath('https://alongside.example', '/plan?month=2026-11')).toBe('/plan?month=2026-11');
});

test('an issuer over http is taken on a loopback address only', () => {
  expect(issuerOf('http://127.0.0.1:3001/people').insecure).toBe(true);
  expect(issuerOf('http://[::1]:3001/people').insecure).toBe(true);
  expect(issuerOf('https://id.example').insecure).toBe(false);
  ['http://id.example', 'http://127.0.0.1.id.example', 'http://localhost.id.example', 'ftp://127.0.0.1'].forEach((issuer) => {
    expect(() => issuerOf(issuer)).toThrow('loopback');
  });
});

test('staff get the roles and boards their provider says, and nothing for other groups', async () => {
  const jo = visitor();
  await jo.get('/sign-in/staff?to=/plan');
  expect((await jo.get('/sign-in/return?code=jo&state=s1')).location).toBe('/plan');
  expect((await sessionOf(jo))?.actor).toEqual({
    kind: 'staff',
    staffId: 'jo',
    name: 'Jo Price',
    email: 'jo.price@council.example',
    roles: ['coordinator', 'host'],
    boards: ['b1'],
  });
});

test.each(['ed', 'un'])('staff without a role of ours (%s) get a kind page and no session', async (name) => {
  const who = visitor();
  await who.get('/sign-in/staff');
  const page = await who.get(`/sign-in/return?code=${name}&state=s1`);
  expect(page.status).toBe(404);
  expect(headings(page.html)).toEqual(['There is nothing here for you yet']);
  expect(who.cookies.has('__Host-session')).toBe(false);
});

test('the cookie holds a long secret and the table only its hash', async () => {
  const who = visitor();
  await who.get('/sign-in/people');
  await who.get('/sign-in/return?code=new&state=s1');
  expect(who.cookies.get('__Host-session')).toMatch(/^[0-9a-z]{40}$/);
  expect((await sessionOf(who))?.actor).toEqual({ kind: 'newcomer', subject: 'new', email: 'new@people.example' });
  expect(who.cookies.has('__Host-sign-in')).toBe(false);
});

test.each([
  ['no sign-in was begun here', '/sign-in/return?code=new&state=s1', false],
  ['the answer belongs to another tab', '/sign-in/return?code=new&state=other', true],
  ['they turned round at the provider', '/sign-in/return?error=access_denied&state=s1', true],
])('when %s there is a kind page and one press to try again', async (_what, address, begun) => {
  const who = visitor();
  if (begun) await who.get('/sign-in/people?to=/you');
  const page = await who.get(address);
  expect(page.status).toBe(422);
  expect(headings(page.html)).toEqual(['You are not signed in yet']);
  expect(links(page.html)['Try again']).toBe(begun ? '/sign-in/people?to=%2Fyou' : '/sign-in/people');
  expect(who.cookies.has('__Host-session')).toBe(false);
});

test('coming back a second time, by Back or reload, leads home and not to a problem', async () => {
  const who = visitor();
  await who.get('/sign-in/people');
  await who.get('/sign-in/return?code=new&state=s1');
  expect((await who.get('/sign-in/return?code=new&state=s1')).location).toBe('/joined');
});

test('a cookie somebody made up begins nothing', async () => {
  const who = visitor();
  who.cookies.set('__Host-sign-in', Buffer.from('{"pool":"people"}').toString('base64url'));
  expect((await who.get('/sign-in/return?code=new&state=s1')).status).toBe(422);
});

test('signing out ends the session in the table, and says so', async () => {
  const who = visitor();
  await who.get('/sign-in/people');
  await who.get('/sign-in/return?code=new&state=s1');
  const before = await sessionOf(who);
  expect((await who.post('/sign-out', {})).location).toBe('/signed-out');
  expect(await peopleDepsFor(databaseOf(engine), clock).sessions.read(before?.idHash ?? '')).toBeUndefined();
  expect(mainText((await who.get('/signed-out')).html)).toContain('What you saved is safe');
});

test('"Leave this page" signs out, forgets half a join and goes somewhere harmless', async () => {
  const who = visitor();
  await who.post('/join', {});
  await who.get('/sign-in/people');
  await who.get('/sign-in/return?code=new&state=s1');
  const before = await sessionOf(who);
  const left = await who.get('/leave');
  expect(left).toMatchObject({ status: 303, location: 'https://www.bbc.co.uk/weather' });
  expect(left.headers['clear-site-data']).toBe('"cache"');
  expect([...who.cookies.keys()]).toEqual([]);
  expect(await peopleDepsFor(databaseOf(engine), clock).sessions.read(before?.idHash ?? '')).toBeUndefined();
});

test.each([
  '/',
  '/how-we-pay',
  '/your-rights',
  '/what-we-share',
  '/help',
  '/choices-at-every-step',
  '/leaving-a-page',
  '/accessibility',
  '/sign-in',
  '/signed-out',
  '/join',
])('%s opens for somebody signed out, with one heading and a way to a person', async (path) => {
  const page = await visitor().get(path);
  expect(page.status).toBe(200);
  expect(headings(page.html)).toHaveLength(1);
  expect(page.html).toContain('Leave this page');
  expect(links(page.html)).toHaveProperty('Get help, or tell us you are worried');
});

test('the rates on the page are those of the day, with the date they count from', async () => {
  const page = await visitor().get('/how-we-pay');
  const text = mainText(page.html);
  [
    'Your time, half a day Since 16 December 2025 £82.50',
    'A trip by car, each mile Since 6 April 2026 55p',
    'By car after 10,000 miles in a tax year, each mile Since 6 April 2011 25p',
    'A trip by motorcycle, each mile Since 6 April 2011 24p',
    'A trip by bicycle, each mile Since 6 April 2011 20p',
    'within 10 working days',
    'We only know about our own payments',
  ].forEach((said) => {
    expect(text).toContain(said);
  });
});
