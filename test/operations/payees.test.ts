import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import type { Person } from '#shared/domain/person.ts';
import { checkPayee, openPayee } from '#shared/operations/payments/check-payee.ts';
import { choosePayWhen } from '#shared/operations/payments/choose-pay-when.ts';
import { giveBankDetails } from '#shared/operations/payments/give-bank-details.ts';
import { listPayeesWaiting } from '#shared/operations/payments/list-payees.ts';
import { payWhatIsReady } from '#shared/operations/payments/pay-what-is-ready.ts';
import { useCode } from '#shared/operations/payments/use-code.ts';
import { readHistory } from '#shared/store/journal.ts';
import { nameOf } from '#shared/store/client.ts';
import { staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyWorld, someDetails, type MoneyWorld } from '#test/support/money-world.ts';
import { actorOf, readSession, withCode } from '#test/support/payee-codes.ts';
import { databaseOf } from '#test/support/people-service.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
const checker = staffWith(['payee-checker']);
let world: MoneyWorld;
beforeAll(() => {
  world = moneyWorld(databaseOf(engine), clock);
});

const given = async (changes: Partial<Person> = {}) => {
  const { person, session, code } = await withCode(world, changes);
  await useCode(world.deps, session, code);
  const steppedUp = await readSession(world, session.idHash);
  const done = await giveBankDetails(world.deps, steppedUp, { typed: someDetails, version: 0, requestId: newId(), result: '/bank' });
  return { person, session: steppedUp, done };
};

test('nobody gives bank details without the second step', async () => {
  const person = await world.person();
  const { session } = await world.session(actorOf(person));
  const form = { typed: someDetails, version: 0, requestId: newId(), result: '/bank' };
  expect(await giveBankDetails(world.deps, session, form)).toEqual({ ok: false, problems: [{ code: 'second-step-needed' }] });
});

test('details are kept encrypted, field by field: no table holds them in the clear', async () => {
  const { person, done } = await given();
  expect(done).toEqual({ ok: true, value: '/bank' });
  const { Item } = await world.deps.database.client.send(
    new GetCommand({ TableName: nameOf(world.deps.database, 'people'), Key: { pk: `person#${person.personId}`, sk: 'payee' } }),
  );
  expect(Item).toMatchObject({
    lastFour: '4958',
    state: 'waiting-for-check',
    payWhen: 'not-chosen',
    codeMadeBy: 's-coordinator',
    usableFrom: '2026-11-23',
  });
  for (const secret of ['66374958', '089999', 'Neill']) expect(JSON.stringify(Item)).not.toContain(secret);
});

test('one person’s encrypted account can’t be read as another’s', async () => {
  const { person } = await given();
  const { payee } = await world.deps.payees.readBank(person.personId);
  if (payee === undefined) throw new Error('They gave it');
  await expect(world.deps.cipher.decrypt({ ...payee, personId: 'somebody-else' })).rejects.toThrow('InvalidCiphertext');
  await expect(world.deps.cipher.decrypt({ ...payee, encryptedSortCode: payee.encryptedAccountNumber })).rejects.toThrow(
    'InvalidCiphertext',
  );
});

test('what can’t be read is said, and nothing is kept', async () => {
  const { person, session, code } = await withCode(world);
  await useCode(world.deps, session, code);
  const form = { typed: { ...someDetails, sortCode: '12' }, version: 0, requestId: newId(), result: '/bank' };
  expect(await giveBankDetails(world.deps, await readSession(world, session.idHash), form)).toMatchObject({
    ok: false,
    problems: [{ code: 'look-again' }],
  });
  expect((await world.deps.payees.readBank(person.personId)).payee).toBeUndefined();
});

test('a checker sees them in the clear, the look is noted first, and confirming takes them off the list', async () => {
  const { person } = await given();
  const opened = await openPayee(world.deps, checker, person.personId);
  expect(opened?.details).toEqual(someDetails);
  const confirm = {
    personId: person.personId,
    version: 1,
    answer: 'confirm',
    way: 'met-in-person',
    words: '',
    requestId: newId(),
    result: '/payees',
  } as const;
  expect(await checkPayee(world.deps, checker, confirm)).toEqual({ ok: true, value: '/payees' });
  expect(await checkPayee(world.deps, checker, confirm)).toEqual({ ok: true, value: '/payees' });
  const { items } = await listPayeesWaiting(world.deps, checker, '');
  expect(items.some((each) => each.person.personId === person.personId)).toBe(false);
  expect((await world.deps.payees.readBank(person.personId)).payee).toMatchObject({ state: 'confirmed', checkedBy: 's-payee-checker' });
  const history = await readHistory(world.deps.database, `person#${person.alias}`, { limit: 10 });
  expect(history.items.map(({ type }) => type)).toEqual(['payee-code-asked', 'payee-code-made', 'payee-given', 'payee-confirmed']);
  expect(chainIsWhole(history.items)).toBe(true);
});

test('whoever made the code sees no details and confirms nothing', async () => {
  const { person } = await given();
  const codeMaker = staffWith(['payee-checker'], { staffId: 's-coordinator' });
  expect((await openPayee(world.deps, codeMaker, person.personId))?.details).toBeUndefined();
  const confirm = {
    personId: person.personId,
    version: 1,
    answer: 'confirm',
    way: 'met-in-person',
    words: '',
    requestId: newId(),
    result: '/payees',
  } as const;
  expect(await checkPayee(world.deps, codeMaker, confirm)).toMatchObject({
    ok: false,
    problems: [{ code: 'look-again', problems: [{ code: 'has-another-hand' }] }],
  });
});

test('details sent back carry kind words, and new ones can be given', async () => {
  const { person, session } = await given();
  const back = {
    personId: person.personId,
    version: 1,
    answer: 'send-back',
    way: '',
    words: 'One figure was not clear.',
    requestId: newId(),
    result: '/payees',
  } as const;
  expect((await checkPayee(world.deps, checker, back)).ok).toBe(true);
  const again = { typed: someDetails, version: 2, requestId: newId(), result: '/bank' };
  expect((await giveBankDetails(world.deps, session, again)).ok).toBe(true);
  expect((await world.deps.payees.readBank(person.personId)).payee).toMatchObject({
    state: 'waiting-for-check',
    sentBackWords: '',
    detailsVersion: 2,
  });
});

test('a change of confirmed details is used from the next working day', async () => {
  const { person, session } = await given();
  await checkPayee(world.deps, checker, {
    personId: person.personId,
    version: 1,
    answer: 'confirm',
    way: 'met-in-person',
    words: '',
    requestId: newId(),
    result: '/',
  });
  clock.now = '2026-11-23T10:05:00.000Z';
  const changed = { typed: someDetails, version: 2, requestId: newId(), result: '/bank' };
  expect((await giveBankDetails(world.deps, session, changed)).ok).toBe(true);
  expect((await world.deps.payees.readBank(person.personId)).payee?.usableFrom).toBe('2026-11-24');
  clock.now = '2026-11-23T10:00:00.000Z';
});

test('the choice of when to be paid is kept, and nothing chosen is asked again', async () => {
  const { person } = await given();
  const choose = (payWhen: 'as-it-comes' | 'when-i-say' | '') =>
    choosePayWhen(world.deps, actorOf(person), { payWhen, requestId: newId(), result: '/bank' });
  expect(await choose('')).toEqual({ ok: false, problems: [{ code: 'nothing-chosen' }] });
  expect((await choose('when-i-say')).ok).toBe(true);
  expect((await world.deps.payees.readBank(person.personId)).payee).toMatchObject({ payWhen: 'when-i-say', state: 'waiting-for-check' });
});

test('the choice a payment rests on is in the journal, with who made it and when, and the day of the money starts anew', async () => {
  const { person } = await given();
  const form = () => ({ requestId: newId(), result: '/bank' });
  await choosePayWhen(world.deps, actorOf(person), { payWhen: 'when-i-say', ...form() });
  clock.now = '2026-11-30T10:00:00.000Z';
  expect((await payWhatIsReady(world.deps, actorOf(person), form())).ok).toBe(true);
  clock.now = '2026-11-23T10:00:00.000Z';
  const { items } = await readHistory(world.deps.database, `person#${person.alias}`, { limit: 20 });
  expect(chainIsWhole(items)).toBe(true);
  expect(items.slice(-2)).toMatchObject([
    { type: 'pay-when-chosen', facts: { payWhen: 'when-i-say' } },
    { type: 'pay-now-asked', at: '2026-11-30T10:00:00.000Z' },
  ]);
  expect((await world.deps.payees.readBank(person.personId)).payee).toMatchObject({ readyBy: '2026-12-14' });
});
