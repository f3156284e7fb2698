import { expect, test } from 'vitest';
import {
  dayRowsOf,
  paySchemeOn,
  paySchemes,
  priceScheme,
  stepForMinutes,
  type PayScheme,
  type SchemeStep,
} from '#shared/domain/pricing/scheme-fee.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';

const policy = { policyOn, policyVersion, pricingIn: 'demonstration' } as const;
const price = (scheme: PayScheme, step: SchemeStep, heldOn: string, tenthHours?: number) =>
  priceScheme({ scheme, step, heldOn, ...(tenthHours === undefined ? {} : { tenthHours }) }, policy);
const pence = (...of: Parameters<typeof price>) => {
  const priced = price(...of);
  return priced.ok ? priced.value.pence : undefined;
};
const [before, after] = ['2025-12-15', '2025-12-16'];

test.each([
  ['nihr', 'task', 1_250, 1_380],
  ['nihr', 'hour', 2_500, 2_750],
  ['nihr', 'two-hours', 5_000, 5_500],
  ['nihr', 'half-day', 7_500, 8_250],
  ['nihr', 'day', 15_000, 16_500],
  ['nihr', 'day-with-preparation', 30_000, 33_000],
  ['nice', 'task', 2_500, 2_500],
  ['nice', 'half-day', 7_500, 7_500],
  ['nice', 'day', 15_000, 15_000],
  ['nice', 'decision-half-day', 15_000, 15_000],
  ['nice', 'decision-day', 30_000, 30_000],
  ['nhse', 'half-day', 7_500, 7_500],
  ['nhse', 'day', 15_000, 15_000],
  ['local', 'half-day', 7_500, 7_500],
  ['local', 'day', 15_000, 15_000],
] as const)('%s pays for a %s by the day of the meeting, either side of 16 December 2025', (scheme, step, until, from) => {
  expect(pence(scheme, step, before)).toBe(until);
  expect(pence(scheme, step, after)).toBe(from);
});

test('the working names the row, its version and the step', () => {
  expect(price('nihr', 'half-day', after)).toEqual({
    ok: true,
    value: {
      pence: 8_250,
      working: {
        words: 'Half a day',
        policyKeys: ['pay.nihr.half_day'],
        policyVersion,
        rates: [{ key: 'pay.nihr.half_day', from: after, pence: 8_250, tenths: 10 }],
      },
    },
  });
});

test.each([
  ['nihr', 'task', 'A short piece of work'],
  ['nihr', 'hour', 'By the hour'],
  ['nihr', 'two-hours', 'Two hours'],
  ['nihr', 'day', 'A day'],
  ['nihr', 'day-with-preparation', 'A day with much to prepare'],
  ['nice', 'decision-half-day', 'Half a day of deciding'],
  ['nice', 'decision-day', 'A day of deciding'],
] as const)('%s, %s: "%s"', (scheme, step, words) => {
  expect(price(scheme, step, after)).toMatchObject({ ok: true, value: { working: { words } } });
});

test('an hour is paid by the tenth, and only an hour is', () => {
  expect(pence('nihr', 'hour', after, 15)).toBe(4_125);
  expect(pence('nihr', 'hour', after, 1)).toBe(275);
  expect(pence('nihr', 'day', after, 15)).toBe(16_500);
});

test.each([
  ['nice', 'hour'],
  ['nhse', 'task'],
  ['nhse', 'two-hours'],
  ['local', 'hour'],
  ['nihr', 'decision-day'],
] as const)('%s has no %s: nothing is made up for it', (scheme, step) => {
  expect(price(scheme, step, after)).toEqual({ ok: false, problems: [{ code: 'scheme-has-no-such-step', scheme, step }] });
});

test('every scheme pays for half a day and for a day', () => {
  for (const scheme of paySchemes) expect(pence(scheme, 'half-day', after)).toBeLessThan(pence(scheme, 'day', after) ?? 0);
});

test('four hours are half a day, and a minute more is a day', () => {
  expect(stepForMinutes({ minutes: 240, heldOn: after }, policy)).toBe('half-day');
  expect(stepForMinutes({ minutes: 241, heldOn: after }, policy)).toBe('day');
});

test('before a scheme has any rate nothing is priced: that is a fault', () => {
  expect(() => price('nihr', 'day', '2022-08-31')).toThrow('pay.nihr.day');
});

test('the scheme in use is the one the policy names, and one that is not known prices nothing', () => {
  expect(paySchemeOn(after, policyOn)).toBe('nihr');
  for (const scheme of paySchemes) expect(paySchemeOn(after, () => ({ ...policyOn('pay.scheme', after), value: scheme }))).toBe(scheme);
  expect(() => paySchemeOn(after, () => ({ ...policyOn('pay.scheme', after), value: 'barter' }))).toThrow('barter');
});

test('the rows for half a day and a day are those of the scheme and of the day', () => {
  const { halfDay, day } = dayRowsOf({ scheme: 'nihr', heldOn: before }, policyOn);
  expect([halfDay.key, halfDay.value, day.key, day.value]).toEqual(['pay.nihr.half_day', 7_500, 'pay.nihr.day', 15_000]);
  expect(dayRowsOf({ scheme: 'local', heldOn: after }, policyOn).day.key).toBe('pay.local.day');
});

test('where people are paid, a rate that was worked out prices nothing, and one that is only proposed neither', () => {
  const inEarnest = { ...policy, pricingIn: 'earnest' } as const;
  expect(priceScheme({ scheme: 'nihr', step: 'half-day', heldOn: after }, inEarnest)).toEqual({
    ok: false,
    problems: [{ code: 'not-confirmed', key: 'pay.nihr.half_day', standing: 'derived' }],
  });
  expect(priceScheme({ scheme: 'local', step: 'day', heldOn: after }, inEarnest)).toEqual({
    ok: false,
    problems: [{ code: 'not-adopted', key: 'pay.local.day', standing: 'ours' }],
  });
});
