import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inChosenParts, inEvenParts } from '#shared/domain/pricing/fee-in-parts.ts';

const whole = { pence: 8_250, earliestOn: '2026-12-01' };

test('chosen parts that come to the whole are kept, earliest first', () => {
  const parts = [
    { on: '2027-01-15', pence: 4_000 },
    { on: '2026-12-01', pence: 4_250 },
  ];
  expect(inChosenParts(whole, parts)).toEqual({ ok: true, value: [parts[1], parts[0]] });
  expect(inChosenParts(whole, parts.toReversed())).toEqual({ ok: true, value: [parts[1], parts[0]] });
});

test('everything to look at is said at once, part by part', () => {
  const parts = [
    { on: '2026-11-30', pence: 4_000 },
    { on: '2026-12-15', pence: 0 },
    { on: '2026-12-15', pence: 4_000 },
  ];
  expect(inChosenParts(whole, parts)).toEqual({
    ok: false,
    problems: [
      { code: 'day-is-too-early', on: '2026-11-30', earliestOn: '2026-12-01' },
      { code: 'part-is-nothing', on: '2026-12-15' },
      { code: 'day-is-twice', on: '2026-12-15' },
      { code: 'parts-are-not-the-whole', sumPence: 8_000, wholePence: 8_250 },
    ],
  });
});

test('less than nothing is no part, and half a penny is a fault', () => {
  const parts = [
    { on: '2026-12-01', pence: 8_251 },
    { on: '2026-12-02', pence: -1 },
  ];
  expect(inChosenParts(whole, parts)).toEqual({ ok: false, problems: [{ code: 'part-is-nothing', on: '2026-12-02' }] });
  expect(() => inChosenParts(whole, [{ on: '2026-12-01', pence: 0.5 }])).toThrow('whole pence');
});

test('even parts differ by a penny at most, the first ones having it', () => {
  expect(inEvenParts(100, ['2026-12-01', '2027-01-01', '2027-02-01'])).toEqual([
    { on: '2026-12-01', pence: 34 },
    { on: '2027-01-01', pence: 33 },
    { on: '2027-02-01', pence: 33 },
  ]);
  expect(inEvenParts(8_250, [])).toEqual([]);
});

test('parts always come to the whole, in whole pence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 1, max: 24 }), (pence, count) => {
      const parts = inEvenParts(
        pence,
        Array.from({ length: count }, (_none, at) => `2027-01-${String(at + 1).padStart(2, '0')}`),
      );
      expect(parts.every((part) => Number.isSafeInteger(part.pence) && part.pence >= 0)).toBe(true);
      expect(parts.reduce((sum, part) => sum + part.pence, 0)).toBe(pence);
      const amounts = parts.map((part) => part.pence);
      expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
      const chosen = inChosenParts({ pence, earliestOn: '2027-01-01' }, parts);
      expect(chosen.ok).toBe(amounts.every((amount) => amount > 0));
    }),
  );
});
