import { expect, test } from 'vitest';
import { hashOf } from '#shared/store/sessions.ts';
import { commit } from '#shared/store/commit.ts';
import { aPerson, personActor } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf, peopleDepsFor, peopleService, type Clock } from '#test/support/people-service.ts';
import { pretendProvider } from '#test/support/pretend-provider.ts';
import { newVisitor, type Visitor } from '#test/support/visitor.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-23T10:00:00.000Z' };
const people = pretendProvider({ new: { sub: 'new', email: 'new@people.example', email_verified: true } });

/** A visitor, and how many calls to the database each of their requests takes. */
const countedVisitor = (): { readonly visitor: Visitor; readonly callsOf: (request: () => Promise<unknown>) => Promise<number> } => {
  const database = databaseOf(engine);
  const seen = { calls: 0 };
  database.client.middlewareStack.add(
    (next) => (given) => {
      seen.calls += 1;
      return next(given);
    },
    { step: 'finalizeRequest', name: 'countCalls', override: true },
  );
  const visitor = newVisitor(peopleService(database, clock, { people, staff: pretendProvider({}) }));
  const callsOf = async (request: () => Promise<unknown>): Promise<number> => {
    const before = seen.calls;
    await request();
    return seen.calls - before;
  };
  return { visitor, callsOf };
};

const signedIn = async (): Promise<ReturnType<typeof countedVisitor>> => {
  const deps = peopleDepsFor(databaseOf(engine), clock);
  const personId = deps.newId();
  const person = aPerson({ personId, alias: deps.newId(), version: 1 });
  await commit(deps.database, deps.retrying, { requestId: personId, result: '', now: clock.now, writes: [deps.people.saving(person, 0)] });
  const secret = `${deps.newId()}${deps.newId()}`;
  const at = clock.now;
  const actor = personActor({ personId, alias: person.alias });
  const session = { idHash: hashOf(secret), actor, startedAt: at, lastSeenAt: at, steppedUpUntil: '', signedInAt: at };
  await deps.sessions.save(session, '2026-11-23T22:00:00.000Z');
  const counted = countedVisitor();
  counted.visitor.cookies.set('__Host-session', secret);
  return counted;
};

test.each(['/', '/how-we-pay', '/help', '/sign-in'])('%s needs no call for somebody signed out', async (path) => {
  const { visitor, callsOf } = countedVisitor();
  expect(await callsOf(() => visitor.get(path))).toBe(0);
});

test.each([
  '/you',
  '/you/name',
  '/you/reach',
  '/you/money',
  '/you/close',
  '/joined',
  '/choices',
  '/choices/hear-about-more',
  '/choices/hear-about-more/record',
])('%s takes at most two calls', async (path) => {
  const { visitor, callsOf } = await signedIn();
  expect(await callsOf(() => visitor.get(path))).toBeLessThanOrEqual(2);
});

test('/you/pause takes three: who they are and which places they hold are read at the same time', async () => {
  const { visitor, callsOf } = await signedIn();
  expect(await callsOf(() => visitor.get('/you/pause'))).toBe(3);
});

test('/home takes three: who they are and what is theirs are read at the same time', async () => {
  const { visitor, callsOf } = await signedIn();
  expect(await callsOf(() => visitor.get('/home'))).toBe(3);
});

test.each([
  ['/you/name', { knownAs: 'Robin', version: '1' }],
  ['/you/reach', { reach: 'email', shared: 'no', phrase: 'Alongside', version: '1' }],
  ['/you/pause', { step: 'pause' }],
  ['/choices/hear-about-more', { choice: 'yes' }],
])('a form sent to %s takes at most three calls', async (path, fields) => {
  const { visitor, callsOf } = await signedIn();
  expect(await callsOf(() => visitor.post(path, fields))).toBeLessThanOrEqual(3);
});

// Both look first at what of theirs is open, in one query of their own list.
test.each([
  ['/you/close', { step: 'close' }],
  ['/you/money', { offer: 'costs-only' }],
])('a form sent to %s, which changes what is open with it, takes at most four calls', async (path, fields) => {
  const { visitor, callsOf } = await signedIn();
  expect(await callsOf(() => visitor.post(path, fields))).toBeLessThanOrEqual(4);
});

test('joining takes two calls a question and three to finish', async () => {
  const { visitor, callsOf } = countedVisitor();
  await visitor.post('/join', {});
  const answers = [
    ['name', { knownAs: 'Sam' }],
    ['age', { adult: 'yes' }],
    ['reach', { reach: 'email' }],
    ['shared', { shared: 'no' }],
    ['phrase', { phrase: 'Alongside' }],
    ['choices', { 'hear-about-more': 'yes' }],
  ] as const;
  for (const [question, fields] of answers) expect(await callsOf(() => visitor.post(`/join/${question}`, fields))).toBe(2);
  await visitor.get('/sign-in/people');
  expect(await callsOf(() => visitor.get('/sign-in/return?code=new&state=s1'))).toBeLessThanOrEqual(3);
  expect(await callsOf(() => visitor.post('/joined', {}))).toBe(3);
});
