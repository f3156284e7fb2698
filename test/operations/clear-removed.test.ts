import { afterAll, beforeAll, expect, test } from 'vitest';
import { needs } from '#functions/schedules/needs.ts';
import type { ClaimState } from '#shared/domain/claim.ts';
import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { clearRemoved } from '#shared/operations/schedules/clear-removed.ts';
import { removeClosed } from '#shared/operations/schedules/remove-closed.ts';
import { notingAccess } from '#shared/store/accesses.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { consentStore } from '#shared/store/consents.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { ownClaimStore } from '#shared/store/own-claim.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { peopleStore } from '#shared/store/people.ts';
import { removalsStore } from '#shared/store/removals.ts';
import type { Transacted, Write } from '#shared/store/transact.ts';
import { aClaim, aContribution, aLine, aPayee, aPerson } from '#test/support/builders.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let engine: TestDatabase;
beforeAll(async () => {
  engine = await openTestDatabase();
});
afterAll(() => engine.stop());

const depsWith = (transact: (writes: readonly Write[]) => Promise<Transacted>) => ({
  now: () => '2026-11-23T02:30:00.000Z',
  transact,
  database: engine.database,
  people: peopleStore(engine.database),
  removals: removalsStore(engine.database),
  activities: activitiesStore(engine.database),
  claims: claimsStore(engine.database),
  funds: fundsStore(engine.database),
  payees: payeesStore(engine.database),
});
const deps = () => depsWith(engine.transact);

const consent = (personId: string, at: string): ConsentEvent => ({
  personId,
  purpose: 'show-first-name',
  wordingVersion: '1',
  state: 'given',
  at,
  expressedBy: 'person:x',
});

const message = (personId: string): Message => ({
  personId,
  alias: `${personId}-alias`,
  entryId: `entry-${personId}`,
  kind: 'paid',
  aboutMoney: true,
  path: '/costs/x',
  state: 'sent',
  notBefore: '2026-11-01T10:00:00.000Z',
  askedForNow: false,
  because: '',
  plannedAt: '2026-11-01T10:00:00.000Z',
  changedAt: '2026-11-01T10:00:00.000Z',
  settledBy: '',
  version: 1,
});

/** Somebody whose days of grace are over, with something of everything, and a claim in a state. */
const leaver = async (personId: string, state: ClaimState) => {
  const who = { version: 1, seq: 0, headHash: '', personId, alias: `${personId}-alias` };
  const person = aPerson({ ...who, state: 'closing', removeOn: '2026-11-23' });
  const asked = { words: 'Which bus?', askedBy: 's1', askedAt: '2026-11-02T10:00:00.000Z', answer: 'The 9', answeredAt: '' };
  const paid = aClaim({ ...who, claimId: `${personId}-paid`, state: 'paid', lines: [aLine({ note: 'To my sister' })], questions: [asked] });
  const other = aClaim({ ...who, claimId: `${personId}-other`, state, lines: [aLine({ note: 'From the clinic' })] });
  const given = deps();
  await engine.transact([
    given.people.saving(person, 0),
    ...given.people.leadingTo(person, `${personId}-subject`),
    ...consentStore(engine.database).adding(consent(personId, '2026-10-01T10:00:00.000Z')),
    notingAccess({ personId, at: '2026-10-02T10:00:00.000Z', accessId: '1', staffId: 's1', role: 'coordinator', what: 'contact' }),
    messagesStore(engine.database).saving(message(personId), 0),
    messagesStore(engine.database).stoppingMail(personId, '2026-10-02T10:00:00.000Z'),
    given.payees.saving(aPayee({ personId }), 0),
    given.payees.listingPayee(aPayee({ personId })),
    given.claims.saving(paid, 0),
    given.claims.saving(other, 0),
    ownClaimStore(engine.database).savingBand(personId, { read: { version: 0, used: {} }, used: { '2026-04-06': 60 } }),
    given.activities.savingContribution(
      aContribution({ ...who, contributionId: `${personId}-said`, activityId: 'a1', words: 'The letters came too late.', state: 'agreed' }),
      0,
    ),
  ]);
};

const keysUnder = async (personId: string) =>
  (
    await Promise.all(
      (['people', 'messages', 'claims'] as const).map((table) => deps().removals.keptUnder(table, personId, { limit: 100 })),
    )
  ).flatMap(({ items }) => items.map(({ sk }) => sk));

const listedToCheck = async (personId: string) =>
  (await deps().payees.payeesWaiting({ limit: 100 })).items.some((one) => one.personId === personId);

const writtenBy = async (personId: string) => {
  const { claims, activities } = deps();
  const all = await claims.readMany([`${personId}-paid`, `${personId}-other`]);
  const said = await activities.readContribution('a1', `${personId}-said`);
  return {
    words: said?.words,
    notes: Object.fromEntries(all.map((claim) => [claim.claimId.replace(`${personId}-`, ''), claim.lines[0]?.note])),
    questions: all.flatMap(({ questions }) => questions),
  };
};

test('with the account goes all that the page names: choices, looks, messages, words, notes and bank details', async () => {
  await leaver('all-gone', 'settled');
  expect(await removeClosed(deps())).toBe(1);
  expect(await keysUnder('all-gone')).toEqual(['profile']);
  expect(await writtenBy('all-gone')).toEqual({ words: '', notes: { paid: '', other: '' }, questions: [] });
  expect(await listedToCheck('all-gone')).toBe(false);
  expect(await deps().claims.read('all-gone-paid')).toMatchObject({ state: 'paid', lines: [{ askedPence: aLine().askedPence }] });
  expect(await deps().people.read('all-gone')).toMatchObject({ state: 'closed', removeOn: '', knownAs: '' });
  expect(await clearRemoved(deps())).toBe(0);
});

test.each(['sent', 'question', 'approved', 'in-run'] as const)(
  'while costs are %s their bank details and what they wrote in those stay, and go on the first night after the payment',
  async (state) => {
    const name = `owed-${state}`;
    await leaver(name, state);
    await removeClosed(deps());
    expect((await keysUnder(name)).toSorted()).toEqual(['payee', 'profile']);
    expect(await writtenBy(name)).toMatchObject({ words: '', notes: { paid: '', other: 'From the clinic' } });
    expect(await listedToCheck(name)).toBe(true);
    expect(await clearRemoved(deps())).toBe(0);
    const claim = await deps().claims.read(`${name}-other`);
    if (claim === undefined) throw new Error('It was put there');
    await engine.transact([deps().claims.saving({ ...claim, state: 'paid', version: claim.version + 1 }, claim.version)]);
    expect(await clearRemoved(deps())).toBe(1);
    expect(await keysUnder(name)).toEqual(['profile']);
    expect((await writtenBy(name)).notes).toEqual({ paid: '', other: '' });
    expect(await listedToCheck(name)).toBe(false);
  },
);

test('cut off at any step, the next night carries on and ends the same', async () => {
  for (let steps = 0, cutOff = true; cutOff; steps += 1) {
    const name = `cut-${steps}`;
    await leaver(name, 'settled');
    let left = steps;
    cutOff = false;
    const until = depsWith((writes) => {
      cutOff = left === 0;
      left -= 1;
      return cutOff ? Promise.reject(new Error('The process ended here')) : engine.transact(writes);
    });
    await removeClosed(until).catch(() => 'cut off');
    await removeClosed(deps());
    await clearRemoved(deps());
    expect(await keysUnder(name), name).toEqual(['profile']);
    expect((await writtenBy(name)).words, name).toBe('');
    expect(await deps().people.read(name), name).toMatchObject({ state: 'closed', removeOn: '' });
  }
});

test('the function that sweeps may do each thing the sweep does', async () => {
  await leaver('with-rights', 'settled');
  const done: Write[] = [];
  await removeClosed(
    depsWith((writes) => {
      done.push(...writes);
      return engine.transact(writes);
    }),
  );
  const rights = new Map<string, readonly string[]>(Object.entries(needs.tables));
  for (const write of done) {
    const action = 'remove' in write ? 'DeleteItem' : 'PutItem';
    if ('remove' in write || 'put' in write) expect(rights.get(write.table), `${write.what} of ${write.table}`).toContain(action);
  }
  expect(new Set(done.flatMap((write) => ('remove' in write ? [write.table] : [])))).toEqual(new Set(['people', 'messages', 'claims']));
});

test('who came back keeps everything', async () => {
  await leaver('came-back', 'sent');
  const person = await deps().people.read('came-back');
  if (person === undefined) throw new Error('They were put there');
  await engine.transact([deps().people.saving({ ...person, state: 'active', removeOn: '', version: 2 }, 1)]);
  await removeClosed(deps());
  expect(await clearRemoved(deps())).toBe(0);
  expect(await keysUnder('came-back')).toEqual(expect.arrayContaining(['payee', 'profile', 'channel#email', 'sign-in']));
});
