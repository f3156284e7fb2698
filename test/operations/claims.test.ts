import { expect, test } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import type { LineTyped } from '#shared/domain/claim-line.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { Person } from '#shared/domain/person.ts';
import { removeOwnLine, saveLine } from '#shared/operations/claims/change-lines.ts';
import { noteReceipt } from '#shared/operations/claims/note-receipt.ts';
import { answerOwnClaim, sendOwnClaim, takeBackOwnClaim } from '#shared/operations/claims/send-claim.ts';
import { startOwnClaim } from '#shared/operations/claims/start-claim.ts';
import { readHistory } from '#shared/store/journal.ts';
import { peopleStore } from '#shared/store/people.ts';
import { transact } from '#shared/store/transact.ts';
import { aClaim, aFund, aLine, anInvitation, anOffer, aPerson } from '#test/support/builders.ts';
import { claimsDepsFor, noWait, putThere } from '#test/support/claims-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf } from '#test/support/people-service.ts';

const engine = useEngine();
const now = '2026-11-13T10:00:00.000Z';
const database = () => databaseOf(engine);
const deps = () => claimsDepsFor(database());
const by = (person: Person, requestId = newId()) => ({ actor: actorOf(person), now, requestId });
const actorOf = ({ personId, alias }: Person): Extract<Actor, { kind: 'person' }> => ({ kind: 'person', personId, alias });

const invited = async (changes: Parameters<typeof anInvitation>[0] = {}) => {
  const personId = newId();
  const person = aPerson({ personId, alias: `alias${personId}` });
  const activityId = newId();
  const invitation = anInvitation({ activityId, personId, alias: person.alias, state: 'yes', promisedPence: 20_250, ...changes });
  await putThere(database(), { people: [person], invitations: [invitation] });
  return { person, activityId };
};

const started = async () => {
  const { person, activityId } = await invited();
  const outcome = await startOwnClaim(deps(), by(person), activityId);
  if (!outcome.ok) throw new Error('not started');
  return { person, activityId, claimId: outcome.value.replace('/costs/', '') };
};

const fare: LineTyped = {
  kind: 'public-transport',
  date: { day: '12', month: '11', year: '2026' },
  miles: '',
  amount: '4.60',
  choice: '',
  less: '',
  note: '',
};
const drive = (miles: string): LineTyped => ({ ...fare, kind: 'car', miles, amount: '' });
const claimOf = async (claimId: string) => {
  const claim = await deps().claims.read(claimId);
  if (claim === undefined) throw new Error('no such claim');
  return claim;
};
const add = async (of: { person: Person; claimId: string }, typed: LineTyped) => {
  const { version } = await claimOf(of.claimId);
  return saveLine(deps(), by(of.person), { claimId: of.claimId, version, lineId: undefined, typed });
};
const historyOf = async (claimId: string) => (await readHistory(database(), `claim#${claimId}`, { limit: 100 })).items;

test('starting moves what was promised from the invitation to the claim, and journals both', async () => {
  const { person, activityId, claimId } = await started();
  expect(await claimOf(claimId)).toMatchObject({ promisedPence: 20_250, state: 'draft', version: 1, personId: person.personId });
  expect(await deps().activities.readInvitation(activityId, person.personId)).toMatchObject({ promisedPence: 0, version: 2 });
  const moved = await readHistory(database(), `invitation#${activityId}.${person.alias}`, { limit: 10 });
  expect(moved.items.at(-1)).toMatchObject({ type: 'promise-moved-to-claim', facts: { claimId } });
});

test('started from two browsers at once, there is one claim and both are shown it', async () => {
  const { person, activityId } = await invited();
  const outcomes = await Promise.all([1, 2, 3].map(() => startOwnClaim(deps(), by(person), activityId)));
  const addresses = new Set(outcomes.map((outcome) => (outcome.ok ? outcome.value : 'refused')));
  expect(addresses.size).toBe(1);
  const claims = await deps().claims.ofPerson(person.personId, { limit: 10 });
  expect(claims.items).toHaveLength(1);
});

test('before the meeting, or without a yes, it is not started and says why', async () => {
  const early = await invited({ heldOn: '2026-11-14' });
  expect(await startOwnClaim(deps(), by(early.person), early.activityId)).toEqual({
    ok: false,
    problems: [{ code: 'not-held-yet', heldOn: '2026-11-14' }],
  });
  const maybe = await invited({ state: 'maybe' });
  expect(await startOwnClaim(deps(), by(maybe.person), maybe.activityId)).toEqual({ ok: false, problems: [{ code: 'not-taken-part' }] });
});

/** Somebody written down as not there, with a fund that holds nothing for them. */
const notThere = async (fund: { readonly fundId: string; readonly availablePence: number }) => {
  const offer = anOffer({ fundId: fund.fundId });
  const one = await invited({ state: 'not-there', saidYes: true, promisedPence: 0, offer });
  await transact(database(), [deps().funds.opening(aFund({ ...fund, allocatedPence: fund.availablePence }))], noWait);
  return { ...one, fundNow: () => deps().funds.read(fund.fundId) };
};

test('who said yes and was written down as not there starts their costs all the same, and the money is promised again with it', async () => {
  const { person, activityId, fundNow } = await notThere({ fundId: 'not-there', availablePence: 100_000 });
  const outcome = await startOwnClaim(deps(), by(person), activityId);
  const claim = await claimOf(outcome.ok ? outcome.value.replace('/costs/', '') : '');
  expect(claim).toMatchObject({ promisedPence: 20_250, recordedNotThere: true, tookPartRecordedBy: '' });
  expect(await fundNow()).toMatchObject({ availablePence: 79_750, promisedPence: 20_250 });
  expect(await deps().activities.readInvitation(activityId, person.personId)).toMatchObject({ state: 'not-there', promisedPence: 0 });
  const { items } = await readHistory(database(), `invitation#${activityId}.${person.alias}`, { limit: 10 });
  expect(items).toMatchObject([{ type: 'promise-moved-to-claim', facts: { promisedPence: 20_250, promiseChangePence: 20_250 } }]);
});

test('a fund that is short stops nobody who was written down as not there from telling their costs', async () => {
  const { person, activityId, fundNow } = await notThere({ fundId: 'not-there-short', availablePence: 100 });
  const outcome = await startOwnClaim(deps(), by(person), activityId);
  expect(await claimOf(outcome.ok ? outcome.value.replace('/costs/', '') : '')).toMatchObject({ state: 'draft', promisedPence: 0 });
  expect(await fundNow()).toMatchObject({ availablePence: 100, promisedPence: 0 });
});

test('costs taken back by somebody who now wants only what they spent: the invitation loses its fee with them', async () => {
  const { person, activityId, claimId } = await started();
  await add({ person, claimId }, fare);
  await sendOwnClaim(deps(), by(person), { claimId, version: (await claimOf(claimId)).version, shownPence: 460 });
  const choosing = { ...person, actualCostOnly: true, version: person.version + 1 };
  await transact(database(), [peopleStore(database()).saving(choosing, person.version)], noWait);
  await takeBackOwnClaim(deps(), by(person), claimId);
  expect((await claimOf(claimId)).offer.feePence).toBe(0);
  expect((await deps().activities.readInvitation(activityId, person.personId))?.offer).toMatchObject({ feePence: 0, feeFor: '' });
});

test("somebody else's claim is not there for anybody but its person", async () => {
  const { claimId } = await started();
  const other = await invited();
  const change = saveLine(deps(), by(other.person), { claimId, version: 1, lineId: undefined, typed: fare });
  expect(await change).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
  expect(await takeBackOwnClaim(deps(), by(other.person), claimId)).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
});

test('each line is saved by itself; the list, the journal and its chain follow', async () => {
  const of = await started();
  expect((await add(of, fare)).ok).toBe(true);
  expect((await add(of, drive('24'))).ok).toBe(true);
  const claim = await claimOf(of.claimId);
  expect(claim.lines.map(({ askedPence }) => askedPence)).toEqual([460, 1320]);
  expect(claim.lines[1]?.working.words).toBe('24 miles at 55p a mile');
  const { costs } = await deps().activities.ofPerson(of.person.personId, { limit: 10 });
  expect(costs[0]).toMatchObject({ totalPence: 1780, state: 'draft', claimId: of.claimId });
  const history = await historyOf(of.claimId);
  expect(history.map(({ type }) => type)).toEqual(['claim-started', 'claim-changed', 'claim-changed']);
  expect(chainIsWhole(history)).toBe(true);
});

test('the same form sent twice adds one line, and both are shown the same page', async () => {
  const of = await started();
  const requestId = newId();
  const save = { claimId: of.claimId, version: 1, lineId: undefined, typed: fare };
  const first = await saveLine(deps(), by(of.person, requestId), save);
  const second = await saveLine(deps(), by(of.person, requestId), save);
  expect(second).toEqual(first);
  expect((await claimOf(of.claimId)).lines).toHaveLength(1);
});

test('a page older than the claim changes nothing and is handed what stands now', async () => {
  const of = await started();
  await add(of, fare);
  const stale = await saveLine(deps(), by(of.person), { claimId: of.claimId, version: 1, lineId: undefined, typed: drive('10') });
  expect(stale).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile', latest: { version: 2 } }] });
  expect((await claimOf(of.claimId)).lines).toHaveLength(1);
});

test('a kind the offer does not name is asked about first', async () => {
  const { person, activityId } = await invited({ offer: { ...anInvitation().offer, covers: [], feePence: 0 } });
  const outcome = await startOwnClaim(deps(), by(person), activityId);
  const claimId = outcome.ok ? outcome.value.replace('/costs/', '') : '';
  expect(await add({ person, claimId }, fare)).toEqual({ ok: false, problems: [{ code: 'kind-not-offered', kind: 'public-transport' }] });
});

test('sent, taken back, sent again, asked, answered: the dates, the queue and the journal say so each time', async () => {
  const of = await started();
  await add(of, fare);
  const sent = await sendOwnClaim(deps(), by(of.person), { claimId: of.claimId, version: 2, shownPence: 460 });
  expect(sent.ok).toBe(true);
  expect(await claimOf(of.claimId)).toMatchObject({ state: 'sent', decideBy: '2026-11-18', moneyBy: '2026-11-27' });
  expect((await takeBackOwnClaim(deps(), by(of.person), of.claimId)).ok).toBe(true);
  expect(await claimOf(of.claimId)).toMatchObject({ state: 'draft', sentAt: '', moneyBy: '' });
  expect((await sendOwnClaim(deps(), by(of.person), { claimId: of.claimId, version: 4, shownPence: 460 })).ok).toBe(true);
  const types = (await historyOf(of.claimId)).map(({ type }) => type);
  expect(types).toEqual(['claim-started', 'claim-changed', 'claim-sent', 'claim-taken-back', 'claim-sent']);
  expect((await historyOf(of.claimId)).at(-1)?.facts).toMatchObject({
    askedPence: 460,
    decideBy: '2026-11-18',
    moneyBy: '2026-11-27',
    boardId: 'b1',
    fundId: 'f1',
  });
});

test('a question is answered once, in words', async () => {
  const { person } = await invited();
  const claimId = newId();
  const question = { words: 'There and back?', askedBy: 's1', askedAt: now, answer: '', answeredAt: '' };
  await putThere(database(), {
    claims: [
      aClaim({
        claimId,
        personId: person.personId,
        alias: person.alias,
        state: 'question',
        questions: [question],
        decideBy: '2026-11-18',
        moneyBy: '2026-11-27',
      }),
    ],
  });
  expect(await answerOwnClaim(deps(), by(person), { claimId, version: 1, words: '' })).toEqual({
    ok: false,
    problems: [{ code: 'answer-missing' }],
  });
  expect((await answerOwnClaim(deps(), by(person), { claimId, version: 1, words: 'Yes, both' })).ok).toBe(true);
  expect(await claimOf(claimId)).toMatchObject({ state: 'sent', questions: [{ answer: 'Yes, both', answeredAt: now }] });
});

test('miles that were sent count towards the year, and those taken back do not', async () => {
  const { person } = await invited();
  const claimId = newId();
  const far = aLine({ kind: 'car', distanceTenthMiles: 99_900, askedPence: 0 });
  await putThere(database(), { claims: [aClaim({ claimId, personId: person.personId, alias: person.alias, lines: [far] })] });
  const next = newId();
  await putThere(database(), { claims: [aClaim({ claimId: next, personId: person.personId, alias: person.alias, lines: [] })] });
  const dear = async () => {
    const { version } = await claimOf(next);
    await saveLine(deps(), by(person), { claimId: next, version, lineId: undefined, typed: drive('20') });
    const last = (await claimOf(next)).lines.at(-1);
    await removeOwnLine(deps(), by(person), { claimId: next, version: version + 1, lineId: last?.lineId ?? '' });
    return last?.askedPence;
  };
  expect(await dear()).toBe(1100);
  await sendOwnClaim(deps(), by(person), { claimId, version: 1, shownPence: 549_450 });
  expect(await dear()).toBe(10 * 55 + 10 * 25);
  await takeBackOwnClaim(deps(), by(person), claimId);
  expect(await dear()).toBe(1100);
});

test('a photo is noted once however often it is told, and never on a decided claim', async () => {
  const { person } = await invited();
  const [claimId, lineId] = [newId(), newId()];
  await putThere(database(), { claims: [aClaim({ claimId, personId: person.personId, alias: person.alias, lines: [aLine({ lineId })] })] });
  const receipt = { key: `incoming/${claimId}.${lineId}.${newId()}`, contentHash: '', state: 'checking' } as const;
  for (let times = 0; times < 3; times += 1) expect(await noteReceipt(deps(), { receipt, by: 'person:x', now })).toBe(true);
  expect(await noteReceipt(deps(), { receipt: { ...receipt, state: 'kept', contentHash: 'h' }, by: 'system:receipts', now })).toBe(true);
  // The browser comes back later than the photo was looked at: it stays kept.
  expect(await noteReceipt(deps(), { receipt, by: 'person:x', now })).toBe(true);
  expect(await claimOf(claimId)).toMatchObject({ version: 3, lines: [{ receipt: { state: 'kept', contentHash: 'h' } }] });
  const decided = newId();
  await putThere(database(), { claims: [aClaim({ claimId: decided, state: 'approved', lines: [aLine({ lineId })] })] });
  expect(await noteReceipt(deps(), { receipt: { ...receipt, key: `incoming/${decided}.${lineId}.${newId()}` }, by: 'x', now })).toBe(false);
});

test('ten browsers changing one draft at once lose nobody: one is saved, the rest are told', async () => {
  const of = await started();
  const saves = Array.from({ length: 10 }, () =>
    saveLine(deps(), by(of.person), { claimId: of.claimId, version: 1, lineId: undefined, typed: fare }),
  );
  const outcomes = await Promise.all(saves);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.flatMap((one) => (one.ok ? [] : one.problems.map(({ code }) => code)))).toEqual(
    Array.from({ length: 9 }, () => 'changed-meanwhile'),
  );
  expect(chainIsWhole(await historyOf(of.claimId))).toBe(true);
});
