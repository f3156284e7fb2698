import { beforeAll, expect, test } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { decideClaim } from '#shared/operations/approvals/decide-claim.ts';
import { askForCode } from '#shared/operations/payments/ask-for-code.ts';
import { checkPayee, openPayee } from '#shared/operations/payments/check-payee.ts';
import { listPayeesWaiting } from '#shared/operations/payments/list-payees.ts';
import { makeCode } from '#shared/operations/payments/make-code.ts';
import { staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyWorld, type MoneyWorld } from '#test/support/money-world.ts';
import { actorOf, asking, coordinator, making } from '#test/support/payee-codes.ts';
import { databaseOf } from '#test/support/people-service.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
const approver = staffWith(['coordinator', 'approver', 'payee-checker'], { staffId: 's-approver' });
let world: MoneyWorld;
beforeAll(() => {
  world = moneyWorld(databaseOf(engine), clock);
});

/** Somebody who waits for a payment code, with one claim of theirs as it is given. */
const waitsForCode = async (claim: Partial<Claim>) => {
  const person = await world.person();
  await world.sentClaim({ personId: person.personId, ...claim });
  await askForCode(world.deps, actorOf(person), asking());
  return person;
};
const approved = { state: 'approved', decidedBy: 's-approver', decidedAt: clock.now, payablePence: 9_000 } as const;
const anotherHand = { ok: false, problems: [{ code: 'has-another-hand' }] };

test('who decided something of theirs makes no payment code, while a colleague still can: the payment stays one that can be made', async () => {
  const person = await waitsForCode(approved);
  expect(await makeCode(world.deps, approver, making(person))).toEqual(anotherHand);
  expect(await makeCode(world.deps, coordinator, making(person))).toMatchObject({ ok: true });
});

test.each<[string, Partial<Claim>]>([
  ['confirmed that they took part', { state: 'draft', tookPartRecordedBy: 's-approver', tookPartRecordedByHost: false }],
  ['confirmed it before that was corrected', { state: 'sent', earlierConfirmers: ['s-approver'] }],
  ['pays it', { state: 'in-run', hands: { originate: [], approve: [], pay: ['s-approver'] } }],
])('nor does who %s', async (_, claim) => {
  expect(await makeCode(world.deps, approver, making(await waitsForCode(claim)))).toEqual(anotherHand);
});

test.each<[string, Partial<Claim>]>([
  ['was paid', { ...approved, state: 'paid' }],
  ['was decided with nothing left to pay or to look at', { ...approved, state: 'settled', payablePence: 0, secondLook: true }],
  ['a host confirmed', { state: 'sent', tookPartRecordedBy: 's-approver', tookPartRecordedByHost: true }],
])('what %s is no hindrance', async (_, claim) => {
  expect(await makeCode(world.deps, approver, making(await waitsForCode(claim)))).toMatchObject({ ok: true });
});

test('who wrote something down for them opens no bank details and confirms none', async () => {
  const person = await world.person();
  await world.sentClaim({ personId: person.personId, hands: { originate: ['s-approver'], approve: [], pay: [] } });
  const payee = await world.payee(person.personId, { state: 'waiting-for-check' });
  expect((await openPayee(world.deps, approver, person.personId))?.details).toBeUndefined();
  const { personId } = person;
  const confirm = { personId, version: payee.version, answer: 'confirm', way: 'met-in-person', words: '' } as const;
  expect(await checkPayee(world.deps, approver, { ...confirm, requestId: newId(), result: '/payees' })).toMatchObject({
    problems: [{ code: 'look-again', problems: [{ code: 'has-another-hand' }] }],
  });
  const another = staffWith(['payee-checker']);
  expect(await checkPayee(world.deps, another, { ...confirm, requestId: newId(), result: '/payees' })).toMatchObject({ ok: true });
});

test('who decides checks bank details too: that is one hand', async () => {
  const claim = await world.sentClaim(approved);
  await world.payee(claim.personId, { state: 'waiting-for-check' });
  expect((await openPayee(world.deps, approver, claim.personId))?.details).toBeDefined();
});

test('who made a payment code that waits to be used does not decide what is paid by it', async () => {
  const claim = await world.sentClaim({ state: 'sent' });
  const person = await world.deps.people.read(claim.personId);
  if (person === undefined) throw new Error('They are there');
  await askForCode(world.deps, actorOf(person), asking());
  await makeCode(world.deps, approver, making(person));
  const form = {
    claimId: claim.claimId,
    personId: claim.personId,
    fundId: claim.offer.fundId,
    version: claim.version,
    result: '/approvals',
    choices: [],
  };
  expect(await decideClaim(world.deps, approver, { ...form, requestId: newId() })).toMatchObject({
    ok: false,
    problems: [{ code: 'hands', problems: [{ code: 'has-another-hand', hand: 'originate' }] }],
  });
});

test('bank details of an account that is removed are in no list, and nobody’s to check', async () => {
  const person = await world.person({ state: 'closed' });
  const payee = await world.payee(person.personId, { state: 'waiting-for-check' });
  await world.put(world.deps.payees.listingPayee(payee));
  const { items } = await listPayeesWaiting(world.deps, approver, '');
  expect(items.filter((one) => one.person.personId === person.personId)).toEqual([]);
  expect(await openPayee(world.deps, approver, person.personId)).toBeUndefined();
});
