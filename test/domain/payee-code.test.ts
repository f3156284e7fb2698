import { expect, test } from 'vitest';
import { askForCode, heldOf, isWholeCode, makeCode, tryCode, waysOfMakingSureWith } from '#shared/domain/payee-code.ts';

const at = '2026-11-23T10:00:00.000Z';
const limits = { spokenMinutes: 60, letterMinutes: 20_160, attempts: 2 };
const asked = askForCode(undefined, { personId: 'p1', way: 'phone', whereTo: '07700 900123', at });
const made = makeCode(asked, { secret: 'ab01cdef', at, by: 's-checker', limits });

test('a code asked for is a request and nothing else yet', () => {
  expect(asked).toEqual({
    personId: 'p1',
    version: 1,
    way: 'phone',
    whereTo: '07700 900123',
    askedAt: at,
    state: 'asked',
    codeHash: '',
    madeAt: '',
    madeBy: '',
    usableUntil: '',
    attemptsLeft: 0,
  });
  expect(askForCode(made, { personId: 'p1', way: 'letter', whereTo: '', at }).version).toBe(3);
});

test('a code made keeps its hash, who made it, and until when', () => {
  expect(made).toEqual({
    ...asked,
    version: 2,
    state: 'made',
    codeHash: made.codeHash,
    madeAt: at,
    madeBy: 's-checker',
    usableUntil: '2026-11-23T11:00:00.000Z',
    attemptsLeft: 2,
  });
  expect(made.codeHash).toMatch(/^[0-9a-f]{64}$/);
  expect(makeCode({ ...asked, way: 'in-person' }, { secret: 'x', at, by: 's', limits }).usableUntil).toBe('2026-11-23T11:00:00.000Z');
});

test('a code used is gone, with where it was sent', () => {
  expect(tryCode(made, 'AB01-CDEF', at)).toEqual({ ok: true, value: { ...made, version: 3, state: 'used', codeHash: '', whereTo: '' } });
});

test('each wrong try counts, and the last leaves a request that waits for a new code', () => {
  const once = { ...made, version: 3, attemptsLeft: 1 };
  expect(tryCode(made, 'wrong', at)).toEqual({ ok: false, problems: [{ code: 'not-that-code', after: once }] });
  expect(tryCode(once, 'wrong', at)).toEqual({
    ok: false,
    problems: [
      {
        code: 'too-many-tries',
        after: { ...made, version: 4, state: 'asked', codeHash: '', madeAt: '', usableUntil: '', attemptsLeft: 0 },
      },
    ],
  });
});

test('without a code there is nothing to try', () => {
  expect(tryCode(undefined, 'ab01cdef', at)).toEqual({ ok: false, problems: [{ code: 'no-code-yet' }] });
  expect(tryCode(asked, 'ab01cdef', at)).toEqual({ ok: false, problems: [{ code: 'no-code-yet' }] });
});

test('u is read as v', () => {
  const withV = makeCode(asked, { secret: 'vvvv0000', at, by: 's', limits });
  expect(tryCode(withV, 'uUvV oOoO', at).ok).toBe(true);
});

test('a code is whole with eight letters and figures, however they are spaced', () => {
  expect(isWholeCode('AB01 CD-EF')).toBe(true);
  expect(isWholeCode('AB01 CDE')).toBe(false);
  expect(isWholeCode('AB01 CDEF 9')).toBe(false);
});

test('a number or address counts from the day it has settled, and a new one as none', () => {
  const reach = { kind: 'phone', number: '07700 900123', openToOthers: 'no' } as const;
  const held = (reachChangedAt: string) => heldOf({ reach, reachChangedAt }, { at, settledDays: 14 });
  expect(held('')).toEqual({ number: '07700 900123', address: '' });
  expect(held('2026-11-09T23:00:00.000Z')).toEqual({ number: '07700 900123', address: '' });
  expect(held('2026-11-10T00:00:00.000Z')).toEqual({ number: '', address: '' });
});

test('staff made sure by a number or an address only where we had one', () => {
  expect(waysOfMakingSureWith({ number: '', address: '' })).toEqual(['met-in-person', 'asked-what-only-they-know']);
  expect(waysOfMakingSureWith({ number: '1', address: '' })).toEqual(['known-number', 'met-in-person', 'asked-what-only-they-know']);
  expect(waysOfMakingSureWith({ number: '', address: '1 High Street' })).toEqual([
    'known-address',
    'met-in-person',
    'asked-what-only-they-know',
  ]);
});
