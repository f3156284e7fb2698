import { beforeAll, expect, test } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { LineChoice } from '#shared/domain/deciding-line.ts';
import { whoIsTold } from '#shared/domain/messages/who-is-told.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { askAboutClaim, decideClaim } from '#shared/operations/approvals/decide-claim.ts';
import { listWaiting } from '#shared/operations/approvals/list-waiting.ts';
import { openClaim } from '#shared/operations/approvals/open-claim.ts';
import { missedPromises } from '#shared/operations/schedules/missed-promises.ts';
import { readHistory } from '#shared/store/journal.ts';
import { aLine, staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyWorld, type MoneyWorld } from '#test/support/money-world.ts';
import { databaseOf } from '#test/support/people-service.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
const first = staffWith(['approver'], { staffId: 's-first' });
const second = staffWith(['approver'], { staffId: 's-second' });
let world: MoneyWorld;
beforeAll(() => {
  world = moneyWorld(databaseOf(engine), clock);
});

const fare = (askedPence: number) => aLine({ lineId: 'fare', askedPence });
const inFull: LineChoice = { lineId: 'fare', pays: 'full', amountPence: undefined, reasonCode: '', reasonWords: '' };
const formOf = ({ claimId, personId, offer, version }: Claim) => ({
  claimId,
  personId,
  fundId: offer.fundId,
  version,
  requestId: newId(),
  result: `/approvals/${claimId}`,
});
const decideAs = async (actor: StaffActor, { claimId }: Claim, choices: readonly LineChoice[] = [inFull]) =>
  decideClaim(world.deps, actor, { ...formOf(await now(claimId)), choices });
const now = async (claimId: string): Promise<Claim> => (await world.deps.claims.read(claimId)) ?? expect.fail('It is there');
const large = (changes: Partial<Claim> = {}) => world.sentClaim({ lines: [fare(40_000)], ...changes });
const entries = async ({ claimId }: Claim) => (await readHistory(world.deps.database, `claim#${claimId}`, { limit: 10 })).items;

test('two people decide what goes far beyond the offer: the first moves no money, the second decides, and the person is told once', async () => {
  const claim = await large();
  expect(await decideAs(first, claim)).toEqual({ ok: true, value: `/approvals/${claim.claimId}` });
  expect(await now(claim.claimId)).toMatchObject({ state: 'half-decided', decidedBy: '', payablePence: 0, promisedPence: 20_250 });
  expect(await world.deps.funds.read(claim.offer.fundId)).toMatchObject({ promisedPence: 20_250, committedPence: 0 });
  expect(await decideAs(second, claim)).toEqual({ ok: true, value: `/approvals/${claim.claimId}` });
  expect(await now(claim.claimId)).toMatchObject({ state: 'approved', decidedBy: 's-second', payablePence: 40_000, promisedPence: 0 });
  expect(await world.deps.funds.read(claim.offer.fundId)).toMatchObject({ promisedPence: 0, committedPence: 40_000 });
  expect((await entries(claim)).map(({ type, by }) => [type, by])).toEqual([
    ['claim-half-decided', 'staff:s-first'],
    ['claim-decided', 'staff:s-second'],
  ]);
  expect(whoIsTold['claim-half-decided']).toBeUndefined();
});

test('whoever decided first doesn’t decide second, sees why, and has it in no queue', async () => {
  const claim = await large({ boardId: 'b-half' });
  await decideAs(first, claim);
  const refused = { code: 'hands', problems: [{ code: 'decided-first' }] };
  expect(await decideAs(first, claim)).toEqual({ ok: false, problems: [refused] });
  expect((await openClaim(world.deps, first, claim.claimId))?.handsProblems).toEqual([{ code: 'decided-first' }]);
  expect((await openClaim(world.deps, second, claim.claimId))?.handsProblems).toEqual([]);
  const waiting = async (actor: StaffActor) =>
    (await listWaiting(world.deps, actor, { state: 'sent', boardId: 'b-half', after: '' })).claims.map((each) => each.claim.claimId);
  expect(await waiting(first)).toEqual([]);
  expect(await waiting(second)).toEqual([claim.claimId]);
});

test('two first decisions at once: one holds, and the other approver can be the second', async () => {
  const claim = await large();
  const [one, other] = await Promise.all([decideAs(first, claim), decideAs(second, claim)]);
  expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
  expect((await decideAs(one.ok ? second : first, claim)).ok).toBe(true);
  expect((await now(claim.claimId)).state).toBe('approved');
});

test('a question of the second starts the deciding again once it is answered or decided without', async () => {
  const claim = await large();
  await decideAs(first, claim);
  expect((await askAboutClaim(world.deps, second, { ...formOf(await now(claim.claimId)), words: 'By bus?' })).ok).toBe(true);
  expect((await now(claim.claimId)).state).toBe('question');
  expect((await decideAs(second, claim)).ok).toBe(true);
  expect(await now(claim.claimId)).toMatchObject({ state: 'half-decided', firstDecision: { by: 's-second' } });
  expect((await decideAs(first, claim)).ok).toBe(true);
});

test('costs of somebody who works for the body that pays are decided by two, however small', async () => {
  const person = await world.person({ email: 'Robin@Council.example' });
  const claim = await world.sentClaim({ personId: person.personId, alias: person.alias, lines: [fare(460)] });
  expect((await openClaim(world.deps, first, claim.claimId))?.route).toMatchObject({ people: 2, ownStaff: true });
  await decideAs(first, claim);
  expect((await now(claim.claimId)).state).toBe('half-decided');
});

test('of the very largest one of the two holds the budget as well', async () => {
  const fund = await world.fund({ allocatedPence: 1_000_000, availablePence: 1_000_000 });
  const claim = await large({ lines: [fare(150_000)], offer: { ...(await large()).offer, fundId: fund.fundId } });
  await decideAs(first, claim);
  expect(await decideAs(second, claim)).toEqual({
    ok: false,
    problems: [{ code: 'look-again', problems: [{ code: 'budget-holder-decides' }] }],
  });
  const holder = staffWith(['approver', 'budget-holder'], { staffId: 's-holder' });
  expect((await decideAs(holder, claim)).ok).toBe(true);
});

test('half decided past its day it counts as a promise missed', async () => {
  const missed = async () => (await missedPromises({ ...world.deps, now: () => clock.now, boardIds: [] })).decide;
  const before = await missed();
  const claim = await large({ decideBy: '2026-11-20' });
  expect(await missed()).toBe(before + 1);
  await decideAs(first, claim);
  expect(await missed()).toBe(before + 1);
});

test('how every check stood is in the journal with each decision: names alone', async () => {
  const claim = await large();
  await decideAs(first, claim);
  await decideAs(second, claim);
  for (const { facts } of await entries(claim)) {
    expect(facts).toMatchObject({
      checksShown: 'over-offer-or-cap no-receipt pence-typed-as-pounds',
      checksNotLookedAt: 'one-account concentration',
      policyVersion: 'default-2026-11',
      askedPence: 40_000,
      payablePence: 40_000,
    });
    expect(facts['checksPassed']).toContain('same-day-kind-amount');
  }
});

test('the checks know what the person sent before, and nothing of what they have not sent', async () => {
  const { personId, alias } = await world.person();
  const mine = { personId, alias, lines: [fare(460)] };
  const raised = async ({ claimId }: Claim) =>
    (await openClaim(world.deps, first, claimId))?.checks.filter(({ check, passed }) => check === 'same-day-kind-amount' && !passed);
  const claim = await world.sentClaim(mine);
  await world.sentClaim({ ...mine, state: 'draft' });
  expect(await raised(claim)).toHaveLength(0);
  const other = await world.sentClaim(mine);
  expect(await raised(claim)).toHaveLength(1);
  // Paid in full beside the other, both are real, and neither is asked about again.
  await decideAs(first, claim);
  expect((await now(claim.claimId)).alikeCleared).toMatchObject([{ check: 'same-day-kind-amount', by: 's-first' }]);
  expect(await raised(claim)).toHaveLength(0);
  expect(await raised(other)).toHaveLength(0);
});

test('a form about another budget than the claim’s is about no claim', async () => {
  const claim = await world.sentClaim();
  const form = { ...formOf(claim), fundId: 'another' };
  expect(await decideClaim(world.deps, first, { ...form, choices: [inFull] })).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
});

test('a budget that is short is seen before anybody decides', async () => {
  const fund = await world.fund({ allocatedPence: 5_000, availablePence: 5_000 });
  const claim = await world.sentClaim({ offer: { ...(await large()).offer, fundId: fund.fundId }, promisedPence: 0 });
  const opened = await openClaim(world.deps, first, claim.claimId);
  expect(opened?.checks.find(({ check }) => check === 'fund-short')).toMatchObject({ passed: false, figures: { shortPence: 3_710 } });
});

test('in a second look whoever said the first half can say it again after a question; who decided before still can’t', async () => {
  const firstTime = {
    secondLook: true,
    decidedBefore: ['s-before'],
    decidedBy: 's-before',
    hands: { originate: [], approve: ['s-before'], pay: [] },
  };
  const claim = await large(firstTime);
  await decideAs(first, claim);
  expect((await askAboutClaim(world.deps, second, { ...formOf(await now(claim.claimId)), words: 'Which day was it?' })).ok).toBe(true);
  expect((await decideAs(second, claim)).ok).toBe(true);
  expect(await decideAs(staffWith(['approver'], { staffId: 's-before' }), claim)).toMatchObject({
    ok: false,
    problems: [{ code: 'hands', problems: [{ code: 'decided-before' }] }],
  });
  expect((await decideAs(first, claim)).ok).toBe(true);
  expect((await now(claim.claimId)).state).toBe('approved');
});
