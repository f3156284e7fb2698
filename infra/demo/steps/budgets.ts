import { instant } from '#infra/demo/calendar.ts';
import { staff } from '#infra/demo/cast/staff.ts';
import { done, found } from '#infra/demo/done.ts';
import type { Stage } from '#infra/demo/stage.ts';
import { newId } from '#shared/config/new-id.ts';
import { allocateToFund, readFund } from '#shared/operations/funds/allocate.ts';

/** Money put in, by the week. Riverside was given what a year costs and little more: it is nearly spent. */
const allocations = [
  { fundId: 'taking-part', weeksAgo: 57, pence: 400_000 },
  { fundId: 'taking-part', weeksAgo: 26, pence: 350_000 },
  { fundId: 'riverside', weeksAgo: 52, pence: 50_000 },
  { fundId: 'riverside', weeksAgo: 24, pence: 20_000 },
] as const;

/** The budget holder puts money in; the first time opens the budget. */
export const allocating = (stage: Stage): void => {
  const { script, calendar, deps } = stage;
  for (const { fundId, weeksAgo, pence } of allocations) {
    script.add({ at: instant(calendar.weekday(weeksAgo, 1), '09:00'), what: `money for ${fundId}`, on: [`budget ${fundId}`] }, async () => {
      const { version } = found(await readFund(deps.funds, fundId), fundId);
      done(await allocateToFund(deps.funds, staff.bo, { fundId, pence, version, requestId: newId(), result: `/funds/${fundId}` }));
    });
  }
};
