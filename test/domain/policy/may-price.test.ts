import { expect, test } from 'vitest';
import type { PolicyRow } from '#shared/domain/policy-row.ts';
import { mayPrice, pricingInWith } from '#shared/domain/policy/may-price.ts';
import { adopted, aLimit, aRate, superseded } from '#test/support/policy-rows.ts';

test('a demonstration prices with any rate', () => {
  for (const standing of ['sourced', 'ours', 'derived', 'unverified'] as const) {
    const rate = aRate({ standing });
    expect(mayPrice(rate, 'demonstration')).toEqual({ ok: true, value: rate });
  }
});

test.each(['derived', 'unverified'] as const)('a rate that is %s prices nothing in earnest, even adopted', (standing) => {
  expect(mayPrice(aRate({ standing, adoption: adopted }), 'earnest')).toEqual({
    ok: false,
    problems: [{ code: 'not-confirmed', key: 'mileage.test', standing }],
  });
});

test('a rate that is only proposed prices nothing in earnest', () => {
  expect(mayPrice(aRate(), 'earnest')).toEqual({
    ok: false,
    problems: [{ code: 'not-adopted', key: 'mileage.test', standing: 'sourced' }],
  });
});

test('a rate that was adopted prices, and goes on pricing its own days when it is superseded', () => {
  for (const standing of ['sourced', 'ours'] as const)
    for (const adoption of [adopted, superseded]) expect(mayPrice(aRate({ standing, adoption }), 'earnest').ok).toBe(true);
});

const fee = (scheme: string, change: Partial<PolicyRow> = {}): PolicyRow =>
  aRate({ key: `pay.${scheme}.day`, unit: 'pence', value: 15_000, ...change });
const scheme = aLimit({ key: 'pay.scheme', kind: 'rule', unit: 'code', value: 'nihr', safer: 'neither' });

test('it is a demonstration while one rate in use is only proposed', () => {
  expect(pricingInWith([scheme, aRate({ adoption: adopted }), fee('nihr')])).toBe('demonstration');
  expect(pricingInWith([scheme, aRate(), fee('nihr', { adoption: adopted })])).toBe('demonstration');
  expect(pricingInWith([scheme, aRate({ adoption: adopted }), fee('nihr', { adoption: adopted })])).toBe('earnest');
});

test('the rates of a scheme that is not used don’t count, nor does what is no rate', () => {
  const used = [scheme, fee('nihr', { adoption: adopted })];
  expect(pricingInWith([...used, fee('nice'), fee('nihr2')])).toBe('earnest');
  expect(pricingInWith([...used, aLimit()])).toBe('earnest');
  expect(pricingInWith([{ ...scheme, value: 'nice' }, fee('nihr'), fee('nice', { adoption: adopted })])).toBe('earnest');
});
