import { afterAll, beforeAll, expect, test } from 'vitest';
import { identities } from '#infra/demo/identities.ts';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import { figuresFrom } from '#shared/domain/figures/reduce.ts';
import { placeOf } from '#shared/domain/figures/standing.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { paymentOf } from '#shared/domain/paying.ts';
import { staffRoles } from '#shared/domain/roles.ts';
import { handsIn, nobodyHasTwoHands } from '#shared/domain/three-hands.ts';
import { replayDays } from '#shared/operations/stream/replay.ts';
import { takeEntry } from '#shared/operations/figures/take-entry.ts';
import { boards } from '#shared/policy/organisation.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { dayShards, readDay } from '#shared/store/journal.ts';
import { readTogether } from '#shared/store/read-together.ts';
import { transact, type Write } from '#shared/store/transact.ts';
import { tellBorough, type Borough } from '#test/demo/borough.ts';
import { personReads } from '#test/demo/what-people-read.ts';
import { checkBesides, checkChains } from '#test/model/checks/chains.ts';
import { checkBudgets, checkOneClaimEach, checkPaidOnce } from '#test/model/checks/money.ts';
import { readEverything, type Everything } from '#test/model/everything.ts';
import { wordProblems } from '#test/support/word-problems.ts';

const now = '2026-11-23T10:30:00.000Z';
const long = { timeout: 120_000 };
const told: { engine?: TestEngine; borough?: Borough; all?: Everything } = {};

beforeAll(async () => {
  told.engine = await startEngine();
  told.borough = await tellBorough(told.engine, now);
  told.all = await readEverything({ endpoint: told.engine.endpoint, database: told.borough.parts.databaseAs('people') });
}, 120_000);

afterAll(() => told.engine?.stop());

const all = (): Everything => told.all ?? notYet();
const borough = (): Borough => told.borough ?? notYet();
const notYet = (): never => {
  throw new Error('The borough is there from beforeAll on');
};

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted();

test('there are costs in every state, and runs in every state but called back', () => {
  expect(distinct(all().claims.map(({ state }) => state))).toEqual(['approved', 'draft', 'in-run', 'paid', 'question', 'sent', 'settled']);
  expect(distinct(all().runs.map(({ state }) => state))).toEqual(['confirmed', 'exported', 'made', 'released']);
  expect(distinct(all().payees.map(({ state }) => state))).toEqual(['confirmed', 'waiting-for-check']);
  expect(distinct([...all().codeStates.values()])).toEqual(['asked', 'used']);
});

test('every reply was given, and some invitations wait for one', () => {
  const replies = all()
    .entries.filter(({ type }) => type === 'replied')
    .map(({ facts }) => String(facts['reply']));
  expect(distinct(replies)).toEqual(['another-way', 'maybe', 'no', 'yes']);
  expect(distinct(all().invitations.map(({ state }) => state))).toEqual(
    expect.arrayContaining(['sent', 'took-part', 'not-there', 'no', 'another-way']),
  );
  expect(distinct(all().activities.map(({ state }) => state))).toEqual(['cancelled', 'draft', 'held', 'ready']);
});

test('what was said is in every state, with every kind of outcome and every answer to it', () => {
  const { contributions } = all();
  const outcomes = contributions.flatMap(({ outcome }) => (outcome === undefined ? [] : [outcome]));
  expect(distinct(contributions.map(({ state }) => state))).toEqual(['agreed', 'answered', 'removed', 'waiting-for-person']);
  expect(distinct(contributions.map(({ showing }) => showing))).toEqual(['hold', 'with-name', 'without-name']);
  expect(distinct(outcomes.map(({ kind }) => kind))).toEqual(['done', 'not-done', 'partly', 'planned']);
  expect(distinct(outcomes.map(({ answer }) => answer))).toEqual(['', 'no', 'not-yet', 'yes']);
});

test('people have made different choices about how they are reached and what they agree to', () => {
  const { people } = all();
  expect(people.length).toBeGreaterThanOrEqual(14);
  expect(distinct(people.map(({ reach }) => reach.kind))).toEqual(['email', 'phone', 'post']);
  expect(distinct(people.map(({ reach }) => reach.openToOthers))).toEqual(['no', 'not-sure', 'yes']);
  expect(distinct(people.map(({ state }) => state))).toEqual(['active', 'paused']);
  expect(people.filter(({ actualCostOnly }) => actualCostOnly)).toHaveLength(1);
  expect(people.filter(({ createdBy }) => createdBy !== 'self')).toHaveLength(1);
});

test('every budget is whole and is what the journal says; one of them is nearly spent', () => {
  checkBudgets(all());
  checkPaidOnce(all());
  checkOneClaimEach(all());
  checkBesides(all());
  const left = all().funds.map(({ availablePence, allocatedPence }) => availablePence / allocatedPence);
  expect(left.filter((share) => share < 0.1)).toHaveLength(1);
  expect(left.filter((share) => share > 0.2)).toHaveLength(1);
});

test('every chain of the journal is whole and ends where its thing says', () => {
  const entries = all().entries.filter(({ aggregate }) => aggregate !== 'restricted');
  checkChains({ ...all(), entries });
  expect(entries.every(({ at }) => at < now)).toBe(true);
});

test('nobody has two hands in any payment, and Riverside needs four people of staff for all of its own', () => {
  const { claims, payees, people, runs } = all();
  const payments = claims.map((claim) => {
    const payee = payees.find(({ personId }) => personId === claim.personId);
    const run = runs.find(({ runId }) => runId === claim.runId);
    const personCreatedBy = people.find(({ personId }) => personId === claim.personId)?.createdBy ?? 'self';
    return { claim, payment: { ...paymentOf({ claim, payee }), personCreatedBy, ...(run === undefined ? {} : { run }) } };
  });
  expect(payments.filter(({ payment }) => !nobodyHasTwoHands(payment))).toEqual([]);
  expect(payments.filter(({ payment }) => payment.run?.madeBy === payment.run?.releasedBy && payment.run !== undefined)).toEqual([]);
  const ofRiverside = payments.filter(({ claim }) => claim.boardId === 'riverside' && claim.state === 'paid');
  const staffIds = ofRiverside.flatMap(({ claim, payment }) =>
    Object.values(handsIn(payment))
      .flat()
      .filter((id) => id !== claim.alias),
  );
  expect(distinct(staffIds)).toEqual(['callum-wright', 'grace-mensah', 'mo-bennett', 'rae-clark']);
});

test('promises made to people are kept or still open, but for one run that was late', () => {
  const today = londonDateOf(now);
  const { claims } = all();
  expect(claims.filter(({ state, decideBy }) => state === 'sent' && decideBy < today)).toEqual([]);
  expect(claims.filter(({ state, moneyBy }) => (state === 'approved' || state === 'in-run') && moneyBy < today)).toEqual([]);
  expect(claims.filter(({ state, paidOn, moneyBy }) => state === 'paid' && paidOn > moneyBy)).toHaveLength(2);
});

test('the figures are what a replay of the journal makes of it', long, async () => {
  const database = borough().parts.databaseAs('figures');
  const figures = figuresStore(database);
  const retrying = { random: Math.random, wait: () => Promise.resolve() };
  const take = takeEntry({ figures, transact: (writes: readonly Write[]) => transact(database, writes, retrying) });
  const replay = replayDays({ dayShards, readDay: (day, after) => readDay(database, day, { limit: 200, after }) }, take);
  // The stream brings entries one by one; the replay afterwards finds nothing to put right.
  for (const entry of all().entries) await take(entry);
  const expected = figuresFrom(all().entries);
  const stored = async () => {
    const places = [...expected.keys()].map((place) => place.split('\n'));
    const wanted = places.map(([period = '', boardId = '']) => ({
      place: placeOf({ period, boardId }),
      one: figures.wanting(boardId, period),
    }));
    const found = await readTogether(
      database,
      wanted.map(({ one }) => one),
    );
    return new Map(wanted.map(({ place, one }) => [place, found(one)]));
  };
  expect(await stored()).toEqual(expected);
  for (const day of distinct(all().entries.map(({ at }) => at.slice(0, 10)))) await replay(day, day);
  expect(await stored()).toEqual(expected);
  expect(distinct([...expected.keys()].map((place) => place.split('\n')[1] ?? ''))).toEqual(distinct(boards.map(({ boardId }) => boardId)));
});

test('what people read is plain, kind and gives nothing away', () => {
  const findings = personReads(all()).flatMap((text) => wordProblems(text, 'person'));
  expect(findings).toEqual([]);
  expect(identities().flatMap(({ blurb, name }) => wordProblems(`${name}. ${blurb}`, 'legal'))).toEqual([]);
});

test('everybody can be chosen on the local sign-in page, and each role is somebody', () => {
  const staff = identities().filter(({ pool }) => pool === 'staff');
  expect(distinct(staff.flatMap(({ groups }) => groups))).toEqual(staffRoles.toSorted());
  expect(identities().filter(({ pool }) => pool === 'people')).toHaveLength(all().people.length);
  expect(identities().every(({ blurb }) => blurb.length > 10)).toBe(true);
  expect(new Set(identities().map(({ subject }) => subject)).size).toBe(identities().length);
});

test('payment files and photos are there', () => {
  expect(borough().files.size).toBe(all().runs.length);
  expect(borough().photos.length).toBeGreaterThan(1);
});

test.each([
  ['early on the first working day of a year', '2027-01-04T00:20:00.000Z'],
  ['late on the Sunday on which the clock changes', '2026-03-29T22:40:00.000Z'],
  ['on the day after Easter', '2028-04-18T07:00:00.000Z'],
])('the story holds %s', long, async (_when, instant) => {
  const engine = await startEngine();
  try {
    const { parts } = await tellBorough(engine, instant);
    const other = await readEverything({ endpoint: engine.endpoint, database: parts.databaseAs('people') });
    expect(distinct(other.claims.map(({ state }) => state))).toHaveLength(7);
    expect(other.entries.every(({ at }) => at < instant)).toBe(true);
    expect(other.claims.filter(({ state, decideBy }) => state === 'sent' && decideBy < londonDateOf(instant))).toEqual([]);
  } finally {
    await engine.stop();
  }
});
