import { expect, test } from 'vitest';
import { changeChoice } from '#shared/operations/consent/change-choice.ts';
import { consentRules } from '#shared/operations/consent/consent-rules.ts';
import { changeName, changeReach } from '#shared/operations/people/change-details.ts';
import { chooseMoney } from '#shared/operations/people/choose-money.ts';
import { finishJoin } from '#shared/operations/people/join.ts';
import { closeAccount, comeBackToAccount, pauseAccount } from '#shared/operations/people/pause-and-close.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import { stateAt } from '#shared/domain/consent/history.ts';
import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import type { JoinAnswers } from '#shared/domain/joining.ts';
import { removeDetails } from '#shared/domain/removing.ts';
import type { Session } from '#shared/domain/session.ts';
import { commit } from '#shared/store/commit.ts';
import { readHistory } from '#shared/store/journal.ts';
import { aPerson, personActor, staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf, peopleDepsFor, type Clock } from '#test/support/people-service.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-23T10:00:00.000Z' };
const depsNow = () => peopleDepsFor(databaseOf(engine), clock);

/** Each look at the clock is a little later, as it is in life. */
const ticking = () => {
  let milliseconds = Date.parse(clock.now);
  return { ...depsNow(), now: () => new Date((milliseconds += 1)).toISOString() };
};

const whole: JoinAnswers = {
  knownAs: 'Sam',
  adult: true,
  way: { kind: 'email' },
  openToOthers: 'no',
  senderPhrase: 'Ali',
  choices: { 'hear-about-more': 'yes' },
};

const newcomer = (subject: string, idHash: string): Session => ({
  idHash,
  actor: { kind: 'newcomer', subject, email: `${subject}@people.example` },
  startedAt: clock.now,
  lastSeenAt: clock.now,
  steppedUpUntil: '',
  signedInAt: clock.now,
});

const saved = async (personId: string): Promise<ReturnType<typeof personActor>> => {
  const deps = depsNow();
  const alias = `alias-${personId}`;
  await commit(deps.database, deps.retrying, {
    requestId: personId,
    result: '',
    now: clock.now,
    writes: [deps.people.saving(aPerson({ personId, alias, version: 1, seq: 0, headHash: '' }), 0)],
  });
  return personActor({ personId, alias });
};

const historyOf = async (alias: string) => (await readHistory(databaseOf(engine), `person#${alias}`, { limit: 500 })).items;

test('two joins of one sign-in make one person', async () => {
  const deps = depsNow();
  const keep = { answers: whole, startedAt: clock.now, endsAt: '2026-11-30T10:00:00.000Z' };
  await Promise.all(['one', 'two'].map((secret) => deps.joinings.save(secret, keep)));
  const outcomes = await Promise.all(
    ['one', 'two'].map((secret) =>
      finishJoin(deps, { secret, session: newcomer('twice', `hash-${secret}`), requestId: `join-${secret}`, result: '/joined' }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems))).toEqual([{ code: 'already-joined' }]);
  const names = await deps.people.startingWith('sam', { limit: 10 });
  expect(names.items).toHaveLength(1);
});

test('an unfinished join makes nobody', async () => {
  const deps = depsNow();
  await deps.joinings.save('half', {
    answers: { ...whole, openToOthers: undefined },
    startedAt: clock.now,
    endsAt: '2026-11-30T10:00:00.000Z',
  });
  const outcome = await finishJoin(deps, {
    secret: 'half',
    session: newcomer('half', 'hash-half'),
    requestId: 'join-half',
    result: '/joined',
  });
  expect(outcome).toEqual({ ok: false, problems: [{ code: 'not-complete' }] });
  expect(await deps.people.idOfSubject('half')).toBeUndefined();
});

test('choices made from two places at once are both kept, in a whole chain, and the last one counts', async () => {
  const actor = await saved('many-choices');
  const deps = ticking();
  const asks: readonly { readonly purpose: AskedPurpose; readonly choice: 'yes' | 'no' }[] = [
    { purpose: 'show-first-name', choice: 'yes' },
    { purpose: 'use-words-without-name', choice: 'no' },
    { purpose: 'hear-about-more', choice: 'yes' },
  ];
  await Promise.all(asks.map((ask, index) => changeChoice(deps, actor, { ...ask, requestId: `many-${index}`, result: '/choices' })));
  const history = await deps.consents.historyOf(actor.personId);
  expect(asks.map(({ purpose }) => stateAt(history, { purpose, at: '2026-11-24T00:00:00.000Z', pauses: [] }, consentRules))).toEqual([
    'given',
    'refused',
    'given',
  ]);
  const entries = await historyOf(actor.alias);
  expect(entries).toHaveLength(3);
  expect(chainIsWhole(entries)).toBe(true);
});

test('a choice changed back and forth replays to what it was at each instant', async () => {
  const actor = await saved('back-and-forth');
  const deps = ticking();
  for (const [index, choice] of (['yes', 'no', 'yes', 'no', 'no'] as const).entries()) {
    await changeChoice(deps, actor, { purpose: 'show-first-name', choice, requestId: `bf-${index}`, result: '/choices' });
  }
  const history = await deps.consents.historyOf(actor.personId);
  expect(history.map(({ state }) => state)).toEqual(['given', 'withdrawn', 'given', 'withdrawn']);
  history.forEach((event) => {
    expect(stateAt(history, { purpose: 'show-first-name', at: event.at, pauses: [] }, consentRules)).toBe(event.state);
  });
});

test('pausing and closing at once leaves one of the two states of the table and a whole chain', async () => {
  const actor = await saved('pause-and-close');
  const deps = ticking();
  await Promise.all([
    pauseAccount(deps, actor, { requestId: 'pc-1', result: '/you/pause', moneyMessages: 'keep', places: 'keep' }),
    closeAccount(deps, actor, { requestId: 'pc-2', result: '/you/close' }),
  ]);
  expect((await deps.people.read(actor.personId))?.state).toBe('closing');
  expect(chainIsWhole(await historyOf(actor.alias))).toBe(true);
});

test('who had paused, closed and came back is paused as before, and the journal does not say that the pause is over', async () => {
  const actor = await saved('paused-and-back');
  const deps = ticking();
  await pauseAccount(deps, actor, { requestId: 'pb-1', result: '/you/pause', moneyMessages: 'hold', places: 'keep' });
  await closeAccount(deps, actor, { requestId: 'pb-2', result: '/you/close' });
  await comeBackToAccount(deps, actor, { requestId: 'pb-3', result: '/home' });
  expect(await deps.people.read(actor.personId)).toMatchObject({ state: 'paused', moneyMessagesWhilePaused: 'hold', closedFrom: '' });
  const entries = await historyOf(actor.alias);
  expect(entries.map(({ type }) => type)).toEqual(['person-paused', 'person-closing', 'person-came-back']);
  expect(chainIsWhole(entries)).toBe(true);
});

test('a closed account is in no list of people to invite', async () => {
  const actor = await saved('unlisted');
  const deps = depsNow();
  const listed = async (): Promise<readonly string[]> =>
    (await deps.people.startingWith('ali', { limit: 50 })).items.map(({ personId }) => personId);
  expect(await listed()).toContain('unlisted');
  await closeAccount(deps, actor, { requestId: 'unlisted-close', result: '/you/close' });
  expect(await listed()).not.toContain('unlisted');
});

test('nobody changes the record of a person but themselves', async () => {
  await saved('theirs');
  const deps = depsNow();
  const change = { requestId: 'not-mine', version: 1, result: '/you', knownAs: 'Somebody else' };
  for (const actor of [
    staffWith(['coordinator', 'administrator']),
    { kind: 'anyone' } as const,
    { kind: 'supporter', supporterId: 'theirs' } as const,
  ]) {
    expect(await changeName(deps, actor, change)).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
  }
  expect((await deps.people.read('theirs'))?.knownAs).toBe('Ali');
});

test('a removed account takes no name, no way to be reached and no choice any more', async () => {
  const actor = await saved('removed');
  const deps = depsNow();
  const before = await deps.people.read('removed');
  const removed = before && removeDetails({ ...before, state: 'closing', removeOn: '2026-11-23', version: 2 }, '2026-11-23');
  if (removed === undefined) throw new Error('Nobody to remove');
  const writes = [deps.people.saving(removed, 1)];
  await commit(deps.database, deps.retrying, { requestId: 'removed-now', result: '', now: clock.now, writes });
  const form = { requestId: 'after', version: 2, result: '/you' };
  const outcomes = [
    await changeName(deps, actor, { ...form, knownAs: 'Back again' }),
    await changeReach(deps, actor, { ...form, reach: { kind: 'phone', number: '07700 900123', openToOthers: 'no' }, senderPhrase: 'Ali' }),
    await changeChoice(deps, actor, { purpose: 'hear-about-more', choice: 'yes', requestId: 'after-choice', result: '/choices' }),
    await chooseMoney(deps, actor, { requestId: 'after-money', result: '/you', actualCostOnly: true }),
    await pauseAccount(deps, actor, { requestId: 'after-pause', result: '/you/pause', moneyMessages: 'keep', places: 'keep' }),
  ];
  for (const outcome of outcomes) expect(outcome).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
  expect(await deps.people.read('removed')).toEqual(removed);
});
