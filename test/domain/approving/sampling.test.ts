import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInSample, secondReadingsOf, type ToSample } from '#shared/domain/approving/sampling.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';

const ids = Array.from({ length: 20_000 }, (_none, index) => `claim-${index}`);
const inHundred = (seed: string, percent: number): number =>
  (ids.filter((id) => isInSample({ id, seed, percent })).length * 100) / ids.length;

test.each([
  ['2026-Q4', 10],
  ['2027-Q1', 10],
  ['2026-Q4', 5],
  ['2027-Q1', 50],
])('over 20,000 claims and the seed %s it is close to %i in a hundred', (seed, percent) => {
  expect(Math.abs(inHundred(seed, percent) - percent)).toBeLessThan(0.8);
});

test('none is none, and all is all', () => {
  expect(inHundred('s', 0)).toBe(0);
  expect(inHundred('s', 100)).toBe(100);
});

test('anybody who does it again finds the same claims, and another seed finds others', () => {
  const found = (seed: string) => ids.slice(0, 200).filter((id) => isInSample({ id, seed, percent: 10 }));
  expect(found('a')).toEqual(found('a'));
  expect(found('a')).not.toEqual(found('b'));
});

test('these very claims are drawn: the first four bytes of SHA-256 over seed and id are below a tenth of all they can be', () => {
  const drawn = ids.slice(0, 100).filter((id) => isInSample({ id, seed: '2026-Q4', percent: 10 }));
  expect(drawn).toEqual([37, 43, 58, 65, 68, 70, 84, 89].map((number) => `claim-${number}`));
});

test('a higher rate keeps every claim of a lower one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (id, seed, one, other) => {
      const [lower, higher] = [Math.min(one, other), Math.max(one, other)];
      if (isInSample({ id, seed, percent: lower })) expect(isInSample({ id, seed, percent: higher })).toBe(true);
    }),
  );
});

/** A policy that draws all of some rows, and nothing of the others. */
const drawing =
  (...keys: readonly string[]): PolicyOn =>
  (key, on) => ({ ...policyOn(key, on), value: keys.includes(key) ? 100 : 0 });
const claim = (changes: Partial<ToSample> = {}): ToSample => ({
  claimId: 'k1',
  decided: 'in-advance',
  askedPence: 500,
  payablePence: 499,
  isPaid: true,
  ...changes,
});
const all = ['approve.refusal_sample', 'approve.by_policy_sample', 'approve.sample_check'] as const;
const readings = (changes: Partial<ToSample>, keys: readonly string[] = all) =>
  secondReadingsOf(claim(changes), { policyOn: drawing(...keys), on: '2026-11-23', seed: 's' });

test('a claim is read again for each thing it is: a cut, agreed in advance, paid', () => {
  expect(readings({})).toEqual(['cut', 'agreed-in-advance', 'paid']);
  expect(readings({ payablePence: 500 })).toEqual(['agreed-in-advance', 'paid']);
  expect(readings({ decided: 'by-a-person' })).toEqual(['cut', 'paid']);
  expect(readings({ isPaid: false })).toEqual(['cut', 'agreed-in-advance']);
});

test('each has a rate of its own', () => {
  expect(readings({}, ['approve.refusal_sample'])).toEqual(['cut']);
  expect(readings({}, ['approve.by_policy_sample'])).toEqual(['agreed-in-advance']);
  expect(readings({}, ['approve.sample_check'])).toEqual(['paid']);
});

test('by the policy every refusal and cut is read again, whatever the draw', () => {
  for (const seed of ['a', 'b', 'c'])
    expect(secondReadingsOf(claim({ decided: 'by-a-person', isPaid: false }), { policyOn, on: '2026-11-23', seed })).toEqual(['cut']);
});

test('each draw is its own: being read for one says nothing about the other', () => {
  const both = ids.filter(
    (claimId) => secondReadingsOf(claim({ claimId, payablePence: 500 }), { policyOn, on: '2026-11-23', seed: 's' }).length === 2,
  );
  // One in ten and one in twenty are together one in two hundred, which is a hundred of these.
  expect(Math.abs(both.length - 100)).toBeLessThan(40);
});
