import { beforeAll, expect, test } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import { allocateToFund } from '#shared/operations/funds/allocate.ts';
import { readHistory } from '#shared/store/journal.ts';
import { staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyWorld, type MoneyWorld } from '#test/support/money-world.ts';
import { databaseOf } from '#test/support/people-service.ts';
import { openFund } from '#test/support/open-fund.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
const holder = staffWith(['budget-holder']);
const maker = staffWith(['payment-maker']);
let world: MoneyWorld;
beforeAll(() => {
  world = moneyWorld(databaseOf(engine), clock);
});

const newFund = async () => {
  const fundId = newId();
  await openFund(world.deps, {
    fundId,
    name: 'Taking part',
    source: 'Partnership',
    boardId: 'b1',
    spendBy: '2027-03-31',
    costCentre: 'INV01',
    subjective: '4310',
    project: 'INV-CORE',
    vatCode: 'no-vat-recovered',
  });
  return fundId;
};
const allocation = (fundId: string, version: number, pence: number | undefined = 50_000) => ({
  fundId,
  pence,
  version,
  requestId: newId(),
  result: `/funds/${fundId}`,
});

test('a budget holder puts money in, and the budget’s own journal says so', async () => {
  const fundId = await newFund();
  const form = allocation(fundId, 1);
  expect(await allocateToFund(world.deps, holder, form)).toEqual({ ok: true, value: `/funds/${fundId}` });
  expect(await allocateToFund(world.deps, holder, form)).toEqual({ ok: true, value: `/funds/${fundId}` });
  expect(await world.deps.funds.read(fundId)).toMatchObject({ allocatedPence: 50_000, availablePence: 50_000 });
  const { items } = await readHistory(world.deps.database, `fund#${fundId}`, { limit: 10 });
  expect(items.map(({ type }) => type)).toEqual(['fund-opened', 'fund-allocated']);
  expect(chainIsWhole(items)).toBe(true);
});

test('of two allocations from one page one counts; nothing and nonsense don’t', async () => {
  const fundId = await newFund();
  const both = await Promise.all([1, 2].map(() => allocateToFund(world.deps, holder, allocation(fundId, 1))));
  expect(both.filter((each) => each.ok)).toHaveLength(1);
  expect(await allocateToFund(world.deps, holder, allocation(fundId, 2, 0))).toMatchObject({
    ok: false,
    problems: [{ code: 'nothing-to-allocate' }],
  });
  expect(await allocateToFund(world.deps, holder, { ...allocation(fundId, 2), pence: undefined })).toMatchObject({
    ok: false,
    problems: [{ code: 'amount-not-readable' }],
  });
  expect(await allocateToFund(world.deps, maker, allocation(fundId, 2))).toMatchObject({ ok: false, problems: [{ code: 'not-found' }] });
});
