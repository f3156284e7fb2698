import { expect, test } from 'vitest';
import { fundIsWhole, uncommit } from '#shared/domain/fund.ts';
import { mayTakeBack, takeBack } from '#shared/domain/claiming.ts';
import { lookAgain, mayLookAgain } from '#shared/domain/looking-again.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { decide } from '#shared/domain/deciding.ts';
import { aClaim, aLine } from '#test/support/builders.ts';

const promises = { now: '2026-11-23T10:00:00.000Z', holidays: [], decideWithin: 3 };
const reduced = aLine({ decision: { paysPence: 230, reasonCode: 'paid-another-way', reasonWords: 'It was more.' } });
const whole = aLine({ lineId: 'l2', decision: { paysPence: 460, reasonCode: '', reasonWords: '' } });
const decided = aClaim({
  state: 'approved',
  lines: [reduced, whole],
  payablePence: 690,
  sentAt: '2026-11-16T09:00:00.000Z',
  decideBy: '2026-11-19',
  moneyBy: '2026-11-30',
  decidedAt: '2026-11-18T09:00:00.000Z',
  decidedBy: 's1',
  hands: { originate: ['alias1'], approve: ['s1'], pay: [] },
});

test('a claim with a part paid less goes back to be looked at, its money promised again, with new dates where the old leave less time', () => {
  const asked = lookAgain(decided, promises);
  expect(asked).toMatchObject({
    ok: true,
    value: {
      state: 'sent',
      secondLook: true,
      promisedPence: 690,
      decideBy: '2026-11-26',
      moneyBy: '2026-12-07',
      hands: { approve: ['s1'] },
    },
  });
});

test('only what is decided, paid less somewhere, and not on its way can be looked at again, and once', () => {
  expect(mayLookAgain({ ...decided, lines: [whole] })).toBe(false);
  expect(mayLookAgain({ ...decided, secondLook: true })).toBe(false);
  for (const state of ['draft', 'sent', 'question', 'in-run', 'paid'] as const)
    expect(lookAgain({ ...decided, state }, promises)).toMatchObject({ ok: false });
  expect(mayLookAgain({ ...decided, state: 'settled', payablePence: 0 })).toBe(true);
});

test('the next decision takes the place of the first, and its approver is beside the first in the hands', () => {
  const asked = lookAgain(decided, promises);
  if (!asked.ok) throw new Error('refused');
  const full = asked.value.lines.map(
    ({ lineId }) => ({ lineId, pays: 'full', amountPence: undefined, reasonCode: '', reasonWords: '' }) as const,
  );
  const again = decide(asked.value, full, { at: promises.now, by: 's2', route: { people: 1, budgetHolder: false }, holdsBudget: false });
  expect(again).toMatchObject({
    ok: true,
    value: { state: 'approved', payablePence: 920, promisedPence: 0, hands: { approve: ['s1', 's2'] } },
  });
});

test('during a second look there is nothing to take back: what was decided first stands, and is never less', () => {
  const asked = lookAgain(decided, promises);
  if (!asked.ok) throw new Error('Someone else can look');
  expect(mayTakeBack(asked.value)).toBe(false);
  expect(takeBack(asked.value)).toEqual({ ok: false, problems: [{ code: 'not-now', state: 'sent' }] });
});

test('while it is looked at again, the list shows what was asked for', () => {
  const asked = lookAgain(decided, promises);
  if (asked.ok) expect(costsSummaryOf(asked.value)).toMatchObject({ state: 'sent', totalPence: 920, dueOn: '2026-11-26' });
  expect(asked.ok).toBe(true);
});

test('money that is committed and promised again leaves the fund whole', () => {
  const { promisedPence, committedPence } = uncommit('f1', 690);
  const fund = { allocatedPence: 1_000, availablePence: 310, promisedPence, committedPence: 690 + committedPence, spentPence: 0 };
  expect(fundIsWhole(fund)).toBe(true);
});
