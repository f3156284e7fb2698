import { beforeAll, expect, test } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { fundIsWhole } from '#shared/domain/fund.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import { fileHashOf } from '#shared/domain/payment-files/payment-file.ts';
import type { CameBack } from '#shared/domain/payment-files/note-came-back.ts';
import { confirmRun } from '#shared/operations/payments/confirm-run.ts';
import { listToPay } from '#shared/operations/payments/list-runs.ts';
import { makeRun } from '#shared/operations/payments/make-run.ts';
import { noteCameBack } from '#shared/operations/payments/note-came-back.ts';
import { releaseRun, sendBackRun } from '#shared/operations/payments/release-run.ts';
import { takeFile } from '#shared/operations/payments/take-file.ts';
import { readHistory } from '#shared/store/journal.ts';
import { aLine, anOffer, staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyWorld, type MoneyWorld } from '#test/support/money-world.ts';
import { databaseOf } from '#test/support/people-service.ts';
import { readCsv } from '#test/support/read-csv.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
const maker = staffWith(['payment-maker'], { staffId: 's-maker' });
const releaser = staffWith(['payment-releaser'], { staffId: 's-releaser' });
let world: MoneyWorld;
beforeAll(() => {
  world = moneyWorld(databaseOf(engine), clock);
});

const paid = {
  payablePence: 8_710,
  lines: [
    aLine({ lineId: 'fare', decision: decision(460) }),
    aLine({ lineId: 'time', kind: 'time', askedPence: 8_250, decision: decision(8_250) }),
  ],
};
function decision(paysPence: number) {
  return { paysPence, reasonCode: '', reasonWords: '' } as const;
}
const payable = (changes: Partial<Claim> = {}) => world.payableClaim({ ...paid, ...changes });
const chosen = (...claims: readonly Claim[]) => claims.map(({ claimId, personId, offer }) => ({ claimId, personId, fundId: offer.fundId }));

const makeOf = async (...claims: readonly Claim[]) => {
  const made = await makeRun(world.deps, maker, { chosen: chosen(...claims), requestId: newId() });
  if (!made.ok) throw new Error(`Not made: ${made.problems.map((problem) => problem.code).join()}`);
  return runOf(made.value.replace('/runs/', ''));
};
const runOf = async (runId: string) => {
  const run = await world.deps.runs.read(runId);
  if (run === undefined) throw new Error('No such run');
  return run;
};
const step = (run: { readonly runId: string }) => ({ runId: run.runId, requestId: newId() });
const releaseOf = async (...claims: readonly Claim[]) => {
  const run = await makeOf(...claims);
  const released = await releaseRun(world.deps, releaser, { ...step(run), fileHashSeen: run.fileHash });
  if (!released.ok) throw new Error('It can be released');
  return run;
};
const exportOf = async (...claims: readonly Claim[]) => {
  const run = await releaseOf(...claims);
  const taken = await takeFile(world.deps, maker, step(run));
  if (!taken.ok) throw new Error('It can be taken');
  return run;
};
const fundOf = async (claim: Claim) => {
  const fund = await world.deps.funds.read(claim.offer.fundId);
  if (fund === undefined) throw new Error('No such fund');
  expect(fundIsWhole(fund)).toBe(true);
  return fund;
};

test('the whole way: made, released by its hash, taken, confirmed, and the money spent', async () => {
  const claim = await payable();
  const run = await exportOf(claim);
  expect((await confirmRun(world.deps, maker, { ...step(run), paidOn: '2026-11-23' })).ok).toBe(true);
  expect(await world.deps.claims.read(claim.claimId)).toMatchObject({
    state: 'paid',
    paidOn: '2026-11-23',
    runId: run.runId,
    hands: { pay: ['s-maker', 's-releaser'] },
  });
  expect(await fundOf(claim)).toMatchObject({ committedPence: 0, spentPence: 8_710 });
  const { items } = await readHistory(world.deps.database, `claim#${claim.claimId}`, { limit: 10 });
  expect(items.at(-1)).toMatchObject({
    type: 'claim-paid',
    facts: {
      payablePence: 8_710,
      feePence: 8_250,
      costsPence: 460,
      workingDays: 5,
      promisedBy: '2026-11-30',
      paidOn: '2026-11-23',
      sentOn: '2026-11-16',
      alias: claim.alias,
    },
  });
  const ofRun = await readHistory(world.deps.database, `run#${run.runId}`, { limit: 10 });
  expect(ofRun.items.map(({ type }) => type)).toEqual(['run-made', 'run-released', 'run-exported', 'run-confirmed']);
  expect(chainIsWhole(ofRun.items) && chainIsWhole(items)).toBe(true);
  const { costs } = await world.deps.activities.ofPerson(claim.personId, { limit: 5 });
  expect(costs).toMatchObject([{ state: 'paid', totalPence: 8_710, dueOn: '' }]);
});

test('the file has what was agreed and nothing that says why, and is the same bytes each time', async () => {
  const claim = await payable();
  const run = await releaseOf(claim);
  const first = await takeFile(world.deps, maker, step(run));
  const second = await takeFile(world.deps, maker, step(run));
  if (!first.ok || !second.ok) throw new Error('It can be taken');
  expect(second.value.text).toBe(first.value.text);
  expect(fileHashOf(first.value.text)).toBe(run.fileHash);
  const [, line, totals] = readCsv(first.value.text);
  expect(line).toEqual(['ALISON ONEILL', '089999', '66374958', '', '87.10', run.lines[0]?.reference, 'INV01', 'PUBLIC INVOLVEMENT']);
  expect(totals?.slice(4, 6)).toEqual(['87.10', '1 PAYMENTS']);
});

test('a file that was changed in the bucket is never handed out', async () => {
  const run = await releaseOf(await payable());
  world.files.set(run.fileKey, (world.files.get(run.fileKey) ?? '').replace('87.10', '97.10'));
  await expect(takeFile(world.deps, maker, step(run))).rejects.toThrow('not the one that was released');
});

test('no file leaves before somebody else released it', async () => {
  const run = await makeOf(await payable());
  expect(await takeFile(world.deps, maker, step(run))).toMatchObject({ ok: false, problems: [{ code: 'not-released-yet' }] });
  expect(await confirmRun(world.deps, maker, { ...step(run), paidOn: '2026-11-23' })).toMatchObject({
    ok: false,
    problems: [{ code: 'not-exported-yet' }],
  });
});

test('the maker doesn’t release, even with both roles; nor does anybody with another hand', async () => {
  const run = await makeOf(await payable());
  const both = staffWith(['payment-maker', 'payment-releaser'], { staffId: 's-maker' });
  const approver = staffWith(['payment-releaser'], { staffId: 's-approver' });
  const checker = staffWith(['payment-releaser'], { staffId: 's-checker' });
  for (const actor of [both, approver, checker]) {
    expect((await releaseRun(world.deps, actor, { ...step(run), fileHashSeen: run.fileHash })).ok).toBe(false);
  }
  expect((await runOf(run.runId)).state).toBe('made');
});

test('whoever approved it, checked the payee or made their code can’t put it in a run', async () => {
  const claim = await payable();
  for (const staffId of ['s-approver', 's-checker', 's-coordinator']) {
    const made = await makeRun(world.deps, staffWith(['payment-maker'], { staffId }), { chosen: chosen(claim), requestId: newId() });
    expect(made).toEqual({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
  }
});

test('two runs at once can’t have the same claim', async () => {
  const claim = await payable();
  const makers = [maker, staffWith(['payment-maker'], { staffId: 's-maker-2' })];
  const made = await Promise.all(makers.map((actor) => makeRun(world.deps, actor, { chosen: chosen(claim), requestId: newId() })));
  expect(made.filter((each) => each.ok)).toHaveLength(1);
});

test('the same form sent twice makes one run', async () => {
  const form = { chosen: chosen(await payable()), requestId: newId() };
  const first = await makeRun(world.deps, maker, form);
  expect(await makeRun(world.deps, maker, form)).toEqual(first);
});

test('confirming many times at once pays each claim once', async () => {
  const claim = await payable();
  const run = await exportOf(claim);
  await Promise.all(Array.from({ length: 10 }, () => confirmRun(world.deps, maker, { ...step(run), paidOn: '2026-11-23' })));
  expect(await fundOf(claim)).toMatchObject({ committedPence: 0, spentPence: 8_710 });
  const { items } = await readHistory(world.deps.database, `claim#${claim.claimId}`, { limit: 10 });
  expect(items.filter(({ type }) => type === 'claim-paid')).toHaveLength(1);
});

test('thirty-two payments of two budgets in one run are paid, though that is more than one transaction', async () => {
  const funds = [await world.fund(), await world.fund()];
  const claims = await Promise.all(
    Array.from({ length: 32 }, (_each, index) => payable({ offer: anOffer({ fundId: funds[index % 2]?.fundId ?? '' }) })),
  );
  const run = await exportOf(...claims);
  expect(run.totalPence).toBe(32 * 8_710);
  expect((await confirmRun(world.deps, maker, { ...step(run), paidOn: '2026-11-23' })).ok).toBe(true);
  for (const claim of claims.slice(0, 2)) expect(await fundOf(claim)).toMatchObject({ committedPence: 0, spentPence: 16 * 8_710 });
  expect(new Set(run.lines.map((line) => line.reference)).size).toBe(32);
}, 30_000);

test('thirty-three are too many for one run, and none is none', async () => {
  const many = Array.from({ length: 33 }, () => ({ claimId: newId(), personId: 'p', fundId: 'f' }));
  expect(await makeRun(world.deps, maker, { chosen: many, requestId: newId() })).toEqual({
    ok: false,
    problems: [{ code: 'too-many', most: 32 }],
  });
  expect(await makeRun(world.deps, maker, { chosen: [], requestId: newId() })).toEqual({
    ok: false,
    problems: [{ code: 'nothing-chosen' }],
  });
});

test('cut off in the middle, confirming again carries on where it stopped', async () => {
  const fund = await world.fund();
  const claims = await Promise.all(Array.from({ length: 30 }, () => payable({ offer: anOffer({ fundId: fund.fundId }) })));
  const run = await exportOf(...claims);
  let reads = 0;
  const readMany: typeof world.deps.claims.readMany = (claimIds) => {
    reads += 1;
    return reads === 1 ? world.deps.claims.readMany(claimIds) : Promise.reject(new Error('The power went'));
  };
  const cutOff = { ...world.deps, claims: { ...world.deps.claims, readMany } };
  await expect(confirmRun(cutOff, maker, { ...step(run), paidOn: '2026-11-23' })).rejects.toThrow('The power went');
  const paidSoFar = (await world.deps.claims.readMany(claims.map(({ claimId }) => claimId))).filter(({ state }) => state === 'paid');
  expect(paidSoFar).toHaveLength(20);
  expect((await confirmRun(world.deps, maker, { ...step(run), paidOn: '2026-11-23' })).ok).toBe(true);
  const [claim] = claims;
  if (claim === undefined) throw new Error('There are thirty');
  expect(await fundOf(claim)).toMatchObject({ committedPence: 0, spentPence: 30 * 8_710 });
}, 30_000);

test('details that changed after the file was made stop its release, and sending it back frees its claims', async () => {
  const claim = await payable();
  const run = await makeOf(claim);
  const { payee } = await world.deps.payees.readBank(claim.personId);
  if (payee === undefined) throw new Error('They gave it');
  await world.put(world.deps.payees.saving({ ...payee, version: 2, detailsVersion: 2, state: 'waiting-for-check' }, 1));
  expect(await releaseRun(world.deps, releaser, { ...step(run), fileHashSeen: run.fileHash })).toEqual({
    ok: false,
    problems: [{ code: 'details-changed' }],
  });
  const ownList = async () => (await world.deps.activities.ofPerson(claim.personId, { limit: 5 })).costs;
  expect(await ownList()).toMatchObject([{ state: 'in-run' }]);
  expect((await sendBackRun(world.deps, releaser, step(run))).ok).toBe(true);
  expect(await ownList()).toMatchObject([{ state: 'approved' }]);
  expect(await world.deps.claims.read(claim.claimId)).toMatchObject({ state: 'approved', runId: '', hands: { pay: [] } });
  expect((await runOf(run.runId)).state).toBe('cancelled');
});

test('details that changed after the release stop the file before it leaves, and the run can be sent back', async () => {
  const claim = await payable();
  const run = await releaseOf(claim);
  const { payee } = await world.deps.payees.readBank(claim.personId);
  if (payee === undefined) throw new Error('They gave it');
  await world.put(world.deps.payees.saving({ ...payee, version: 2, detailsVersion: 2, state: 'waiting-for-check' }, 1));
  expect(await takeFile(world.deps, maker, step(run))).toEqual({ ok: false, problems: [{ code: 'details-changed' }] });
  expect((await sendBackRun(world.deps, releaser, step(run))).ok).toBe(true);
  expect(await world.deps.claims.read(claim.claimId)).toMatchObject({ state: 'approved', runId: '' });
});

test('a file the bank did not use is sent back by somebody else than took it, and its payments can go into another run', async () => {
  const claim = await payable();
  const run = await exportOf(claim);
  const both = staffWith(['payment-maker', 'payment-releaser'], { staffId: maker.staffId });
  expect(await sendBackRun(world.deps, both, step(run))).toEqual({ ok: false, problems: [{ code: 'took-this-file' }] });
  expect((await sendBackRun(world.deps, releaser, step(run))).ok).toBe(true);
  expect(await takeFile(world.deps, maker, step(run))).toMatchObject({ ok: false, problems: [{ code: 'not-released-yet' }] });
  expect((await makeOf(claim)).lines).toHaveLength(1);
});

test('a run that was paid in part is not sent back: nobody is paid twice', async () => {
  const [first, second] = [await payable(), await payable()];
  const run = await exportOf(first, second);
  const inRun = await world.deps.claims.read(first.claimId);
  if (inRun === undefined) throw new Error('It is there');
  await world.put(world.deps.claims.saving({ ...inRun, state: 'paid', version: inRun.version + 1 }, inRun.version));
  expect(await sendBackRun(world.deps, releaser, step(run))).toEqual({ ok: false, problems: [{ code: 'paid-in-part' }] });
});

test('somebody who now wants to wait isn’t paid by a run that was made before', async () => {
  const claim = await payable();
  const run = await makeOf(claim);
  const { payee } = await world.deps.payees.readBank(claim.personId);
  if (payee === undefined) throw new Error('They gave it');
  await world.put(world.deps.payees.saving({ ...payee, version: 2, payWhen: 'when-i-say' }, 1));
  expect(await releaseRun(world.deps, releaser, { ...step(run), fileHashSeen: run.fileHash })).toMatchObject({
    ok: false,
    problems: [{ code: 'details-changed' }],
  });
});

test('what waits says why', async () => {
  const claim = await world.payableClaim({ ...paid, moneyBy: '2026-01-01' }, { payWhen: 'when-i-say' });
  const { items } = await listToPay(world.deps, maker, '');
  expect(items.find((each) => each.claim.claimId === claim.claimId)?.problems).toEqual([{ code: 'when-they-say' }]);
});

test('a claim named with another person’s account is in no run', async () => {
  const [claim, other] = [await payable(), await payable()];
  const mixed = [{ claimId: claim.claimId, personId: other.personId, fundId: claim.offer.fundId }];
  expect(await makeRun(world.deps, maker, { chosen: mixed, requestId: newId() })).toEqual({
    ok: false,
    problems: [{ code: 'changed-meanwhile' }],
  });
});

test('money that waited for the person is promised from when they did their part, and the payment keeps that day', async () => {
  const claim = await world.payableClaim({ ...paid, moneyBy: '2026-11-20' }, { readyBy: '2026-12-07' });
  await makeOf(claim);
  expect(await world.deps.claims.read(claim.claimId)).toMatchObject({ state: 'in-run', moneyBy: '2026-12-07' });
});

test('what somebody asked to be paid now is made into a run and released, until they choose to wait again', async () => {
  const said = { payWhen: 'when-i-say', saidNowAt: '2026-11-23T10:00:00.000Z' } as const;
  const claim = await world.payableClaim({ ...paid, decidedAt: '2026-11-20T10:00:00.000Z' }, said);
  expect((await releaseOf(claim)).lines).toHaveLength(1);
  const waiting = await world.payableClaim({ ...paid, decidedAt: '2026-11-20T10:00:00.000Z' }, said);
  const run = await makeOf(waiting);
  const { payee } = await world.deps.payees.readBank(waiting.personId);
  if (payee === undefined) throw new Error('Details');
  await world.put(world.deps.payees.saving({ ...payee, version: payee.version + 1, saidNowAt: '' }, payee.version));
  expect(await releaseRun(world.deps, releaser, { ...step(run), fileHashSeen: run.fileHash })).toEqual({
    ok: false,
    problems: [{ code: 'details-changed' }],
  });
});

const confirmed = async (claim: Claim) => {
  const run = await exportOf(claim);
  if (!(await confirmRun(world.deps, maker, { ...step(run), paidOn: '2026-11-23' })).ok) throw new Error('It can be confirmed');
  return run;
};
const back = (claim: Claim, changes: Partial<CameBack> = {}) =>
  ({ claimId: claim.claimId, because: 'account-closed', on: '2026-11-23', ...changes }) satisfies CameBack;
const payeeOf = async (claim: Claim) => {
  const { payee } = await world.deps.payees.readBank(claim.personId);
  if (payee === undefined) throw new Error('They gave details');
  return payee;
};

test('a payment that came back before its run is confirmed is agreed as before, and the rest of the run is paid', async () => {
  const fund = await world.fund();
  const offer = anOffer({ fundId: fund.fundId });
  const [first, second] = [await payable({ offer }), await payable({ offer })];
  const run = await exportOf(first, second);
  expect((await noteCameBack(world.deps, maker, { ...step(run), ...back(first) })).ok).toBe(true);
  expect(await world.deps.claims.read(first.claimId)).toMatchObject({ state: 'approved', runId: '', paidOn: '', newDetailsAfter: 1 });
  expect((await runOf(run.runId)).lines[0]).toMatchObject({ cameBack: { because: 'account-closed', on: '2026-11-23' } });
  expect((await confirmRun(world.deps, maker, { ...step(run), paidOn: '2026-11-23' })).ok).toBe(true);
  expect((await world.deps.claims.read(second.claimId))?.state).toBe('paid');
  expect(await fundOf(first)).toMatchObject({ committedPence: 8_710, spentPence: 8_710 });
  const { items } = await readHistory(world.deps.database, `run#${run.runId}`, { limit: 10 });
  expect(items.at(-1)).toMatchObject({ type: 'run-confirmed', facts: { lines: 1 } });
  expect(chainIsWhole(items)).toBe(true);
  const { costs } = await world.deps.activities.ofPerson(first.personId, { limit: 5 });
  expect(costs).toMatchObject([{ state: 'approved', newDetailsAfter: 1 }]);
});

test('a payment that came back after its run was confirmed is committed again, and waits until new details are checked', async () => {
  const claim = await payable();
  const run = await confirmed(claim);
  const done = await noteCameBack(world.deps, maker, { ...step(run), ...back(claim) });
  expect(done).toMatchObject({ ok: true, value: { state: 'confirmed' } });
  expect(await fundOf(claim)).toMatchObject({ committedPence: 8_710, spentPence: 0 });
  const { items } = await readHistory(world.deps.database, `claim#${claim.claimId}`, { limit: 10 });
  expect(items.at(-1)).toMatchObject({
    type: 'claim-came-back',
    facts: { because: 'account-closed', wasPaid: true, newDetails: true, payablePence: 8_710, alias: claim.alias },
  });
  const again = { chosen: chosen(claim), requestId: newId() };
  expect(await makeRun(world.deps, maker, again)).toEqual({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
  const payee = await payeeOf(claim);
  await world.put(world.deps.payees.saving({ ...payee, version: payee.version + 1, detailsVersion: 2 }, payee.version));
  const second = await confirmed(claim);
  expect(second.runId).not.toBe(run.runId);
  expect(await fundOf(claim)).toMatchObject({ committedPence: 0, spentPence: 8_710 });
});

test('what we asked the bank to send back can go to the same details again', async () => {
  const claim = await payable();
  const run = await confirmed(claim);
  expect((await noteCameBack(world.deps, maker, { ...step(run), ...back(claim, { because: 'asked-for-by-us' }) })).ok).toBe(true);
  expect((await makeOf(claim)).lines).toHaveLength(1);
});

test('one payment comes back once, however often it is pressed and by whatever form', async () => {
  const claim = await payable();
  const run = await confirmed(claim);
  const form = { ...step(run), ...back(claim) };
  await Promise.all(Array.from({ length: 5 }, () => noteCameBack(world.deps, maker, form)));
  expect(await noteCameBack(world.deps, maker, { ...step(run), ...back(claim) })).toEqual({
    ok: false,
    problems: [{ code: 'came-back-before' }],
  });
  expect(await fundOf(claim)).toMatchObject({ committedPence: 8_710, spentPence: 0 });
});

test('who has another hand in a run, or no such role, notes nothing on it; nor does anybody before its file was taken', async () => {
  const claim = await payable();
  const run = await releaseOf(claim);
  const noting = (actor: ReturnType<typeof staffWith>) => noteCameBack(world.deps, actor, { ...step(run), ...back(claim) });
  expect(await noting(maker)).toMatchObject({ ok: false, problems: [{ code: 'file-not-taken-yet' }] });
  expect(await noting(staffWith(['payment-maker'], { staffId: 's-approver' }))).toMatchObject({
    ok: false,
    problems: [{ code: 'has-another-hand' }],
  });
  expect(await noting(releaser)).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
});

test('a run of which something came back is not sent back: the bank has used its file', async () => {
  const claim = await payable();
  const run = await exportOf(claim);
  await noteCameBack(world.deps, maker, { ...step(run), ...back(claim) });
  expect(await sendBackRun(world.deps, releaser, step(run))).toEqual({ ok: false, problems: [{ code: 'paid-in-part' }] });
});
