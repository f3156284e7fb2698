import { expect, test } from 'vitest';
import { isAtAFlatRate, isCostNotSaid, onlyWhatItCost } from '#shared/domain/pricing/actual-cost-only.ts';
import { aClaim, aLine } from '#test/support/builders.ts';

const usualAmount = {
  words: 'The usual amount',
  policyKeys: [],
  policyVersion: 'v',
  rates: [{ key: 'k', from: '', pence: 500, tenths: 10 }],
};

test('a draft for somebody who wants only what they spent asks what every flat rate cost, and keeps what they typed', () => {
  const claim = aClaim({
    lines: [
      aLine({ lineId: 'fare' }),
      aLine({ lineId: 'car', kind: 'car', distanceTenthMiles: 240, askedPence: 1320, note: 'From home' }),
      aLine({ lineId: 'data', kind: 'data-and-phone', askedPence: 500, working: usualAmount }),
      aLine({ lineId: 'time', kind: 'time', askedPence: 8250 }),
    ],
  });
  const asked = onlyWhatItCost(claim);
  expect(asked.offer).toMatchObject({ feePence: 0, feeFor: '' });
  expect(asked.lines.map(({ lineId, askedPence }) => [lineId, askedPence])).toEqual([
    ['fare', 460],
    ['car', 0],
    ['data', 0],
  ]);
  const words = 'Tell us what it cost you';
  expect(asked.lines[0]).toBe(claim.lines[0]);
  expect(asked.lines[1]).toMatchObject({ distanceTenthMiles: 240, note: 'From home' });
  expect(asked.lines[1]?.working).toEqual({ words, policyKeys: [], policyVersion: 'default-2026-11' });
  expect(asked.lines[2]?.working).toEqual({ words, policyKeys: [], policyVersion: 'v' });
  expect(asked.lines.filter(isCostNotSaid).map(({ lineId }) => lineId)).toEqual(['car', 'data']);
});

test('what was sent is left as it was', () => {
  const sent = aClaim({ state: 'sent', lines: [aLine({ kind: 'time', askedPence: 8250 })] });
  expect(onlyWhatItCost(sent)).toBe(sent);
});

test('no payment for time is an answer, and a cost of nothing is not', () => {
  expect(isCostNotSaid({ kind: 'time', askedPence: 0 })).toBe(false);
  expect(isCostNotSaid({ kind: 'taxi', askedPence: 0 })).toBe(true);
  expect(isCostNotSaid({ kind: 'taxi', askedPence: 1 })).toBe(false);
});

test('a flat rate is paid by the mile or by a usual amount', () => {
  expect(isAtAFlatRate(aLine({ distanceTenthMiles: 1 }))).toBe(true);
  expect(isAtAFlatRate(aLine({ working: usualAmount }))).toBe(true);
  expect(isAtAFlatRate(aLine({ working: { ...usualAmount, rates: [] } }))).toBe(false);
  expect(isAtAFlatRate(aLine())).toBe(false);
});
