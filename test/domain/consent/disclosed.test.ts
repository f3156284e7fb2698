import { describe, expect, expectTypeOf, test } from 'vitest';
import * as everything from '#shared/domain/consent/disclosed.ts';
import { disclose, type Disclosed } from '#shared/domain/consent/disclosed.ts';
import type { StandingChoice } from '#shared/domain/consent/history.ts';
import { consentRulesOfTests as rules, said } from '#test/support/consents.ts';

const agreedAt = '2026-09-02T10:00:00.000Z';
const asked = { purpose: 'show-first-name', agreedAt, at: '2026-09-03T10:00:00.000Z', pauses: [] } as const;
const standing = (changes: Partial<StandingChoice> = {}): StandingChoice => ({
  ...said('given', '2026-09-01T10:00:00.000Z'),
  yesSince: '2026-09-01T10:00:00.000Z',
  lastNoAt: '',
  ...changes,
});
const shown = (choices: readonly StandingChoice[], changes: Partial<{ at: string; agreedAt: string }> = {}) =>
  disclose('Sam', { ...asked, ...changes, choices }, rules)?.value;

describe('something of a person is disclosed', () => {
  test('while their choice is a yes', () => {
    expect(shown([standing()])).toBe('Sam');
    expect(shown([standing({ state: 'reconfirmed' })])).toBe('Sam');
    expect(disclose('Sam', { ...asked, choices: [standing()] }, rules)?.checked).toBe(true);
  });

  test('not without one, not for another purpose, and not before it', () => {
    expect(shown([])).toBeUndefined();
    expect(shown([standing({ purpose: 'use-words-without-name' })])).toBeUndefined();
    expect(shown([standing()], { at: '2026-09-01T09:59:59.999Z' })).toBeUndefined();
  });

  test.each(['requested', 'refused', 'withdrawn', 'invalidated'] as const)('not while it is %s', (state) => {
    expect(shown([standing({ state })])).toBeUndefined();
  });

  test('not when they said no since they agreed to it, also when they said yes again', () => {
    expect(shown([standing({ lastNoAt: agreedAt })])).toBe('Sam');
    expect(shown([standing({ lastNoAt: '2026-09-02T10:00:00.001Z' })])).toBeUndefined();
    expect(shown([standing(), standing({ purpose: 'hear-about-more', lastNoAt: '2026-09-02T12:00:00.000Z' })])).toBe('Sam');
  });

  test('not once it lapsed or the words mean something else, and again after a new yes', () => {
    expect(shown([standing()], { at: '2026-12-01T00:00:00.000Z' })).toBeUndefined();
    const third = standing({ wordingVersion: 'show-first-name/3' });
    expect(shown([third], { at: '2027-11-30T23:59:59.999Z' })).toBe('Sam');
    expect(shown([third], { at: '2027-12-01T00:00:00.000Z' })).toBeUndefined();
    expect(
      shown([standing({ wordingVersion: 'show-first-name/3', at: '2027-12-05T10:00:00.000Z' })], { at: '2027-12-06T00:00:00.000Z' }),
    ).toBe('Sam');
  });

  test('and a pause gives it its days', () => {
    const third = standing({ wordingVersion: 'show-first-name/3' });
    const pauses = [{ from: '2027-03-01T10:00:00.000Z', until: '2027-03-03T10:00:00.000Z' }];
    expect(disclose('Sam', { ...asked, choices: [third], pauses, at: '2027-12-02T23:00:00.000Z' }, rules)?.value).toBe('Sam');
  });
});

describe('nothing else makes something disclosed', () => {
  test('the file gives away the one function and no class', () => {
    expect(Object.keys(everything)).toEqual(['disclose']);
  });

  test('nothing that only looks like it fits its type', () => {
    expectTypeOf<{ value: string; checked: boolean }>().not.toExtend<Disclosed<string>>();
    expectTypeOf<{ readonly value: string; readonly checked: true }>().not.toExtend<Disclosed<string>>();
    expectTypeOf<string>().not.toExtend<Disclosed<string>>();
    expectTypeOf<Disclosed<number>>().not.toExtend<Disclosed<string>>();
    expectTypeOf(disclose<string>).returns.toEqualTypeOf<Disclosed<string> | undefined>();
    expect(disclose('Sam', { ...asked, choices: [standing()] }, rules)?.value).toBe('Sam');
  });

  test('it can’t be shown without asking whether it is there', () => {
    // @ts-expect-error What the check answered may be nothing.
    const word: Disclosed<string> = disclose('Sam', { ...asked, choices: [standing()] }, rules);
    expect(word.value).toBe('Sam');
  });
});
