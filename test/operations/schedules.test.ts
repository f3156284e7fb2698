import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobsOf, type JobDeps } from '#functions/schedules/jobs.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { fundIsWhole } from '#shared/domain/fund.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import type { Payee } from '#shared/domain/payee.ts';
import { boards } from '#shared/policy/organisation.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { addingEntry, readHistory } from '#shared/store/journal.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { peopleStore } from '#shared/store/people.ts';
import { aClaim, aContribution, aFund, anInvitation, anOffer, aPayee, aPerson } from '#test/support/builders.ts';
import { chained } from '#test/support/journal-stories.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let engine: TestDatabase;
const clock = { now: '2026-11-23T02:30:00.000Z' };
const kept = new Map<string, readonly string[]>();
const measured: (readonly [string, number])[] = [];

beforeAll(async () => {
  engine = await openTestDatabase();
});
afterAll(() => engine.stop());

const jobs = () => {
  const deps: JobDeps = {
    database: engine.database,
    sending: {
      now: () => clock.now,
      messages: messagesStore(engine.database),
      people: peopleStore(engine.database),
      transact: engine.transact,
      sendMail: () => Promise.resolve('taken'),
      publicOrigin: 'https://alongside.example',
      quietOn: () => ({ from: '20:00', until: '08:00', weekend: true }),
    },
    keepHeads: (name, lines) => {
      kept.set(name, lines);
      return Promise.resolve();
    },
    measure: (name, count) => measured.push([name, count]),
  };
  return jobsOf(deps);
};

test('an account whose days of grace are over loses its details and every way to it; the journal stays whole', async () => {
  const store = peopleStore(engine.database);
  const [joined] = chained([
    { aggregate: 'person#gone-alias', type: 'person-joined', at: '2026-09-01T09:00:00.000Z', facts: { contactBy: '2026-09-03' } },
  ]);
  if (joined === undefined) throw new Error('One step is one entry');
  const written = { version: 1, seq: 1, headHash: joined.hash };
  const gone = aPerson({ ...written, personId: 'gone', alias: 'gone-alias', state: 'closing', removeOn: '2026-11-23' });
  const notYet = aPerson({ personId: 'not-yet', alias: 'not-yet-alias', version: 1, state: 'closing', removeOn: '2026-11-24' });
  await engine.transact([store.saving(gone, 0), ...store.leadingTo(gone, 'gone-subject'), addingEntry(joined)]);
  await engine.transact([store.saving(notYet, 0), ...store.leadingTo(notYet, 'not-yet-subject')]);
  expect(await jobs().sweep()).toMatchObject({ removed: 1 });
  expect(await store.read('gone')).toMatchObject({ state: 'closed', knownAs: '', email: '', alias: '', senderPhrase: '' });
  expect([await store.idOfAlias('gone-alias'), await store.idOfSubject('gone-subject')]).toEqual([undefined, undefined]);
  expect([await store.idOfAlias('not-yet-alias'), (await store.read('not-yet'))?.state]).toEqual(['not-yet', 'closing']);
  const history = await readHistory(engine.database, 'person#gone-alias', { limit: 10 });
  expect(history.items.map(({ type }) => type)).toEqual(['person-joined', 'person-closed']);
  expect(chainIsWhole(history.items)).toBe(true);
  expect(await jobs().sweep()).toMatchObject({ removed: 0 });
});

test('promises whose day has gone are counted, by kind; a question that waits for the person is not ours', async () => {
  const claims = claimsStore(engine.database);
  const late = { decideBy: '2026-11-19', moneyBy: '2026-11-30' };
  await engine.transact([
    claims.saving(aClaim({ claimId: 'c1', state: 'sent', ...late, version: 1 }), 0),
    claims.saving(aClaim({ claimId: 'c2', state: 'question', ...late, version: 1 }), 0),
    claims.saving(aClaim({ claimId: 'c3', state: 'in-run', decideBy: '2026-11-10', moneyBy: '2026-11-20', version: 1 }), 0),
    claims.saving(aClaim({ claimId: 'c4', state: 'sent', decideBy: '2026-11-23', moneyBy: '2026-12-01', version: 1 }), 0),
    activitiesStore(engine.database).savingContribution(
      aContribution({
        boardId: boards[0].boardId,
        state: 'agreed',
        showing: 'without-name',
        outcomeDueOn: '2026-11-22',
        outcome: undefined,
        version: 1,
      }),
      0,
    ),
  ]);
  expect(await jobs()['missed-promises']()).toEqual({ decide: 1, money: 1, answer: 1 });
  expect(measured.at(-1)).toEqual(['PromisesMissed', 3]);
});

test('agreed money whose day has gone is counted while it is our turn, and not while it waits for the person', async () => {
  const [claims, payees] = [claimsStore(engine.database), payeesStore(engine.database)];
  const before = (await jobs()['missed-promises']()).money;
  const late = { state: 'approved', decideBy: '2026-11-10', moneyBy: '2026-11-20', decidedAt: '2026-11-09T10:00:00.000Z' } as const;
  const given = async (personId: string, changes: Partial<Payee> | undefined) => {
    const details = changes === undefined ? [] : [payees.saving(aPayee({ personId, ...changes }), 0)];
    await engine.transact([claims.saving(aClaim({ claimId: `of-${personId}`, personId, ...late, version: 1 }), 0), ...details]);
    return (await jobs()['missed-promises']()).money - before;
  };
  expect(await given('without-details', undefined)).toBe(0);
  expect(await given('never-chose', { payWhen: 'not-chosen' })).toBe(0);
  expect(await given('says-when', { payWhen: 'when-i-say' })).toBe(0);
  expect(await given('said-now', { payWhen: 'when-i-say', saidNowAt: '2026-11-10T10:00:00.000Z' })).toBe(1);
  expect(await given('as-it-comes', {})).toBe(2);
  expect(await given('not-checked-yet', { state: 'waiting-for-check' })).toBe(3);
  expect(await given('waited-for-them-until-now', { readyBy: '2099-12-01' })).toBe(3);
});

test('the details of more people than one read takes are all looked at', async () => {
  const [claims, payees] = [claimsStore(engine.database), payeesStore(engine.database)];
  const before = (await jobs()['missed-promises']()).money;
  const late = { state: 'approved', decideBy: '2026-11-10', moneyBy: '2026-11-20', version: 1 } as const;
  const ids = Array.from({ length: 101 }, (_, index) => `many-${String(index)}`);
  await Promise.all(
    ids.map((personId) =>
      engine.transact([claims.saving(aClaim({ claimId: `of-${personId}`, personId, ...late }), 0), payees.saving(aPayee({ personId }), 0)]),
    ),
  );
  expect((await jobs()['missed-promises']()).money - before).toBe(101);
});

test('the day before’s chain heads are kept, the last entry of each chain, and the same again the second time', async () => {
  const entries = chained([
    { aggregate: 'fund#f9', type: 'fund-opened', at: '2026-11-22T09:00:00.000Z', facts: {} },
    { aggregate: 'fund#f9', type: 'fund-allocated', at: '2026-11-22T23:59:59.000Z', facts: { pence: 5 } },
    { aggregate: 'fund#f9', type: 'fund-allocated', at: '2026-11-23T00:00:01.000Z', facts: { pence: 5 } },
  ]);
  for (const entry of entries) await engine.transact([addingEntry(entry)]);
  await jobs()['chain-heads']();
  const first = new Map(kept);
  await jobs()['chain-heads']();
  expect(new Map(kept)).toEqual(first);
  const heads = [...kept].filter(([name]) => name.startsWith('heads/2026-11-22/')).flatMap(([, lines]) => lines);
  expect(heads.map((line): unknown => JSON.parse(line))).toContainEqual({ aggregate: 'fund#f9', seq: 2, hash: entries[1]?.hash });
});

test('what a closed account still had open is ended with it, and its promise given back', async () => {
  const [people, activities, funds] = [peopleStore(engine.database), activitiesStore(engine.database), fundsStore(engine.database)];
  const left = aPerson({
    version: 1,
    seq: 0,
    headHash: '',
    personId: 'left',
    alias: 'left-alias',
    state: 'closing',
    removeOn: '2026-11-23',
  });
  const when = { heldOn: '2026-12-10', startsAt: '2026-12-10T14:00:00.000Z', version: 1, seq: 0, headHash: '' };
  const open = anInvitation({
    ...when,
    activityId: 'left-open',
    personId: 'left',
    alias: 'left-alias',
    state: 'yes',
    promisedPence: 900,
    offer: anOffer({ fundId: 'left-fund' }),
  });
  const fund = aFund({ fundId: 'left-fund', availablePence: 999_100, promisedPence: 900 });
  await engine.transact([
    people.saving(left, 0),
    ...people.leadingTo(left, 'left-subject'),
    activities.savingInvitation(open, 0),
    funds.opening(fund),
  ]);
  expect(await jobs().sweep()).toMatchObject({ removed: 1 });
  expect(await activities.readInvitation('left-open', 'left')).toMatchObject({ state: 'ended', promisedPence: 0 });
  expect(await funds.read('left-fund')).toMatchObject({ availablePence: 1_000_000, promisedPence: 0 });
  const history = await readHistory(engine.database, 'invitation#left-open.left-alias', { limit: 10 });
  expect(history.items).toMatchObject([{ type: 'invitation-ended', by: 'system:sweep', facts: { promiseChangePence: -900 } }]);
});

/** Somebody whose days of grace are over, and a fund that holds so much for them. */
const leaver = async (name: string, promisedPence: number) => {
  const [people, funds] = [peopleStore(engine.database), fundsStore(engine.database)];
  const who = { personId: name, alias: `${name}-alias` };
  const person = aPerson({ ...fresh, ...who, state: 'closing', removeOn: '2026-11-23' });
  const fund = aFund({ fundId: `${name}-fund`, availablePence: 1_000_000 - promisedPence, promisedPence });
  await engine.transact([people.saving(person, 0), ...people.leadingTo(person, `${name}-subject`), funds.opening(fund)]);
  const offer = anOffer({ fundId: fund.fundId });
  return { who: { ...fresh, ...who, offer }, fundNow: () => funds.read(fund.fundId) };
};

const fresh = { version: 1, seq: 0, headHash: '' };

test('costs that were started and never sent end when the account is removed, and what moved to them is given back', async () => {
  const [activities, claims] = [activitiesStore(engine.database), claimsStore(engine.database)];
  const { who, fundNow } = await leaver('unsent', 1_500);
  const draft = aClaim({ ...who, claimId: 'unsent-draft', activityId: 'unsent-1', promisedPence: 900 });
  const sent = aClaim({ ...who, claimId: 'unsent-sent', activityId: 'unsent-2', state: 'sent', promisedPence: 600, moneyBy: '2026-12-01' });
  const started = anInvitation({ ...who, activityId: 'unsent-2', state: 'yes', promisedPence: 0 });
  await engine.transact([
    ...[draft, sent].flatMap((claim) => [claims.saving(claim, 0), activities.savingCosts(costsSummaryOf(claim))]),
    activities.savingInvitation(started, 0),
  ]);
  expect(await jobs().sweep()).toMatchObject({ removed: 1 });
  expect(await claims.read('unsent-draft')).toMatchObject({ state: 'settled', promisedPence: 0, payablePence: 0, lines: [] });
  expect(await claims.read('unsent-sent')).toMatchObject({ state: 'sent', promisedPence: 600, version: 1 });
  expect(await activities.readInvitation('unsent-2', 'unsent')).toMatchObject({ state: 'yes', version: 1 });
  const fund = await fundNow();
  expect(fund).toMatchObject({ promisedPence: 600, availablePence: 999_400 });
  expect(fund === undefined ? false : fundIsWhole(fund)).toBe(true);
  const history = await readHistory(engine.database, 'claim#unsent-draft', { limit: 10 });
  expect(history.items).toMatchObject([{ type: 'claim-ended', by: 'system:sweep', facts: { promisedPence: 0, promiseChangePence: -900 } }]);
  expect((await activities.ofPerson('unsent', { limit: 10 })).costs.map(({ state }) => state).toSorted()).toEqual(['sent', 'settled']);
});

test('meetings that have been, whose costs were never started, hold nothing for an account that is removed', async () => {
  const activities = activitiesStore(engine.database);
  const { who, fundNow } = await leaver('unstarted', 1_700);
  const past = { ...who, heldOn: '2026-11-05', startsAt: '2026-11-05T14:00:00.000Z' };
  await engine.transact([
    activities.savingInvitation(anInvitation({ ...past, activityId: 'past-yes', state: 'yes', promisedPence: 900 }), 0),
    activities.savingInvitation(anInvitation({ ...past, activityId: 'past-there', state: 'took-part', promisedPence: 800 }), 0),
  ]);
  expect(await jobs().sweep()).toMatchObject({ removed: 1 });
  expect(await activities.readInvitation('past-yes', 'unstarted')).toMatchObject({ state: 'ended', promisedPence: 0 });
  expect(await activities.readInvitation('past-there', 'unstarted')).toMatchObject({ state: 'took-part', promisedPence: 0 });
  const fund = await fundNow();
  expect(fund).toMatchObject({ promisedPence: 0, availablePence: 1_000_000 });
  expect(fund === undefined ? false : fundIsWhole(fund)).toBe(true);
  const history = await readHistory(engine.database, 'invitation#past-there.unstarted-alias', { limit: 10 });
  expect(history.items).toMatchObject([{ type: 'invitation-ended', facts: { promisedPence: 0, promiseChangePence: -800 } }]);
});
