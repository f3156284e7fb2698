import { beforeAll, expect, test } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import { fundIsWhole } from '#shared/domain/fund.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { LineChoice } from '#shared/domain/deciding-line.ts';
import { askAboutClaim, decideClaim } from '#shared/operations/approvals/decide-claim.ts';
import { listWaiting } from '#shared/operations/approvals/list-waiting.ts';
import { openClaim } from '#shared/operations/approvals/open-claim.ts';
import { readHistory } from '#shared/store/journal.ts';
import { aLine, anOffer, staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyWorld, type MoneyWorld } from '#test/support/money-world.ts';
import { databaseOf } from '#test/support/people-service.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
const approver = staffWith(['approver']);
let world: MoneyWorld;
beforeAll(() => {
  world = moneyWorld(databaseOf(engine), clock);
});

const inFull = (lineId: string): LineChoice => ({ lineId, pays: 'full', amountPence: undefined, reasonCode: '', reasonWords: '' });
const full = [inFull('fare'), inFull('time')];
const formOf = (claim: Claim) => ({
  claimId: claim.claimId,
  personId: claim.personId,
  fundId: claim.offer.fundId,
  version: claim.version,
  requestId: newId(),
  result: `/approvals/${claim.claimId}`,
});
const fundOf = async (claim: Claim) => {
  const fund = await world.deps.funds.read(claim.offer.fundId);
  if (fund === undefined) throw new Error('No such fund');
  expect(fundIsWhole(fund)).toBe(true);
  return fund;
};

test('a decision moves what was promised to committed, and the rest goes back', async () => {
  const claim = await world.sentClaim();
  expect(await fundOf(claim)).toMatchObject({ promisedPence: 20_250, committedPence: 0 });
  const decided = await decideClaim(world.deps, approver, { ...formOf(claim), choices: full });
  expect(decided).toEqual({ ok: true, value: `/approvals/${claim.claimId}` });
  expect(await fundOf(claim)).toMatchObject({ promisedPence: 0, committedPence: 8_710, availablePence: 1_000_000 - 8_710 });
  expect(await world.deps.claims.read(claim.claimId)).toMatchObject({
    state: 'approved',
    payablePence: 8_710,
    promisedPence: 0,
    hands: { approve: ['s-approver'] },
  });
});

test('the journal says what was decided in codes and pence, and its chain is whole', async () => {
  const claim = await world.sentClaim();
  await decideClaim(world.deps, approver, { ...formOf(claim), choices: full });
  const { items } = await readHistory(world.deps.database, `claim#${claim.claimId}`, { limit: 10 });
  expect(chainIsWhole(items)).toBe(true);
  expect(items.at(-1)).toMatchObject({
    type: 'claim-decided',
    by: 'staff:s-approver',
    facts: { askedPence: 8_710, payablePence: 8_710, promisedPence: 20_250, alias: claim.alias, fundId: claim.offer.fundId, boardId: 'b1' },
  });
});

test('two decisions at once: exactly one holds, and the money moved once', async () => {
  const claim = await world.sentClaim();
  const others = [approver, staffWith(['approver'], { staffId: 's-other' })];
  const decided = await Promise.all(others.map((actor) => decideClaim(world.deps, actor, { ...formOf(claim), choices: full })));
  expect(decided.filter((each) => each.ok)).toHaveLength(1);
  expect(decided.find((each) => !each.ok)).toEqual({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
  expect(await fundOf(claim)).toMatchObject({ promisedPence: 0, committedPence: 8_710 });
});

test('the same form sent twice decides once and answers the same', async () => {
  const claim = await world.sentClaim();
  const form = { ...formOf(claim), choices: full };
  const first = await decideClaim(world.deps, approver, form);
  expect(await decideClaim(world.deps, approver, form)).toEqual(first);
  expect((await world.deps.claims.read(claim.claimId))?.version).toBe(2);
});

test('a hundred decisions at once on one budget all hold, and the budget is whole', async () => {
  const fund = await world.fund({ allocatedPence: 10_000_000, availablePence: 10_000_000 });
  const claims = await Promise.all(Array.from({ length: 100 }, () => world.sentClaim({ offer: anOffer({ fundId: fund.fundId }) })));
  const decided = await Promise.all(claims.map((claim) => decideClaim(world.deps, approver, { ...formOf(claim), choices: full })));
  expect(decided.filter((each) => !each.ok)).toEqual([]);
  const [claim] = claims;
  if (claim === undefined) throw new Error('There are a hundred');
  expect(await fundOf(claim)).toMatchObject({ promisedPence: 0, committedPence: 871_000 });
}, 60_000);

test('when the budget is short nothing is decided', async () => {
  const fund = await world.fund({ allocatedPence: 5_000, availablePence: 5_000 });
  const claim = await world.sentClaim({ offer: anOffer({ fundId: fund.fundId }), promisedPence: 0 });
  expect(await decideClaim(world.deps, approver, { ...formOf(claim), choices: full })).toEqual({
    ok: false,
    problems: [{ code: 'budget-short' }],
  });
  expect((await world.deps.claims.read(claim.claimId))?.state).toBe('sent');
});

test('a part that is paid less says why, and the summary beside the invitation shows what will be paid', async () => {
  const claim = await world.sentClaim();
  const fare: LineChoice = { ...inFull('fare'), pays: 'nothing', reasonCode: 'paid-another-way', reasonWords: 'We booked your ticket.' };
  const choices = [fare, inFull('time')];
  await decideClaim(world.deps, approver, { ...formOf(claim), choices });
  const decided = await world.deps.claims.read(claim.claimId);
  expect(decided?.lines[0]?.decision).toEqual({ paysPence: 0, reasonCode: 'paid-another-way', reasonWords: 'We booked your ticket.' });
  const { costs } = await world.deps.activities.ofPerson(claim.personId, { limit: 10 });
  expect(costs).toMatchObject([{ claimId: claim.claimId, state: 'approved', totalPence: 8_250, dueOn: '2026-11-30' }]);
});

test('whoever entered the claim doesn’t decide it', async () => {
  const claim = await world.sentClaim({ hands: { originate: ['s-approver'], approve: [], pay: [] } });
  expect(await decideClaim(world.deps, approver, { ...formOf(claim), choices: full })).toMatchObject({
    ok: false,
    problems: [{ code: 'hands' }],
  });
});

test('whoever wrote down that they took part has the same hand, and may decide', async () => {
  const claim = await world.sentClaim({ tookPartRecordedBy: 's-approver', tookPartRecordedByHost: false });
  expect((await decideClaim(world.deps, approver, { ...formOf(claim), choices: full })).ok).toBe(true);
});

test('whoever planned the meeting or invited the person doesn’t decide, and is told who can', async () => {
  const claim = await world.sentClaim({ arrangedBy: ['s-planner', 's-approver'] });
  expect(await decideClaim(world.deps, approver, { ...formOf(claim), choices: full })).toEqual({
    ok: false,
    problems: [{ code: 'hands', problems: [{ code: 'planned-or-invited' }] }],
  });
  expect((await openClaim(world.deps, approver, claim.claimId))?.handsProblems).toEqual([{ code: 'planned-or-invited' }]);
  const other = staffWith(['approver'], { staffId: 's-other' });
  expect((await decideClaim(world.deps, other, { ...formOf(claim), choices: full })).ok).toBe(true);
});

test('a payment for time is not decided before the meeting has ended, and is decided after', async () => {
  const claim = await world.sentClaim({ endsAt: '2026-11-23T10:00:00.001Z' });
  expect(await decideClaim(world.deps, approver, { ...formOf(claim), choices: full })).toEqual({
    ok: false,
    problems: [{ code: 'look-again', problems: [{ code: 'meeting-not-over', endsAt: '2026-11-23T10:00:00.001Z' }] }],
  });
  expect((await openClaim(world.deps, approver, claim.claimId))?.waitsUntil).toBe('2026-11-23T10:00:00.001Z');
  // A question about it can be asked all the same.
  expect((await askAboutClaim(world.deps, approver, { ...formOf(claim), words: 'By bus?' })).ok).toBe(true);
  for (const changes of [
    { endsAt: clock.now },
    { endsAt: '2026-11-23T12:00:00.000Z', calledOff: true },
    { endsAt: '2026-11-23T12:00:00.000Z', lines: [aLine({ lineId: 'fare' })] },
  ]) {
    const ready = await world.sentClaim(changes);
    expect((await decideClaim(world.deps, approver, { ...formOf(ready), choices: full })).ok).toBe(true);
  }
});

test('whoever made the record of the person, or their payment code, doesn’t decide', async () => {
  const person = await world.person({ createdBy: 's-approver' });
  const created = await world.sentClaim({ personId: person.personId, alias: person.alias });
  expect(await decideClaim(world.deps, approver, { ...formOf(created), choices: full })).toMatchObject({
    ok: false,
    problems: [{ code: 'hands' }],
  });
  const coded = await world.sentClaim();
  await world.payee(coded.personId, { codeMadeBy: 's-approver' });
  expect(await decideClaim(world.deps, approver, { ...formOf(coded), choices: full })).toMatchObject({
    ok: false,
    problems: [{ code: 'hands' }],
  });
});

test('somebody kept apart finds nothing, in the list and behind the address', async () => {
  const claim = await world.sentClaim({ keptApartStaffIds: ['s-approver'] });
  expect(await openClaim(world.deps, approver, claim.claimId)).toBeUndefined();
  expect(await decideClaim(world.deps, approver, { ...formOf(claim), choices: full })).toEqual({
    ok: false,
    problems: [{ code: 'not-found' }],
  });
});

test('another person’s id in the form finds nothing', async () => {
  const [claim, other] = [await world.sentClaim(), await world.sentClaim()];
  expect(await decideClaim(world.deps, approver, { ...formOf(claim), personId: other.personId, choices: full })).toEqual({
    ok: false,
    problems: [{ code: 'not-found' }],
  });
});

test('a draft is nobody’s but the person’s', async () => {
  const claim = await world.sentClaim({ state: 'draft', promisedPence: 0 });
  expect(await openClaim(world.deps, approver, claim.claimId)).toBeUndefined();
});

test('a question moves the claim to its person, and is in the journal without its words', async () => {
  const claim = await world.sentClaim();
  expect((await askAboutClaim(world.deps, approver, { ...formOf(claim), words: 'Which bus was it?' })).ok).toBe(true);
  expect(await world.deps.claims.read(claim.claimId)).toMatchObject({
    state: 'question',
    questions: [{ words: 'Which bus was it?', askedBy: 's-approver' }],
  });
  const { items } = await readHistory(world.deps.database, `claim#${claim.claimId}`, { limit: 10 });
  expect(JSON.stringify(items.at(-1))).not.toContain('bus');
});

test('an opened claim has every check, and goes to a second approver when it is far beyond the offer', async () => {
  const claim = await world.sentClaim({ lines: [aLine({ lineId: 'fare', askedPence: 40_000 })] });
  const opened = await openClaim(world.deps, approver, claim.claimId);
  expect(opened?.checks.length).toBeGreaterThan(5);
  expect(opened?.route).toMatchObject({ beyondOfferPence: 38_000, oneDecidesUpToPence: 25_000, people: 2, level: 2 });
});

test('the queue has names, the soonest promise first, and is narrowed by group', async () => {
  const late = await world.sentClaim({ moneyBy: '2026-10-02', boardId: 'b-queue' });
  const early = await world.sentClaim({ moneyBy: '2026-10-01', boardId: 'b-queue' });
  const { claims } = await listWaiting(world.deps, approver, { state: 'sent', boardId: 'b-queue', after: '' });
  expect(claims.map(({ claim, knownAs }) => [claim.claimId, knownAs])).toEqual([
    [early.claimId, 'Ali'],
    [late.claimId, 'Ali'],
  ]);
});
