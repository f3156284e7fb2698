import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundIsWhole } from '#shared/domain/fund.ts';
import { offerTotalPence } from '#shared/domain/replying.ts';
import { holdWhatIsShort } from '#shared/operations/activities/hold-what-is-short.ts';
import { replyToInvitation } from '#shared/operations/activities/reply-to-invitation.ts';
import { readHistory } from '#shared/store/journal.ts';
import { anInvitation, anOffer, personActor, staffWith } from '#test/support/builders.ts';
import { madeId, meetingsWorld, putMeeting, type MeetingsWorld } from '#test/support/meetings-world.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let engine: TestDatabase;
let world: MeetingsWorld;
beforeAll(async () => {
  engine = await openTestDatabase();
  world = meetingsWorld(engine);
}, 30_000);
afterAll(() => engine.stop());

const now = '2026-11-01T09:00:00.000Z';
const coordinator = staffWith(['coordinator']);
const total = offerTotalPence(anOffer());
const asked = { actor: coordinator, now };

/** A meeting whose budget is empty, and somebody who said yes to it. */
const saidYesToNothing = async () => {
  const { activityId, fundId, offer } = await putMeeting(world, 0);
  const id = madeId();
  const person = personActor({ personId: `p${id}`, alias: `al${id}` });
  await world.put({
    invitations: [anInvitation({ personId: person.personId, alias: person.alias, activityId, offer, seq: 0, headHash: '' })],
  });
  await replyToInvitation(world.deps, { actor: person, now, requestId: madeId() }, { activityId, reply: 'yes', detailsSeen: 1 });
  const fund = async () => (await world.deps.funds.read(fundId)) ?? expect.fail('It was opened');
  const add = async (pence: number) => engine.transact([world.deps.funds.moving(adding(fundId, pence))]);
  const held = async () => (await world.deps.activities.readInvitation(activityId, person.personId))?.promisedPence;
  return { activityId, person, fund, add, held };
};
const adding = (fundId: string, pence: number) => ({
  fundId,
  allocatedPence: pence,
  availablePence: pence,
  promisedPence: 0,
  committedPence: 0,
  spentPence: 0,
});

test('once the budget has money, what a reply was short of is held at one press, and nothing twice', async () => {
  const of = await saidYesToNothing();
  expect(await of.held()).toBe(0);
  expect(await holdWhatIsShort(world.deps, asked, of.activityId)).toEqual({ ok: false, problems: [{ code: 'fund-short' }] });
  await of.add(total + 100);
  expect(await holdWhatIsShort(world.deps, asked, of.activityId)).toEqual({ ok: true, value: true });
  expect(await holdWhatIsShort(world.deps, asked, of.activityId)).toEqual({ ok: true, value: true });
  expect(await of.held()).toBe(total);
  expect(await of.fund()).toMatchObject({ availablePence: 100, promisedPence: total });
  expect(fundIsWhole(await of.fund())).toBe(true);
  const { items } = await readHistory(engine.database, `invitation#${of.activityId}.${of.person.alias}`, { limit: 10 });
  expect(items.at(-1)).toMatchObject({ type: 'promise-held', facts: { promisedPence: total, promiseChangePence: total } });
});

test('only who plans meetings holds money', async () => {
  const of = await saidYesToNothing();
  const actor = staffWith(['host']);
  expect(await holdWhatIsShort(world.deps, { actor, now }, of.activityId)).toEqual({ ok: false, problems: [{ code: 'not-found' }] });
});
