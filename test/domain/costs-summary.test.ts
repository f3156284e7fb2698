import { expect, test } from 'vitest';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { aClaim } from '#test/support/builders.ts';

const claim = aClaim({ decideBy: '2026-11-18', moneyBy: '2026-11-27', decidedAt: '2026-11-17T10:00:00.000Z', payablePence: 400 });

test.each([
  ['draft', 460, ''],
  ['sent', 460, '2026-11-18'],
  ['question', 460, ''],
  ['approved', 400, '2026-11-27'],
  ['settled', 400, ''],
  ['in-run', 400, '2026-11-27'],
  ['paid', 400, ''],
] as const)('costs that are %s show %i pence, and the day "%s" of the next thing we do', (state, totalPence, dueOn) => {
  expect(costsSummaryOf({ ...claim, state })).toEqual({
    activityId: 'a1',
    personId: 'p1',
    claimId: 'k1',
    heldOn: '2026-11-12',
    state,
    totalPence,
    dueOn,
    decidedAt: '2026-11-17T10:00:00.000Z',
  });
});
