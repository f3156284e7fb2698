import { describe, expect, test } from 'vitest';
import { choose } from '#shared/domain/consent/choosing.ts';
import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import type { WrittenState } from '#shared/domain/consent/states.ts';
import { instantOf } from '#shared/domain/london-time.ts';
import { consentRulesOfTests as rules, said } from '#test/support/consents.ts';

const first = '2026-09-01T10:00:00.000Z';
const saying = {
  purpose: 'show-first-name',
  wordingVersion: 'show-first-name/1',
  at: '2026-09-02T10:00:00.000Z',
  pauses: [],
  by: 'person',
} as const;
const after = (
  history: readonly ConsentEvent[],
  choice: 'yes' | 'no',
  changes: Partial<typeof saying> | { at: string } | { wordingVersion: string } = {},
) => choose(history, { ...saying, ...changes, choice }, rules);

describe('what is written down', () => {
  test.each([
    [[], 'yes', 'given'],
    [[], 'no', 'refused'],
    [['given'], 'no', 'withdrawn'],
    [['reconfirmed'], 'no', 'withdrawn'],
    [['withdrawn'], 'yes', 'given'],
    [['refused'], 'yes', 'given'],
    [['requested'], 'no', 'refused'],
    [['requested'], 'yes', 'given'],
    [['invalidated'], 'no', 'refused'],
  ] as const satisfies readonly (readonly [readonly WrittenState[], 'yes' | 'no', WrittenState])[])(
    'after %s, %s is %s',
    (states, choice, expected) => {
      const history = states.map((state) => said(state, first));
      expect(after(history, choice)).toBe(expected);
      expect(choose(history, { ...saying, choice, by: 'coordinator' }, rules)).toBe(expected);
    },
  );

  test.each([
    ['given', 'yes'],
    ['reconfirmed', 'yes'],
    ['refused', 'no'],
    ['withdrawn', 'no'],
  ] as const)('after %s, %s to the same words says nothing new', (state, choice) => {
    expect(after([said(state, first)], choice)).toBeUndefined();
  });

  test('the same answer to newer words is written', () => {
    const newer = { wordingVersion: 'show-first-name/2' };
    expect(after([said('given', first)], 'yes', newer)).toBe('reconfirmed');
    expect(after([said('refused', first)], 'no', newer)).toBe('refused');
    expect(after([said('withdrawn', first)], 'no', newer)).toBe('withdrawn');
  });
});

describe('a yes said again', () => {
  test('is a confirmation from the day it is due for review', () => {
    const given = [said('given', first, { wordingVersion: 'show-first-name/3' })];
    const words = { wordingVersion: 'show-first-name/3' };
    expect(after(given, 'yes', { ...words, at: instantOf('2027-08-31', '23:59') })).toBeUndefined();
    expect(after(given, 'yes', { ...words, at: instantOf('2027-09-01', '00:00') })).toBe('reconfirmed');
    const confirmed = [said('reconfirmed', first, { wordingVersion: 'show-first-name/3' })];
    expect(after(confirmed, 'yes', { ...words, at: instantOf('2027-09-01', '00:00') })).toBe('reconfirmed');
  });

  test('is due later by the days they had paused', () => {
    const given = [said('given', first, { wordingVersion: 'show-first-name/3' })];
    const words = { ...saying, choice: 'yes', wordingVersion: 'show-first-name/3', at: instantOf('2027-09-01', '00:00') } as const;
    const pauses = [{ from: '2027-01-01T10:00:00.000Z', until: '2027-01-02T10:00:00.000Z' }];
    expect(choose(given, { ...words, pauses }, rules)).toBeUndefined();
  });

  test('is a new yes when the one before had lapsed, or was to other words', () => {
    expect(after([said('given', first)], 'yes', { at: '2026-12-02T10:00:00.000Z', wordingVersion: 'show-first-name/3' })).toBe('given');
    const words = { wordingVersion: 'show-first-name/3' };
    expect(after([said('given', first, words)], 'yes', { ...words, at: '2027-12-01T10:00:00.000Z' })).toBe('given');
    expect(after([said('given', first, words)], 'no', { ...words, at: '2027-12-01T10:00:00.000Z' })).toBe('refused');
  });

  test('for a channel never has to be confirmed', () => {
    const toPost = { purpose: 'contact-by-post', wordingVersion: 'contact-by-post/1' } as const;
    const at = '2030-09-01T10:00:00.000Z';
    expect(choose([said('given', first, toPost)], { ...saying, ...toPost, at, choice: 'yes' }, rules)).toBeUndefined();
  });
});
