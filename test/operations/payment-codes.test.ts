import { beforeAll, expect, test } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import { minutesAfter } from '#shared/domain/london-time.ts';
import { reachedBy } from '#shared/domain/reach.ts';
import { isSteppedUp } from '#shared/domain/session-life.ts';
import { askForCode } from '#shared/operations/payments/ask-for-code.ts';
import { checkPayee } from '#shared/operations/payments/check-payee.ts';
import { choosePayWhen } from '#shared/operations/payments/choose-pay-when.ts';
import { listCodesAsked } from '#shared/operations/payments/list-payees.ts';
import { makeCode } from '#shared/operations/payments/make-code.ts';
import { useCode } from '#shared/operations/payments/use-code.ts';
import { readHistory } from '#shared/store/journal.ts';
import { removalsStore } from '#shared/store/removals.ts';
import { staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyWorld, type MoneyWorld } from '#test/support/money-world.ts';
import { actorOf, asking, coordinator, making, readSession, withCode } from '#test/support/payee-codes.ts';
import { databaseOf } from '#test/support/people-service.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
let world: MoneyWorld;
beforeAll(() => {
  world = moneyWorld(databaseOf(engine), clock);
});

test('somebody with only an email gets a code another way and is stepped up for a quarter of an hour', async () => {
  const { person, session, code } = await withCode(world);
  expect(isSteppedUp(session, clock.now)).toBe(false);
  expect(await useCode(world.deps, session, code.toLowerCase())).toEqual({ ok: true, value: true });
  const after = await readSession(world, session.idHash);
  expect(isSteppedUp(after, minutesAfter(clock.now, 14))).toBe(true);
  expect(isSteppedUp(after, minutesAfter(clock.now, 15))).toBe(false);
  expect(await useCode(world.deps, session, code)).toEqual({ ok: false, problems: [{ code: 'no-code-yet' }] });
  const { items } = await readHistory(world.deps.database, `person#${person.alias}`, { limit: 10 });
  expect(items.map(({ type, facts }) => [type, facts['way']])).toEqual([
    ['payee-code-asked', 'phone'],
    ['payee-code-made', 'phone'],
  ]);
  expect(chainIsWhole(items)).toBe(true);
});

test('what waits for a code is listed until it is made, and asking twice lists it once', async () => {
  const person = await world.person();
  await askForCode(world.deps, actorOf(person), asking());
  await askForCode(world.deps, actorOf(person), asking({ way: 'in-person', whereTo: '' }));
  const listed = async () =>
    (await listCodesAsked(world.deps, coordinator, '')).items.filter((each) => each.person.personId === person.personId);
  expect(await listed()).toMatchObject([{ waits: { way: 'in-person', whereTo: '' } }]);
  await makeCode(world.deps, coordinator, making(person));
  expect(await listed()).toEqual([]);
});

test('somebody who closed their account is on no list, gets no code, and what they typed for it goes with their details', async () => {
  const person = await world.person();
  await askForCode(world.deps, actorOf(person), asking({ way: 'phone', whereTo: '07700 900789' }));
  const read = await world.deps.people.read(person.personId);
  const closing = { ...(read ?? person), state: 'closing' as const, removeOn: '2026-11-23' };
  await world.put(world.deps.people.saving({ ...closing, version: closing.version + 1 }, closing.version));
  const { items } = await listCodesAsked(world.deps, coordinator, '');
  expect(items.filter((each) => each.person.personId === person.personId)).toEqual([]);
  expect(await makeCode(world.deps, coordinator, making(person))).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
  await world.put(...removalsStore(world.deps.database).removingWays(closing, undefined));
  const left = await world.deps.payees.codesAsked({ limit: 100 });
  expect(left.items.filter(({ personId }) => personId === person.personId)).toEqual([]);
  expect((await world.deps.payees.readBank(person.personId)).code).toBeUndefined();
});

test('a way has to be chosen, and a number given where we have none', async () => {
  const person = await world.person();
  expect(await askForCode(world.deps, actorOf(person), asking({ way: '' }))).toEqual({ ok: false, problems: [{ code: 'no-way-chosen' }] });
  expect(await askForCode(world.deps, actorOf(person), asking({ whereTo: ' ' }))).toEqual({
    ok: false,
    problems: [{ code: 'where-to-missing' }],
  });
  expect(await askForCode(world.deps, actorOf(person), asking({ whereTo: 'x'.repeat(301) }))).toMatchObject({
    ok: false,
    problems: [{ code: 'where-to-too-long' }],
  });
  const reachable = await world.person({ reach: { kind: 'phone', number: '07700 900123', openToOthers: 'no' } });
  expect((await askForCode(world.deps, actorOf(reachable), asking({ whereTo: '' }))).ok).toBe(true);
});

test('staff say how they made sure, make a code once, and never for somebody they are kept apart from', async () => {
  const person = await world.person();
  await askForCode(world.deps, actorOf(person), asking());
  expect(await makeCode(world.deps, coordinator, making(person, { howSure: '' }))).toEqual({
    ok: false,
    problems: [{ code: 'no-way-chosen' }],
  });
  expect(await makeCode(world.deps, coordinator, making(person, { howSure: 'known-number' }))).toEqual({
    ok: false,
    problems: [{ code: 'none-held' }],
  });
  expect((await makeCode(world.deps, coordinator, making(person))).ok).toBe(true);
  expect(await makeCode(world.deps, coordinator, making(person))).toEqual({ ok: false, problems: [{ code: 'not-waiting' }] });
  const apart = await world.person({ keptApartStaffIds: ['s-coordinator'] });
  await askForCode(world.deps, actorOf(apart), asking());
  expect(await makeCode(world.deps, coordinator, making(apart))).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
});

test('five wrong tries stop the code, whatever request id they come with, and it is on the list again', async () => {
  const { person, session, code } = await withCode(world);
  for (const attemptsLeft of [4, 3, 2, 1]) {
    expect(await useCode(world.deps, session, 'wrong')).toEqual({ ok: false, problems: [{ code: 'not-that-code', attemptsLeft }] });
  }
  expect(await useCode(world.deps, session, 'wrong')).toEqual({ ok: false, problems: [{ code: 'too-many-tries' }] });
  expect((await useCode(world.deps, session, code)).ok).toBe(false);
  const { items } = await listCodesAsked(world.deps, coordinator, '');
  expect(items.some((each) => each.person.personId === person.personId)).toBe(true);
});

test('a hundred guesses at once cost the code at most its five tries', async () => {
  const { session, person } = await withCode(world);
  await Promise.all(Array.from({ length: 100 }, () => useCode(world.deps, session, 'wrong')));
  const { code } = await world.deps.payees.readBank(person.personId);
  const triesUsed = code?.state === 'asked' ? 5 : 5 - (code?.attemptsLeft ?? 0);
  expect(triesUsed).toBeGreaterThan(0);
  expect(triesUsed).toBeLessThanOrEqual(5);
  expect(isSteppedUp(await readSession(world, session.idHash), clock.now)).toBe(false);
});

test('whoever got into the mailbox can’t have the code by a number they just wrote there, nor have details checked by it', async () => {
  const person = await world.person();
  const intruders = { kind: 'phone', number: '07700 900666', openToOthers: 'no' } as const;
  const changed = { ...reachedBy(person, intruders, clock.now), version: person.version + 1 };
  await world.put(world.deps.people.saving(changed, person.version));
  await askForCode(world.deps, actorOf(person), asking({ way: 'phone', whereTo: intruders.number }));
  expect(await makeCode(world.deps, coordinator, making(person, { howSure: 'known-number' }))).toEqual({
    ok: false,
    problems: [{ code: 'none-held' }],
  });
  await world.payee(person.personId, { state: 'waiting-for-check', enteredAt: clock.now });
  const check = { personId: person.personId, version: 1, answer: 'confirm', way: 'rang-them', words: '', result: '/payees' } as const;
  expect(await checkPayee(world.deps, staffWith(['payee-checker']), { ...check, requestId: newId() })).toMatchObject({
    problems: [{ code: 'look-again', problems: [{ code: 'way-proves-nothing' }] }],
  });
});

test('somebody who closed their account is promised no call: they are told how to come back', async () => {
  const person = await world.person({ state: 'closing', removeOn: '2026-12-07' });
  expect(await askForCode(world.deps, actorOf(person), asking())).toEqual({ ok: false, problems: [{ code: 'account-closed' }] });
});

test('nothing is kept for an account that is removed, by a sign-in that outlived it', async () => {
  const person = await world.person({ state: 'closed' });
  expect(await askForCode(world.deps, actorOf(person), asking())).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
  await world.payee(person.personId);
  const form = { payWhen: 'when-i-say', requestId: newId(), result: '/bank' } as const;
  expect(await choosePayWhen(world.deps, actorOf(person), form)).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
});
