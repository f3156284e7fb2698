import { afterEach, beforeAll, beforeEach, afterAll, expect, test } from 'vitest';
import type { PersonActor, StaffActor } from '#shared/domain/roles.ts';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { noteReply } from '#shared/operations/activities/note-reply.ts';
import { recordPart } from '#shared/operations/activities/record-part.ts';
import { seePlanned } from '#shared/operations/activities/see-planned.ts';
import { decideClaim } from '#shared/operations/approvals/decide-claim.ts';
import { listWaiting } from '#shared/operations/approvals/list-waiting.ts';
import { openClaim } from '#shared/operations/approvals/open-claim.ts';
import { saveLine } from '#shared/operations/claims/change-lines.ts';
import { sendOwnClaim } from '#shared/operations/claims/send-claim.ts';
import { startOwnClaim } from '#shared/operations/claims/start-claim.ts';
import { askForCode } from '#shared/operations/payments/ask-for-code.ts';
import { checkPayee } from '#shared/operations/payments/check-payee.ts';
import { giveBankDetails } from '#shared/operations/payments/give-bank-details.ts';
import { listToPay } from '#shared/operations/payments/list-runs.ts';
import { makeCode } from '#shared/operations/payments/make-code.ts';
import { makeRun } from '#shared/operations/payments/make-run.ts';
import { useCode } from '#shared/operations/payments/use-code.ts';
import { begin } from '#test/model/begin.ts';
import { sessionsOf } from '#test/model/actions/people.ts';
import { staff, takesPartToo } from '#test/model/cast.ts';
import { newPlay, type Played } from '#test/model/form.ts';
import { emptyTables } from '#test/model/sequence.ts';
import type { Deps } from '#test/model/world.ts';

let engine: TestEngine;
let played: Played;
let deps: Deps;
beforeAll(async () => {
  engine = await startEngine();
}, 30_000);
afterAll(() => engine.stop());

beforeEach(async () => {
  played = await newPlay(engine, { seed: 5, plan: {} });
  deps = played.world.plain;
  // They said yes, the meeting has begun; ada made everybody's payment code and dot checked their details.
  await begin(played, true);
});
afterEach(async () => {
  await emptyTables(played.world.source);
  await played.world.close();
});

const called = (staffId: string): StaffActor =>
  staff.find((each) => each.staffId === staffId) ?? {
    kind: 'staff',
    staffId,
    name: staffId,
    email: '',
    roles: ['coordinator', 'payment-maker'],
    boards: [],
  };

/** Bo, who was invited by ada and whose record ben made, with what is needed to act for the meeting. */
const bo = async () => {
  const [personId = ''] = (await deps.people.startingWith('bo', { limit: 1 })).items.map((person) => person.personId);
  const { invitations } = await deps.activities.ofPerson(personId, { limit: 5 });
  const [invitation] = invitations;
  if (invitation === undefined) throw new Error('Bo is invited');
  const actor: PersonActor = { kind: 'person', personId, alias: invitation.alias };
  return { personId, actor, invitation };
};

const asked = <A>(actor: A) => ({ actor, now: deps.now(), requestId: deps.newId() });

const recordYes = async (by: StaffActor) => {
  const { personId, invitation } = await bo();
  return recordPart(deps, asked(by), {
    activityId: invitation.activityId,
    personId,
    version: invitation.version,
    tookPart: 'yes',
    notes: [],
  });
};

const claimOf = async (personId: string): Promise<Claim> => {
  const [claim] = (await deps.claims.ofPerson(personId, { limit: 1 })).items;
  if (claim === undefined) throw new Error('There is a claim');
  return claim;
};

/** Bo's claim for the fee, sent, with a way to decide it in full. */
const sent = async () => {
  const { personId, actor, invitation } = await bo();
  await startOwnClaim(deps, asked(actor), invitation.activityId);
  const { claimId } = await claimOf(personId);
  const typed = { kind: 'time', date: { day: '', month: '', year: '' }, miles: '', amount: '', choice: 'all', less: '', note: '' } as const;
  await saveLine(deps, asked(actor), { claimId, version: 1, lineId: undefined, typed });
  await sendOwnClaim(deps, asked(actor), { claimId, version: 2, shownPence: 8_250 });
  const [line] = (await claimOf(personId)).lines;
  const choices = [{ lineId: line?.lineId ?? '', pays: 'full', amountPence: undefined, reasonCode: '', reasonWords: '' }] as const;
  const decideAs = (staffId: string) =>
    decideClaim(deps, called(staffId), {
      claimId,
      personId,
      fundId: invitation.offer.fundId,
      version: 3,
      requestId: deps.newId(),
      result: '',
      choices,
    });
  return { personId, decideAs };
};

/** The same, decided by gus. */
const approved = async (): Promise<Claim> => {
  const { personId, decideAs } = await sent();
  await decideAs('gus');
  return claimOf(personId);
};

const whyNot = async (by: StaffActor): Promise<readonly string[]> =>
  ((await listToPay(deps, by, '')).items[0]?.problems ?? []).map(({ code }) => code);
const chosen = ({ claimId, personId, offer }: Claim) => [{ claimId, personId, fundId: offer.fundId }];

test('whoever made the payment code, or the person’s record, does not confirm that they took part', async () => {
  // ada invited them too, which is said first; another coordinator who made the record is turned away for that alone.
  expect(await recordYes(called('ada'))).toEqual({ ok: false, problems: [{ code: 'is-inviter' }] });
  const ben: StaffActor = { ...called('ben'), boards: [] };
  expect(await recordYes(ben)).toEqual({ ok: false, problems: [{ code: 'has-another-hand' }] });
  expect((await recordYes(called('cyd'))).ok).toBe(true);
});

test('a host’s record is no hand, so a host who made the record may write it down', async () => {
  expect((await recordYes(called('ben'))).ok).toBe(true);
});

test('one member of staff can’t plan the meeting, set the fee, invite, and decide what is paid for it', async () => {
  const { decideAs } = await sent();
  expect(await decideAs('ada')).toMatchObject({
    ok: false,
    problems: [{ code: 'hands', problems: [{ code: 'planned-or-invited' }, { code: 'has-another-hand' }] }],
  });
  expect((await decideAs('gus')).ok).toBe(true);
});

test('a member of staff who takes part too does nothing about what is their own, known by their email at both places', async () => {
  const [ali] = (await deps.people.startingWith(takesPartToo.name, { limit: 1 })).items;
  const personId = ali?.personId ?? '';
  const atWork = called(takesPartToo.staffId);
  expect(atWork.staffId).not.toBe(personId);
  const nothing = { ok: false, problems: [{ code: 'not-found' }] };
  const actor: PersonActor = { kind: 'person', personId, alias: ali?.alias ?? '' };
  const [invitation] = (await deps.activities.ofPerson(personId, { limit: 5 })).invitations;
  const { activityId, version } = invitation ?? expect.fail('Ali is invited');
  expect(await recordPart(deps, asked(atWork), { activityId, personId, version, tookPart: 'yes', notes: [] })).toEqual(nothing);
  const noHost: StaffActor = { ...atWork, boards: [] };
  expect((await recordPart(deps, asked(noHost), { activityId, personId, version, tookPart: 'yes', notes: [] })).ok).toBe(false);
  const asHost = { ...atWork, boards: ['thursday'] };
  expect(await recordPart(deps, asked(asHost), { activityId, personId, version, tookPart: 'no', notes: [] })).toEqual(nothing);
  const told = { activityId, personId, reply: 'no', way: 'phone', detailsSeen: 2 } as const;
  expect(await noteReply(deps, asked(atWork), told)).toEqual(nothing);
  const planned = await seePlanned(deps, atWork, { activityId, now: deps.now() });
  expect(planned.ok && planned.value.invited.map(({ knownAs }) => knownAs)).toEqual(['bo', 'cleo']);
  await startOwnClaim(deps, asked(actor), activityId);
  const { claimId } = await claimOf(personId);
  const typed = { kind: 'time', date: { day: '', month: '', year: '' }, miles: '', amount: '', choice: 'all', less: '', note: '' } as const;
  await saveLine(deps, asked(actor), { claimId, version: 1, lineId: undefined, typed });
  await sendOwnClaim(deps, asked(actor), { claimId, version: 2, shownPence: 8_250 });
  expect(await openClaim(deps, atWork, claimId)).toBeUndefined();
  expect((await listWaiting(deps, atWork, { state: 'sent', boardId: '', after: '' })).claims).toEqual([]);
  const [line] = (await claimOf(personId)).lines;
  const choices = [{ lineId: line?.lineId ?? '', pays: 'full', amountPence: undefined, reasonCode: '', reasonWords: '' }] as const;
  expect(
    await decideClaim(deps, atWork, {
      claimId,
      personId,
      fundId: invitation?.offer.fundId ?? '',
      version: 3,
      requestId: deps.newId(),
      result: '',
      choices,
    }),
  ).toEqual(nothing);
  await askForCode(deps, actor, { way: 'in-person', whereTo: '', requestId: deps.newId(), result: '' });
  expect(await makeCode(deps, atWork, { personId, howSure: 'met-in-person', requestId: deps.newId() })).toEqual(nothing);
  const check = { personId, version: 1, answer: 'confirm', way: 'met-in-person', words: '', requestId: deps.newId(), result: '' } as const;
  expect(await checkPayee(deps, atWork, check)).toEqual(nothing);
});

test('while a claim is in a run, nobody but a host confirms that its person took part', async () => {
  const claim = await approved();
  const maker = called('cyd');
  expect(await makeRun(deps, maker, { chosen: chosen(claim), requestId: deps.newId() })).toMatchObject({ ok: true });
  // The maker would have a second hand; somebody who is yet to release the run would, too.
  expect(await recordYes(maker)).toEqual({ ok: false, problems: [{ code: 'has-another-hand' }] });
  expect(await recordYes(called('zoe'))).toEqual({ ok: false, problems: [{ code: 'has-another-hand' }] });
  expect((await recordYes(called('eve'))).ok).toBe(true);
});

test('who decided makes no code later; and made at the very same moment, the payment is in no run', async () => {
  const { personId, actor } = await bo();
  const gus = called('gus');
  const claim = await approved();
  await askForCode(deps, actor, { way: 'in-person', whereTo: '', requestId: deps.newId(), result: '' });
  const making = () => ({ personId, howSure: 'met-in-person', requestId: deps.newId() }) as const;
  expect(await makeCode(deps, gus, making())).toEqual({ ok: false, problems: [{ code: 'has-another-hand' }] });
  // What somebody decided a moment ago is not in every list yet.
  const aMomentBefore = { ...deps, claims: { ...deps.claims, ofPerson: () => Promise.resolve({ items: [], next: '' }) } };
  const made = await makeCode(aMomentBefore, gus, making());
  const session = async () => (await deps.sessions.read(sessionsOf(personId)[1] ?? '')) ?? expect.fail('Bo is signed in');
  await useCode(deps, await session(), made.ok ? made.value.readable : '');
  const payee = (await deps.payees.readBank(personId)).payee ?? expect.fail('Bo has given details');
  const typed = { payeeName: 'A Person', sortCode: '12-34-56', accountNumber: '87654321', rollNumber: '' };
  await giveBankDetails(deps, await session(), { typed, version: payee.version, requestId: deps.newId(), result: '' });
  // gus decided the claim, and now has made the code by which the details were given.
  expect(await whyNot(called('cyd'))).toContain('somebody-has-two-hands');
  expect(await makeRun(deps, called('cyd'), { chosen: chosen(claim), requestId: deps.newId() })).toMatchObject({ ok: false });
});

test('details are by the code that stepped up this very sign-in, not by the newest one', async () => {
  const { personId, actor } = await bo();
  const ask = () => askForCode(deps, actor, { way: 'in-person', whereTo: '', requestId: deps.newId(), result: '' });
  const session = async () => (await deps.sessions.read(sessionsOf(personId)[1] ?? '')) ?? expect.fail('Bo is signed in');
  await ask();
  const first = await makeCode(deps, called('gus'), { personId, howSure: 'met-in-person', requestId: deps.newId() });
  await useCode(deps, await session(), first.ok ? first.value.readable : '');
  await ask();
  await makeCode(deps, called('dot'), { personId, howSure: 'met-in-person', requestId: deps.newId() });
  const payee = (await deps.payees.readBank(personId)).payee ?? expect.fail('Bo has given details');
  const typed = { payeeName: 'A Person', sortCode: '12-34-56', accountNumber: '87654321', rollNumber: '' };
  await giveBankDetails(deps, await session(), { typed, version: payee.version, requestId: deps.newId(), result: '' });
  expect((await deps.payees.readBank(personId)).payee?.codeMadeBy).toBe('gus');
});
