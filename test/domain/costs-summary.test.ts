import { expect, test } from 'vitest';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import type { ClaimState } from '#shared/domain/claim.ts';
import { aClaim, aLine } from '#test/support/builders.ts';

const claim = aClaim({
  lines: [aLine({ askedPence: 460 }), aLine({ lineId: 'l2', askedPence: 40 })],
  payablePence: 460,
  decideBy: '2026-11-18',
  moneyBy: '2026-11-27',
  decidedAt: '2026-11-17T10:00:00.000Z',
});

test.each<[ClaimState, number, string]>([
  ['draft', 500, ''],
  ['sent', 500, '2026-11-18'],
  ['question', 500, ''],
  ['approved', 460, '2026-11-27'],
  ['in-run', 460, '2026-11-27'],
  ['settled', 460, ''],
  ['paid', 460, ''],
])('costs that are %s show %i pence and what is due on "%s"', (state, totalPence, dueOn) => {
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
