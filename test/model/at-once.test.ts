import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import { replyToInvitation } from '#shared/operations/activities/reply-to-invitation.ts';
import { offerTotalPence } from '#shared/domain/replying.ts';
import { fundIsWhole } from '#shared/domain/fund.ts';
import type { Write } from '#shared/store/transact.ts';
import { transact } from '#shared/store/transact.ts';
import { aFund, anActivity, anInvitation } from '#test/support/builders.ts';
import { openWorld, type World } from '#test/model/world.ts';
import { emptyTables } from '#test/model/sequence.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
}, 30_000);
afterAll(() => engine.stop());

const people = Array.from({ length: 100 }, (_none, index) => `p${index}`);
const activity = anActivity({ heldOn: '2026-11-12' });

/** A hundred people invited to one meeting, whose budget has money for `promises` of them. */
const invited = async ({ plain: deps }: World, promises: number): Promise<void> => {
  const pence = promises * offerTotalPence(activity.offer);
  const put = (...writes: readonly Write[]) => transact(deps.database, writes, deps.retrying);
  await put(deps.funds.opening(aFund({ allocatedPence: pence, availablePence: pence })), deps.activities.saving(activity, 0));
  for (const personId of people) await put(deps.activities.savingInvitation(anInvitation({ personId, alias: `alias-${personId}` }), 0));
};

/** Everybody says yes at the same moment. Answers how often a transaction was tried. */
const everybodySaysYes = async ({ deps }: World): Promise<number> => {
  let attempts = 0;
  deps.database.client.middlewareStack.add(
    (next, context) => (args) => {
      if (context.commandName === 'TransactWriteItemsCommand') attempts += 1;
      return next(args);
    },
    { step: 'finalizeRequest', name: 'counting', priority: 'low' },
  );
  const replies = people.map((personId) =>
    replyToInvitation(
      deps,
      { actor: { kind: 'person', personId, alias: `alias-${personId}` }, now: deps.now(), requestId: deps.newId() },
      { activityId: activity.activityId, reply: 'yes', detailsSeen: activity.version },
    ),
  );
  expect((await Promise.all(replies)).every(({ ok }) => ok)).toBe(true);
  return attempts;
};

test.each([
  { promises: 100, conflict: 0, most: 100, how: 'on a good day' },
  { promises: 100, conflict: 0.3, most: 300, how: 'when every third write meets another' },
  { promises: 37, conflict: 0.2, most: 300, how: 'with money for 37' },
])('a hundred people say yes at once $how: the budget is whole', { timeout: 120_000 }, async ({ promises, conflict, most, how }) => {
  const world = await openWorld(engine, { seed: 100, plan: { conflict } });
  onTestFinished(async () => {
    await emptyTables(world.source);
    await world.close();
  });
  await invited(world, promises);
  const attempts = await everybodySaysYes(world);
  const fund = await world.plain.funds.read('f1');
  const { invitations } = await world.plain.activities.readWhole(activity.activityId);
  console.log(`100 replies of yes at once, ${how}: ${attempts} attempts`);
  expect(fund === undefined ? false : fundIsWhole(fund)).toBe(true);
  expect(fund?.promisedPence).toBe(promises * offerTotalPence(activity.offer));
  expect(invitations.filter(({ state }) => state === 'yes')).toHaveLength(100);
  expect(invitations.filter(({ promisedPence }) => promisedPence > 0)).toHaveLength(promises);
  // One each, one more for each that found the budget empty, and one for each conflict made; a locked budget took about 1,800.
  expect(attempts).toBeLessThanOrEqual(most);
});
