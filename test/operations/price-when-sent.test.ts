import { expect, test } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import type { LineTyped } from '#shared/domain/claim-line.ts';
import type { Person } from '#shared/domain/person.ts';
import { removeOwnLine, saveLine } from '#shared/operations/claims/change-lines.ts';
import { sendOwnClaim } from '#shared/operations/claims/send-claim.ts';
import { peopleStore } from '#shared/store/people.ts';
import { transact } from '#shared/store/transact.ts';
import { aClaim, aLine, aPerson } from '#test/support/builders.ts';
import { claimsDepsFor, noWait, putThere } from '#test/support/claims-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf } from '#test/support/people-service.ts';

const engine = useEngine();
const now = '2026-11-13T10:00:00.000Z';
const database = () => databaseOf(engine);
const deps = () => claimsDepsFor(database());
const by = ({ personId, alias }: Person) => ({ actor: { kind: 'person', personId, alias } as const, now, requestId: newId() });
const claimOf = async (claimId: string) => {
  const claim = await deps().claims.read(claimId);
  if (claim === undefined) throw new Error('no such claim');
  return claim;
};
const drive = (miles: string): LineTyped => ({
  kind: 'car',
  date: { day: '12', month: '11', year: '2026' },
  miles,
  amount: '',
  choice: '',
  less: '',
  note: '',
});

/** A person with drafts of so many miles by car each, on the day of the meeting. */
const withDrafts = async (...miles: readonly number[]) => {
  const personId = newId();
  const person = aPerson({ personId, alias: `alias${personId}` });
  const claimIds = miles.map(() => newId());
  await putThere(database(), {
    people: [person],
    claims: miles.map((each, at) =>
      aClaim({
        claimId: claimIds[at] ?? '',
        personId: person.personId,
        alias: person.alias,
        lines: [aLine({ kind: 'car', distanceTenthMiles: each * 10, askedPence: 0 })],
      }),
    ),
  });
  const send = (at: number, shownPence: number) =>
    sendOwnClaim(deps(), by(person), { claimId: claimIds[at] ?? '', version: 1, shownPence });
  return { person, claimIds, send };
};
const pricesOf = async (claimIds: readonly string[]) =>
  (await Promise.all(claimIds.map(claimOf))).map(({ lines, state }) => [state, lines[0]?.askedPence]);

test('what was looked at is what is sent: when the price of a journey moved meanwhile, nothing is sent', async () => {
  const { claimIds, send } = await withDrafts(1_500, 8_600, 20);
  expect((await send(0, 82_500)).ok).toBe(true);
  // 8,500 miles are left at the first rate: looked at before the first was sent, all of it would have been at it.
  expect(await send(1, 473_000)).toEqual({ ok: false, problems: [{ code: 'sum-moved', shownPence: 473_000 }] });
  expect(await claimOf(claimIds[1] ?? '')).toMatchObject({ state: 'draft', version: 1 });
  expect((await send(1, 8_500 * 55 + 100 * 25)).ok).toBe(true);
  expect((await send(2, 500)).ok).toBe(true);
  expect(await pricesOf(claimIds)).toEqual([
    ['sent', 82_500],
    ['sent', 470_000],
    ['sent', 500],
  ]);
});

test('two claims sent at once never use the same miles of the band: one is sent, the other is looked at again', async () => {
  const { claimIds, send } = await withDrafts(6_000, 6_000);
  const outcomes = await Promise.all([send(0, 330_000), send(1, 330_000)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.flatMap((one) => (one.ok ? [] : one.problems.map(({ code }) => code)))).toEqual(['sum-moved']);
  const left = outcomes.findIndex(({ ok }) => !ok);
  expect((await send(left, 4_000 * 55 + 2_000 * 25)).ok).toBe(true);
  expect((await pricesOf(claimIds)).map(([, pence]) => Number(pence)).toSorted((a, b) => a - b)).toEqual([270_000, 330_000]);
});

test('claims sent at once that all fit in the band are all sent', async () => {
  const { send } = await withDrafts(10, 10, 10);
  const outcomes = await Promise.all([send(0, 550), send(1, 550), send(2, 550)]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
});

test('a line of an earlier day takes its place in the band, and the later one is priced again with it', async () => {
  const { person, claimIds, send } = await withDrafts(9_990, 20);
  await send(0, 549_450);
  const claimId = claimIds[1] ?? '';
  const earlier = { ...drive('10'), date: { day: '10', month: '11', year: '2026' } };
  await saveLine(deps(), by(person), { claimId, version: 1, lineId: undefined, typed: earlier });
  const both = await claimOf(claimId);
  expect(both.lines.map(({ askedPence }) => askedPence)).toEqual([500, 550]);
  await removeOwnLine(deps(), by(person), { claimId, version: 2, lineId: both.lines[1]?.lineId ?? '' });
  expect((await claimOf(claimId)).lines.map(({ askedPence }) => askedPence)).toEqual([10 * 55 + 10 * 25]);
});

test('somebody who takes back only what they spent says what a journey cost, and nothing goes until they do', async () => {
  const { person, claimIds, send } = await withDrafts(24);
  const claimId = claimIds[0] ?? '';
  const choosing = { ...person, actualCostOnly: true, version: person.version + 1 };
  await transact(database(), [peopleStore(database()).saving(choosing, person.version)], noWait);
  const [line] = (await claimOf(claimId)).lines;
  expect(await send(0, 0)).toEqual({ ok: false, problems: [{ code: 'cost-not-said', lineIds: [line?.lineId] }] });
  const change = (typed: LineTyped) => saveLine(deps(), by(person), { claimId, version: 1, lineId: line?.lineId, typed });
  expect(await change(drive('24'))).toEqual({ ok: false, problems: [{ field: 'amount', code: 'only-what-it-cost' }] });
  expect((await change({ ...drive(''), amount: '6.20' })).ok).toBe(true);
  expect((await claimOf(claimId)).lines[0]).toMatchObject({ kind: 'car', askedPence: 620, distanceTenthMiles: 0 });
});

test('once somebody is paid, a journey at a rate nobody agreed to is neither saved nor sent; the draft stays as it was, and what it cost goes', async () => {
  const { person, claimIds, send } = await withDrafts(24);
  const claimId = claimIds[0] ?? '';
  const paying = { ...deps(), pricingInOn: () => 'earnest' as const };
  const [line] = (await claimOf(claimId)).lines;
  const sendNow = (version: number, shownPence: number) => sendOwnClaim(paying, by(person), { claimId, version, shownPence });
  expect(await sendNow(1, 1_320)).toEqual({ ok: false, problems: [{ code: 'rate-not-agreed', lineIds: [line?.lineId] }] });
  const save = (typed: LineTyped, lineId: string | undefined) => saveLine(paying, by(person), { claimId, version: 1, lineId, typed });
  expect(await save(drive('25'), line?.lineId)).toEqual({ ok: false, problems: [{ field: 'miles', code: 'no-agreed-rate-for-miles' }] });
  expect(await claimOf(claimId)).toMatchObject({ state: 'draft', version: 1, lines: [{ distanceTenthMiles: 240 }] });
  expect((await removeOwnLine(paying, by(person), { claimId, version: 1, lineId: line?.lineId ?? '' })).ok).toBe(true);
  const fare = { ...drive(''), kind: 'public-transport', amount: '4.60' } as const;
  expect((await saveLine(paying, by(person), { claimId, version: 2, lineId: undefined, typed: fare })).ok).toBe(true);
  expect((await sendNow(3, 460)).ok).toBe(true);
  expect((await send(0, 460)).ok).toBe(false);
});

test('in the demonstration the same journey is saved and sent', async () => {
  const { send } = await withDrafts(24);
  expect((await send(0, 1_320)).ok).toBe(true);
});
