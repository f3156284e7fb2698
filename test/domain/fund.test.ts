import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, commit, fundIsWhole, promise, spend, uncommit, type Fund, type FundMovement } from '#shared/domain/fund.ts';

type Parts = Pick<Fund, 'allocatedPence' | 'availablePence' | 'promisedPence' | 'committedPence' | 'spentPence'>;

const empty: Parts = { allocatedPence: 0, availablePence: 0, promisedPence: 0, committedPence: 0, spentPence: 0 };
const partNames = ['availablePence', 'promisedPence', 'committedPence', 'spentPence'] as const;

/** What the guarded update of the store does: moves, unless a part would go below nothing. */
const moved = (fund: Parts, movement: FundMovement): Parts => {
  if (partNames.some((part) => movement[part] < 0 && fund[part] < -movement[part])) return fund;
  return {
    allocatedPence: fund.allocatedPence + movement.allocatedPence,
    availablePence: fund.availablePence + movement.availablePence,
    promisedPence: fund.promisedPence + movement.promisedPence,
    committedPence: fund.committedPence + movement.committedPence,
    spentPence: fund.spentPence + movement.spentPence,
  };
};

const nothing = { fundId: 'f', ...empty };
test.each([
  ['put in', allocate('f', 700), { allocatedPence: 700, availablePence: 700 }],
  ['promised', promise('f', 700), { availablePence: -700, promisedPence: 700 }],
  ['given back', promise('f', -700), { availablePence: 700, promisedPence: -700 }],
  [
    'decided for less',
    commit('f', { promisedPence: 700, payablePence: 460 }),
    { availablePence: 240, promisedPence: -700, committedPence: 460 },
  ],
  [
    'decided for more',
    commit('f', { promisedPence: 460, payablePence: 700 }),
    { availablePence: -240, promisedPence: -460, committedPence: 700 },
  ],
  ['looked at again', uncommit('f', 700), { promisedPence: 700, committedPence: -700 }],
  ['paid', spend('f', 700), { committedPence: -700, spentPence: 700 }],
])('money %s moves these parts and no other', (_name, movement, parts) => {
  expect(movement).toEqual({ ...nothing, ...parts });
});

test.each(['availablePence', 'promisedPence', 'committedPence', 'spentPence'] as const)(
  'a budget whose %s is below nothing, or not whole pence, is not whole',
  (part) => {
    const of = (pence: number) => fundIsWhole({ ...empty, allocatedPence: pence, [part]: pence });
    expect([of(0), of(1), of(-1), of(0.5)]).toEqual([true, true, false, false]);
    expect(fundIsWhole({ ...empty, [part]: 1 })).toBe(false);
  },
);

const pence = fc.integer({ min: 0, max: 50_000 });
const movements = fc.oneof(
  pence.map((amount) => allocate('f', amount)),
  fc.integer({ min: -50_000, max: 50_000 }).map((amount) => promise('f', amount)),
  fc.record({ promisedPence: pence, payablePence: pence }).map((money) => commit('f', money)),
  pence.map((amount) => spend('f', amount)),
);

test('whatever happens in whatever order, the parts sum to what was put in and none goes below nothing', () => {
  fc.assert(
    fc.property(fc.array(movements, { maxLength: 60 }), (all) => {
      expect(fundIsWhole(all.reduce(moved, empty))).toBe(true);
    }),
  );
});

test('no movement makes or loses a penny', () => {
  fc.assert(
    fc.property(movements, (movement) => {
      const parts = movement.availablePence + movement.promisedPence + movement.committedPence + movement.spentPence;
      expect(parts).toBe(movement.allocatedPence);
    }),
  );
});

test('a promise given back leaves the budget as it was', () => {
  fc.assert(
    fc.property(pence, (amount) => {
      const fund = moved(empty, allocate('f', 100_000));
      expect(moved(moved(fund, promise('f', amount)), promise('f', -amount))).toEqual(fund);
    }),
  );
});

test('a decision for less than was promised gives the rest back, and the whole way ends with it spent', () => {
  const fund = [
    allocate('f', 100_000),
    promise('f', 20_250),
    commit('f', { promisedPence: 20_250, payablePence: 8_710 }),
    spend('f', 8_710),
  ].reduce(moved, empty);
  expect(fund).toEqual({ allocatedPence: 100_000, availablePence: 91_290, promisedPence: 0, committedPence: 0, spentPence: 8_710 });
});
