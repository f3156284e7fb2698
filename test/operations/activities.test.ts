import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Activity } from '#shared/domain/activity.ts';
import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import type { Showing } from '#shared/domain/contribution.ts';
import { fundIsWhole } from '#shared/domain/fund.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import type { Plan } from '#shared/domain/planning.ts';
import { offerTotalPence } from '#shared/domain/replying.ts';
import { tookPartFrom } from '#shared/domain/checks/run-checks.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { startClaim } from '#shared/domain/claiming.ts';
import type { TookPart } from '#shared/domain/recording.ts';
import { mayAct } from '#shared/domain/three-hands.ts';
import { greetPerson } from '#shared/operations/activities/greet-person.ts';
import { findPeople } from '#shared/operations/activities/find-people.ts';
import { invitePeople, invitePerson } from '#shared/operations/activities/invite-person.ts';
import { noteReply } from '#shared/operations/activities/note-reply.ts';
import { savePlan, startPlan } from '#shared/operations/activities/plan-activity.ts';
import { recordPart } from '#shared/operations/activities/record-part.ts';
import { replyToInvitation } from '#shared/operations/activities/reply-to-invitation.ts';
import { seeOwnMeeting, seeOwnWords } from '#shared/operations/activities/see-meeting.ts';
import { listToGreet } from '#shared/operations/activities/see-person.ts';
import { seePlanned } from '#shared/operations/activities/see-planned.ts';
import { waitingForStaff } from '#shared/operations/activities/see-waiting.ts';
import { agreeToSaid, answerWhatHappened, removeSaid } from '#shared/operations/activities/settle-said.ts';
import { seeBoard } from '#shared/operations/board/see-board.ts';
import { changeChoice } from '#shared/operations/consent/change-choice.ts';
import { smallNumbersOn } from '#shared/policy/small-numbers-on.ts';
import { snapshotsStore } from '#shared/store/snapshots.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { readTogether, type Wanted } from '#shared/store/read-together.ts';
import { readHistory } from '#shared/store/journal.ts';
import { aClaim, aContribution, anActivity, anInvitation, anOffer, aPerson, personActor, staffWith } from '#test/support/builders.ts';
import { madeId, meetingsWorld, putMeeting, type MeetingsWorld } from '#test/support/meetings-world.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let engine: TestDatabase;
let world: MeetingsWorld;

beforeAll(async () => {
  engine = await openTestDatabase();
  world = meetingsWorld(engine);
}, 30_000);
afterAll(() => engine.stop());

const before = '2026-11-01T09:00:00.000Z';
const after = '2026-11-12T16:30:00.000Z';
const coordinator = staffWith(['coordinator']);
const host = staffWith(['host']);
const total = offerTotalPence(anOffer());
const by = <A>(actor: A, now = before, requestId = madeId()) => ({ actor, now, requestId });

/** A meeting of its own for a test, with its own fund. */
const meeting = (fundPence = 1_000_000) => putMeeting(world, fundPence);

const invited = async (of: Awaited<ReturnType<typeof meeting>>, count: number) => {
  const people = Array.from({ length: count }, () => {
    const id = madeId();
    return { personId: `p${id}`, alias: `al${id}` };
  });
  await world.put({
    invitations: people.map((who) => anInvitation({ ...who, activityId: of.activityId, offer: of.offer, seq: 0, headHash: '' })),
  });
  return people.map((who) => personActor(who));
};

const aPlan = (changes: Partial<Activity> = {}): Plan => {
  const { title, contentNote, openness, whoWillBeThere, heldOn, startsAtClock, lengthMinutes, where, papers, offer } = anActivity(changes);
  return { title, contentNote, openness, whoWillBeThere, heldOn, startsAtClock, lengthMinutes, where, papers, offer };
};

const only = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('empty');
  return one;
};

const fundOf = async (fundId: string) => {
  const fund = await world.deps.funds.read(fundId);
  if (fund === undefined) throw new Error('no fund');
  return fund;
};

const journalOf = async (aggregate: string) => (await readHistory(engine.database, aggregate, { limit: 50 })).items;

test('a hundred people saying yes at once leave the fund whole, with each promise in it once', async () => {
  const of = await meeting(100 * total);
  const people = await invited(of, 100);
  const replies = await Promise.all(
    people.map((actor) => replyToInvitation(world.deps, by(actor), { activityId: of.activityId, reply: 'yes', detailsSeen: 1 })),
  );
  expect(replies.every(({ ok }) => ok)).toBe(true);
  const fund = await fundOf(of.fundId);
  expect(fundIsWhole(fund)).toBe(true);
  expect(fund).toMatchObject({ availablePence: 0, promisedPence: 100 * total });
}, 60_000);

test('a yes the fund is too short for is kept, and the journal says it is short', async () => {
  const of = await meeting(total + 1);
  const people = await invited(of, 2);
  for (const actor of people) {
    expect(await replyToInvitation(world.deps, by(actor), { activityId: of.activityId, reply: 'yes', detailsSeen: 1 })).toMatchObject({
      ok: true,
    });
  }
  const [, second] = people;
  const kept = await world.deps.activities.readInvitation(of.activityId, second?.personId ?? '');
  expect(kept).toMatchObject({ state: 'yes', promisedPence: 0 });
  const entries = await journalOf(`invitation#${of.activityId}.${second?.alias ?? ''}`);
  expect(only(entries).facts).toMatchObject({ reply: 'yes', promisedPence: 0, fundShort: true, boardId: 'b1', fundId: of.fundId });
  expect(await fundOf(of.fundId)).toMatchObject({ availablePence: 1, promisedPence: total });
});

test('the same reply twice promises once; changing it gives the money back', async () => {
  const of = await meeting();
  const actor = only(await invited(of, 1));
  const yes = by(actor);
  const reply = (asked: typeof yes, word: 'yes' | 'no') =>
    replyToInvitation(world.deps, asked, { activityId: of.activityId, reply: word, detailsSeen: 1 });
  await Promise.all([reply(yes, 'yes'), reply(yes, 'yes')]);
  await reply(yes, 'yes');
  expect(await fundOf(of.fundId)).toMatchObject({ promisedPence: total });
  // Back in the browser, then No from the very same page.
  expect(await reply(yes, 'no')).toMatchObject({ ok: true });
  expect(await fundOf(of.fundId)).toMatchObject({ promisedPence: 0, availablePence: 1_000_000 });
  const entries = await journalOf(`invitation#${of.activityId}.${actor.alias}`);
  expect(entries.map(({ facts }) => facts['reply'])).toEqual(['yes', 'no']);
  expect(chainIsWhole(entries)).toBe(true);
});

test('nobody can reply to, or see, a meeting they are not invited to', async () => {
  const of = await meeting();
  await invited(of, 1);
  const stranger = personActor({ personId: madeId(), alias: madeId() });
  const notFound = { ok: false, problems: [{ code: 'not-found' }] };
  expect(await replyToInvitation(world.deps, by(stranger), { activityId: of.activityId, reply: 'yes', detailsSeen: 1 })).toEqual(notFound);
  expect(await seeOwnMeeting(world.deps, stranger, of.activityId)).toEqual(notFound);
});

test('a draft is started, saved half done, made ready, and sent twice does it once', async () => {
  const plan = aPlan({ title: 'A new one', contentNote: { kind: 'missing' } });
  const board = { boardId: 'b1', boardPlainName: 'Thursday group' };
  const asked = by(coordinator);
  const [first, second] = [await startPlan(world.deps, asked, { board, plan }), await startPlan(world.deps, asked, { board, plan })];
  expect(first).toEqual(second);
  const activityId = first.ok ? (first.value.split('/')[2] ?? '') : '';
  const save = (version: number, changes: object, ready: boolean, as = by(coordinator)) =>
    savePlan(world.deps, as, { activityId, version, plan: { ...plan, ...changes }, ready });
  expect(await save(1, {}, true)).toEqual({ ok: false, problems: [{ code: 'missing', part: 'content-note' }] });
  const again = by(coordinator);
  const saved = await save(1, { contentNote: { kind: 'none-expected' } }, true, again);
  expect(saved).toMatchObject({ ok: true });
  expect(await save(1, { contentNote: { kind: 'none-expected' } }, true, again)).toEqual(saved);
  expect(await save(1, { title: 'From a stale tab' }, false)).toEqual({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
  expect(await world.deps.activities.read(activityId)).toMatchObject({ state: 'ready', title: 'A new one' });
  expect((await journalOf(`activity#${activityId}`)).map(({ type }) => type)).toEqual(['activity-planned', 'activity-changed']);
});

test('changing a ready meeting moves everybody’s day and leaves their offers', async () => {
  const of = await meeting();
  const actor = only(await invited(of, 1));
  const plan = aPlan({ heldOn: '2026-11-19', offer: anOffer({ fundId: of.fundId, feePence: 1 }) });
  expect(await savePlan(world.deps, by(coordinator), { activityId: of.activityId, version: 1, plan, ready: false })).toMatchObject({
    ok: true,
  });
  const own = await seeOwnMeeting(world.deps, actor, of.activityId);
  expect(own).toMatchObject({
    ok: true,
    value: { invitation: { heldOn: '2026-11-19', offer: of.offer }, activity: { heldOn: '2026-11-19' } },
  });
  const stale = await replyToInvitation(world.deps, by(actor), { activityId: of.activityId, reply: 'yes', detailsSeen: 1 });
  expect(stale).toEqual({ ok: false, problems: [{ code: 'details-changed' }] });
});

test('people are found by the start of their name, only those this member of staff may meet', async () => {
  const of = await meeting();
  const [open, apart] = [madeId(), madeId()];
  await world.put({
    people: [
      aPerson({ personId: open, alias: open, knownAs: 'Zola', reach: { kind: 'email', openToOthers: 'yes' } }),
      aPerson({ personId: apart, alias: apart, knownAs: 'Zora', keptApartStaffIds: [coordinator.staffId] }),
    ],
  });
  const find = async (prefix: string) => {
    const found = await findPeople(world.deps, coordinator, { activityId: of.activityId, prefix, after: '', now: before });
    return found.ok ? found.value.people : [];
  };
  expect(await find('zo')).toMatchObject([{ knownAs: 'Zola', channel: 'email', sharedChannel: true, problems: [] }]);
  const everybody = (await find('')).map(({ knownAs }) => knownAs);
  expect(everybody).toContain('Zola');
  expect(everybody).toEqual(everybody.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  const whom = { activityId: of.activityId, personId: apart };
  expect(await invitePerson(world.deps, by(coordinator), whom)).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
});

test('several people are asked with one press, each by themselves: one who can’t be stops nobody', async () => {
  const of = await meeting();
  const [one, two, paused] = [madeId(), madeId(), madeId()];
  await world.put({
    people: [one, two, paused].map((personId) =>
      aPerson({ personId, alias: personId, ...(personId === paused ? { state: 'paused' as const } : {}) }),
    ),
  });
  const asked = by(coordinator);
  const press = async () =>
    (await invitePeople(world.deps, asked, { activityId: of.activityId, personIds: [one, paused, two] })).map(({ outcome }) => outcome.ok);
  expect(await press()).toEqual([true, false, true]);
  expect(await press()).toEqual([true, false, true]);
  expect((await world.deps.activities.readWhole(of.activityId)).invitations).toHaveLength(2);
});

test('an invitation is made once, with the offer as it stands', async () => {
  const of = await meeting();
  const [personId, alias] = [madeId(), madeId()];
  await world.put({ people: [aPerson({ personId, alias })] });
  const whom = { activityId: of.activityId, personId };
  const asked = by(coordinator);
  const first = await invitePerson(world.deps, asked, whom);
  expect(first).toMatchObject({ ok: true });
  expect(await invitePerson(world.deps, asked, whom)).toEqual(first);
  expect(await invitePerson(world.deps, by(coordinator), whom)).toEqual({ ok: false, problems: [{ code: 'already-invited' }] });
  expect(await journalOf(`invitation#${of.activityId}.${alias}`)).toMatchObject([
    {
      type: 'invited',
      facts: { activityId: of.activityId, boardId: 'b1', heldOn: '2026-11-12', fundId: of.fundId, feePence: 8_250, alias },
    },
  ]);
});

/** Costs of theirs for this meeting, of which nobody has recorded yet whether they took part. */
const costsStarted = async (of: { activityId: string }, { personId }: { personId: string }, changes: Partial<Claim> = {}) => {
  const nobodyYet = { tookPartRecordedBy: '', tookPartRecordedByHost: false } as const;
  const claim = aClaim({ claimId: madeId(), personId, activityId: of.activityId, ...nobodyYet, ...changes });
  const { activityId, claimId, heldOn, state } = claim;
  await engine.transact([
    world.deps.claims.saving(claim, 0),
    world.deps.activities.savingCosts({ activityId, personId, claimId, heldOn, state, totalPence: 0, dueOn: '', decidedAt: '' }),
  ]);
  return claim;
};

/** Records their part from a form made of the invitation as it is now. */
const recorded = async (of: { activityId: string }, { personId }: { personId: string }, as: { staff: typeof host; tookPart: TookPart }) => {
  const version = (await world.deps.activities.readInvitation(of.activityId, personId))?.version ?? 0;
  return recordPart(world.deps, by(as.staff, after), { activityId: of.activityId, personId, version, tookPart: as.tookPart, notes: [] });
};

test('a host records who took part and what they said; the inviter can’t; a claim already started is told', async () => {
  const of = await meeting();
  const actor = only(await invited(of, 1));
  await replyToInvitation(world.deps, by(actor), { activityId: of.activityId, reply: 'yes', detailsSeen: 1 });
  const { activityId, personId, claimId } = await costsStarted(of, actor);
  const version = (await world.deps.activities.readInvitation(activityId, personId))?.version ?? 0;
  const record = { activityId, personId, version, tookPart: 'yes', notes: ['First.', 'Second.'] } as const;
  expect(await recordPart(world.deps, by(coordinator, after), record)).toEqual({ ok: false, problems: [{ code: 'is-inviter' }] });
  const asked = by(host, after);
  const done = await recordPart(world.deps, asked, record);
  expect(done).toMatchObject({ ok: true });
  expect(await recordPart(world.deps, asked, record)).toEqual(done);
  expect(await recordPart(world.deps, by(host, after), record)).toEqual({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
  expect(await world.deps.claims.read(claimId)).toMatchObject({ tookPartRecordedBy: 's-host', tookPartRecordedByHost: true, version: 2 });
  expect(await world.deps.activities.read(activityId)).toMatchObject({ state: 'held' });
  const own = await seeOwnMeeting(world.deps, actor, activityId);
  expect(own.ok ? own.value.said.map(({ words, state }) => [words, state]).toSorted() : []).toEqual([
    ['First.', 'waiting-for-person'],
    ['Second.', 'waiting-for-person'],
  ]);
  expect((await journalOf(`activity#${activityId}`)).map(({ type, facts }) => [type, facts['experts']])).toEqual([['activity-held', 1]]);
});

test('somebody who never replied and came is owed the offer; marked not there, it goes back', async () => {
  const of = await meeting();
  const actor = only(await invited(of, 1));
  const record = async (tookPart: 'yes' | 'no', version: number) =>
    recordPart(world.deps, by(host, after), { activityId: of.activityId, personId: actor.personId, version, tookPart, notes: [] });
  expect(await record('yes', 1)).toMatchObject({ ok: true });
  expect(await fundOf(of.fundId)).toMatchObject({ promisedPence: total });
  expect(await record('no', 2)).toMatchObject({ ok: true });
  expect(await fundOf(of.fundId)).toMatchObject({ promisedPence: 0, availablePence: 1_000_000 });
});

test('costs already started follow each correction of what was recorded, and nobody’s hand is lost by being corrected', async () => {
  const of = await meeting();
  const actor = only(await invited(of, 1));
  await world.put({ people: [aPerson({ ...actor, version: 0 })] });
  await replyToInvitation(world.deps, by(actor), { activityId: of.activityId, reply: 'yes', detailsSeen: 1 });
  const { claimId } = await costsStarted(of, actor);
  const other = staffWith(['coordinator'], { staffId: 's-other' });
  for (const [staff, tookPart, version] of [
    [other, 'yes', 2],
    [host, 'no', 3],
    [host, 'yes', 4],
  ] as const) {
    expect(await recorded(of, actor, { staff, tookPart })).toMatchObject({ ok: true });
    const claim = (await world.deps.claims.read(claimId)) ?? expect.fail('There is a claim');
    expect(tookPartFrom(claim)).toBe(tookPart);
    expect(claim).toMatchObject({ version, notedBeside: version - 1 });
    expect(mayAct({ staffId: 's-other', act: 'make-run' }, { claim, personCreatedBy: 'self' })).toMatchObject({
      ok: false,
      problems: [{ code: 'has-another-hand', hand: 'approve', asHand: 'pay' }],
    });
    expect(mayAct({ staffId: host.staffId, act: 'make-run' }, { claim, personCreatedBy: 'self' })).toMatchObject({ ok: true });
  }
});

test('that somebody was not there is no hand: whoever entered or pays the claim may record it, also while it is in a run', async () => {
  const of = await meeting();
  const actor = only(await invited(of, 1));
  const other = staffWith(['coordinator'], { staffId: 's-other' });
  const hands = { originate: ['s-other'], approve: [], pay: ['s-other'] };
  const { claimId } = await costsStarted(of, actor, { state: 'in-run', hands });
  expect(await recorded(of, actor, { staff: other, tookPart: 'no' })).toMatchObject({ ok: true });
  expect(await world.deps.claims.read(claimId)).toMatchObject({ state: 'in-run', recordedNotThere: true, tookPartRecordedBy: '', hands });
});

const saidOne = async () => {
  const of = await meeting();
  const actor = only(await invited(of, 1));
  const contributionId = madeId();
  const { personId, alias } = actor;
  await world.put({
    contributions: [aContribution({ contributionId, activityId: of.activityId, boardId: of.activityId, personId, alias })],
  });
  return { actor, of: { activityId: of.activityId, contributionId } };
};

const shownToBoard = async (boardId: string) =>
  (await world.deps.activities.contributionsOfBoard(boardId, { limit: 10 })).items.map(({ words }) => words);

test('agreeing with a way of showing it is a consent in the same moment, and only then does the board’s list have it', async () => {
  const { actor, of } = await saidOne();
  expect(await shownToBoard(of.activityId)).toEqual([]);
  const agreed = await agreeToSaid(world.deps, by(actor), { ...of, version: 1, words: 'In my words.', showing: 'without-name' });
  expect(agreed).toMatchObject({ ok: true });
  expect(await world.deps.consents.historyOf(actor.personId)).toMatchObject([
    { purpose: 'use-words-without-name', state: 'given', wordingVersion: 'use-words-without-name/1', expressedBy: `person:${actor.alias}` },
  ]);
  expect(await shownToBoard(of.activityId)).toEqual(['In my words.']);
  expect((await journalOf(`contribution#${of.contributionId}`)).map(({ type, facts }) => [type, facts])).toEqual([
    ['contribution-agreed', { boardId: of.activityId, alias: actor.alias, showing: 'without-name', outcomeDueOn: '2026-12-12' }],
  ]);
});

test('holding it is agreeing without showing it: no consent, nothing for the board', async () => {
  const { actor, of } = await saidOne();
  expect(await agreeToSaid(world.deps, by(actor), { ...of, version: 1, words: 'Held.', showing: 'hold' })).toMatchObject({ ok: true });
  expect(await world.deps.consents.historyOf(actor.personId)).toEqual([]);
  expect(await shownToBoard(of.activityId)).toEqual([]);
});

test('taking it out deletes the words and takes them from the board’s list', async () => {
  const { actor, of } = await saidOne();
  await agreeToSaid(world.deps, by(actor), { ...of, version: 1, words: 'For now.', showing: 'without-name' });
  expect(await removeSaid(world.deps, by(actor), { ...of, version: 2 })).toMatchObject({ ok: true });
  expect(await shownToBoard(of.activityId)).toEqual([]);
  expect(await seeOwnWords(world.deps, actor, of)).toMatchObject({ ok: true, value: { contribution: { words: '', state: 'removed' } } });
});

/** Two things one person said, and a member of the board who looks at them. */
const saidTwice = async () => {
  const { actor, of } = await saidOne();
  const { personId, alias } = actor;
  const boardId = of.activityId;
  const second = { activityId: boardId, contributionId: madeId() };
  await world.put({
    people: [aPerson({ personId, alias, version: 1, seq: 0, headHash: '' })],
    contributions: [aContribution({ ...second, boardId, personId, alias })],
  });
  const agrees = (to: typeof of, at: string, changes: { readonly showing: Showing; readonly version?: number }) =>
    agreeToSaid(world.deps, by(actor, at), { ...to, version: 1, words: to === of ? 'The first.' : 'The second.', ...changes });
  const chooses = (purpose: AskedPurpose, choice: 'yes' | 'no', at: string) =>
    changeChoice({ ...world.deps, now: () => at }, actor, { purpose, choice, requestId: madeId(), result: '/choices' });
  const member = staffWith(['board-member'], { boards: [boardId] });
  const together = (wanted: readonly Wanted<unknown>[]) => readTogether(engine.database, wanted);
  const shown = async (at: string) => {
    const deps = {
      ...world.deps,
      figures: figuresStore(engine.database),
      snapshots: snapshotsStore,
      smallNumbersOn,
      readTogether: together,
    };
    const page = await seeBoard(deps, { actor: member, boardId, now: at, after: '' });
    return (page?.said ?? []).map(({ said }) => [said.words.value, said.name?.value ?? '']).toSorted();
  };
  return { first: of, second, agrees, chooses, shown };
};

test('words that left the board with a choice changed to no stay away when other words are agreed to, until they are agreed to again', async () => {
  const { first, second, agrees, chooses, shown } = await saidTwice();
  await agrees(first, '2026-11-13T09:00:00.000Z', { showing: 'without-name' });
  expect(await shown('2026-11-13T10:00:00.000Z')).toEqual([['The first.', '']]);
  await chooses('use-words-without-name', 'no', '2026-11-14T09:00:00.000Z');
  expect(await shown('2026-11-14T10:00:00.000Z')).toEqual([]);
  await agrees(second, '2027-02-01T09:00:00.000Z', { showing: 'without-name' });
  expect(await shown('2027-02-01T10:00:00.000Z')).toEqual([['The second.', '']]);
  await agrees(first, '2027-02-02T09:00:00.000Z', { showing: 'without-name', version: 2 });
  expect(await shown('2027-02-02T10:00:00.000Z')).toEqual([
    ['The first.', ''],
    ['The second.', ''],
  ]);
});

test('a general yes after a no brings no old words back either', async () => {
  const { first, agrees, chooses, shown } = await saidTwice();
  await agrees(first, '2026-11-13T09:00:00.000Z', { showing: 'without-name' });
  await chooses('use-words-without-name', 'no', '2026-11-14T09:00:00.000Z');
  await chooses('use-words-without-name', 'yes', '2026-11-15T09:00:00.000Z');
  expect(await shown('2026-11-16T09:00:00.000Z')).toEqual([]);
});

test('a name that left the board stays away when other words are agreed to with it; the words stay where they could be used without it', async () => {
  const { first, second, agrees, chooses, shown } = await saidTwice();
  await chooses('use-words-without-name', 'yes', '2026-11-12T09:00:00.000Z');
  await agrees(first, '2026-11-13T09:00:00.000Z', { showing: 'with-name' });
  await chooses('show-first-name', 'no', '2026-11-14T09:00:00.000Z');
  expect(await shown('2026-11-14T10:00:00.000Z')).toEqual([['The first.', '']]);
  await agrees(second, '2027-02-01T09:00:00.000Z', { showing: 'with-name' });
  expect(await shown('2027-02-01T10:00:00.000Z')).toEqual([
    ['The first.', ''],
    ['The second.', 'Ali'],
  ]);
});

test('words that went together with their name are not brought back by a yes to other words without it', async () => {
  const { first, second, agrees, chooses, shown } = await saidTwice();
  await agrees(first, '2026-11-13T09:00:00.000Z', { showing: 'with-name' });
  await chooses('show-first-name', 'no', '2026-11-14T09:00:00.000Z');
  expect(await shown('2026-11-14T10:00:00.000Z')).toEqual([]);
  await agrees(second, '2027-02-01T09:00:00.000Z', { showing: 'without-name' });
  expect(await shown('2027-02-01T10:00:00.000Z')).toEqual([['The second.', '']]);
});

test('somebody else’s words are not found, and a stale tab changes nothing', async () => {
  const { actor, of } = await saidOne();
  const stranger = personActor({ personId: madeId(), alias: madeId() });
  const words = { ...of, version: 1, words: 'Not mine.', showing: 'with-name' } as const;
  expect(await agreeToSaid(world.deps, by(stranger), words)).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
  expect(await agreeToSaid(world.deps, by(actor), { ...words, version: 7 })).toEqual({
    ok: false,
    problems: [{ code: 'changed-meanwhile' }],
  });
  expect(await seeOwnWords(world.deps, actor, of)).toMatchObject({ ok: true, value: { contribution: { version: 1 } } });
});

test('"does this answer it" is kept beside the answer and can change', async () => {
  const { actor, of } = await saidOne();
  const contribution = await world.deps.activities.readContribution(of.activityId, of.contributionId);
  if (contribution === undefined) throw new Error('none');
  const outcome = { kind: 'done', words: 'Letters say who to ring.', recordedBy: 's1', recordedAt: after, answer: '' } as const;
  await engine.transact([world.deps.activities.savingContribution({ ...contribution, state: 'answered', outcome, version: 2 }, 1)]);
  expect(await answerWhatHappened(world.deps, by(actor), { ...of, version: 2, answer: 'not-yet' })).toMatchObject({ ok: true });
  expect(await answerWhatHappened(world.deps, by(actor), { ...of, version: 3, answer: 'yes' })).toMatchObject({ ok: true });
  expect(await world.deps.activities.readContribution(of.activityId, of.contributionId)).toMatchObject({
    state: 'answered',
    outcome: { answer: 'yes' },
  });
});

test('a meeting waits until everybody who said yes or maybe is recorded, for those who can record at least one of them', async () => {
  const of = await meeting();
  const both = await invited(of, 2);
  await world.put({ people: both.map((who) => aPerson({ ...who, version: 0 })) });
  const [one, two] = both.map(({ personId }) => personId);
  for (const personId of [one, two]) await noteReply(world.deps, by(coordinator), told(of, personId ?? '', 'yes'));
  const waits = async (staff: typeof host) =>
    (await waitingForStaff(world.deps, staff, after)).meetings.find(({ activityId }) => activityId === of.activityId);
  expect(await waits(host)).toMatchObject({ toRecord: 2, toRecordByThem: 2 });
  // Whoever wrote down the replies, or invited, sees that it waits and is not asked to do it.
  expect(await waits(coordinator)).toMatchObject({ toRecord: 2, toRecordByThem: 0 });
  for (const [personId = '', left] of [
    [one, 1],
    [two, 0],
  ] as const) {
    const version = (await world.deps.activities.readInvitation(of.activityId, personId))?.version ?? 0;
    const record = { activityId: of.activityId, personId, version, tookPart: 'yes', notes: [] } as const;
    expect(await recordPart(world.deps, by(host, after), record)).toMatchObject({ ok: true });
    expect((await waits(host))?.toRecord ?? 0).toBe(left);
  }
});

test('a host sees only what waits at their own board', async () => {
  const of = await meeting();
  await invited(of, 1);
  const elsewhere = staffWith(['host'], { boards: ['other'] });
  expect((await waitingForStaff(world.deps, elsewhere, after)).meetings).toEqual([]);
  expect(await seePlanned(world.deps, elsewhere, { ...of, now: before })).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
});

const told = (of: { activityId: string }, personId: string, reply: 'yes' | 'no') =>
  ({ activityId: of.activityId, personId, reply, way: 'phone', detailsSeen: 1 }) as const;

test('a reply written down for somebody promises the same money, says who wrote it down and how they told us, and they can change it', async () => {
  const of = await meeting();
  const actor = only(await invited(of, 1));
  await world.put({ people: [aPerson({ ...actor, version: 0 })] });
  expect(await noteReply(world.deps, by(coordinator), told(of, actor.personId, 'yes'))).toMatchObject({ ok: true });
  expect((await fundOf(of.fundId)).promisedPence).toBe(total);
  expect(await journalOf(`invitation#${of.activityId}.${actor.alias}`)).toMatchObject([
    { type: 'replied', by: `staff:${coordinator.staffId}`, facts: { reply: 'yes', way: 'phone', promisedPence: total } },
  ]);
  const answer = { activityId: of.activityId, reply: 'no', detailsSeen: 1 } as const;
  expect(await replyToInvitation(world.deps, by(actor), answer)).toMatchObject({ ok: true });
  expect((await fundOf(of.fundId)).promisedPence).toBe(0);
  expect(await world.deps.activities.readInvitation(of.activityId, actor.personId)).toMatchObject({ state: 'no', replyWay: '' });
});

test('whoever wrote down a reply never says that they came, and stays an originating hand in the payment', async () => {
  const of = await meeting();
  const actor = only(await invited(of, 1));
  const both = staffWith(['coordinator', 'host'], { staffId: 's-both' });
  await world.put({ people: [aPerson({ ...actor, version: 0 })] });
  await noteReply(world.deps, by(both), told(of, actor.personId, 'no'));
  await replyToInvitation(world.deps, by(actor), { activityId: of.activityId, reply: 'yes', detailsSeen: 1 });
  const invitation = await world.deps.activities.readInvitation(of.activityId, actor.personId);
  const record = {
    activityId: of.activityId,
    personId: actor.personId,
    version: invitation?.version ?? 0,
    tookPart: 'yes',
    notes: [],
  } as const;
  expect(await recordPart(world.deps, by(both, after), record)).toEqual({ ok: false, problems: [{ code: 'noted-their-reply' }] });
  if (invitation === undefined) return expect.fail('There is an invitation');
  const claim = startClaim(invitation, { claimId: madeId(), startedAt: after, actualCostOnly: false });
  expect(mayAct({ staffId: 's-both', act: 'approve' }, { claim, personCreatedBy: 'self' })).toMatchObject({
    ok: false,
    problems: [{ code: 'has-another-hand', hand: 'originate', asHand: 'approve' }],
  });
});

test('nobody writes down a reply once the costs are started, for somebody kept apart from them, or whose details they checked', async () => {
  const of = await meeting();
  const [started, apart, checked] = await invited(of, 3);
  if (started === undefined || apart === undefined || checked === undefined) return expect.fail('Three are invited');
  await world.put({
    people: [
      aPerson({ ...started, version: 0 }),
      aPerson({ ...apart, version: 0, keptApartStaffIds: [coordinator.staffId] }),
      aPerson({ ...checked, version: 0 }),
    ],
  });
  const { personId } = started;
  const costs = {
    activityId: of.activityId,
    personId,
    claimId: madeId(),
    heldOn: '2026-11-12',
    state: 'draft',
    totalPence: 0,
    dueOn: '',
    decidedAt: '',
  };
  await engine.transact([
    world.deps.activities.savingCosts(costs),
    { what: 'payee', table: 'people', put: { pk: `person#${checked.personId}`, sk: 'payee', checkedBy: coordinator.staffId } },
  ]);
  const tried = async (who: string) => {
    const noted = await noteReply(world.deps, by(coordinator), told(of, who, 'yes'));
    return noted.ok ? 'done' : noted.problems[0]?.code;
  };
  expect(await tried(personId)).toBe('costs-started');
  expect(await tried(apart.personId)).toBe('not-found');
  expect(await tried(checked.personId)).toBe('checked-their-details');
});

test('who joined waits for a hello, soonest first, until somebody says it is done', async () => {
  const [soon, later] = [madeId(), madeId()];
  const made = (personId: string, helloBy: string) =>
    aPerson({ personId, alias: `al${personId}`, knownAs: personId, helloBy, greetedAt: '', seq: 0, headHash: '' });
  await world.put({ people: [made(later, '2026-11-26'), made(soon, '2026-11-25')] });
  const waiting = async (staff = coordinator) => (await listToGreet(world.deps, staff, '')).items.map(({ personId }) => personId);
  expect(await waiting()).toEqual([soon, later]);
  const asked = by(coordinator);
  expect(await greetPerson(world.deps, asked, soon)).toMatchObject({ ok: true });
  expect(await greetPerson(world.deps, asked, soon)).toMatchObject({ ok: true });
  expect(await waiting()).toEqual([later]);
  expect(await journalOf(`person#al${soon}`)).toMatchObject([{ type: 'person-greeted', facts: { contactBy: '2026-11-25' } }]);
});
