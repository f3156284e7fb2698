import { expect, test } from 'vitest';
import { areTwoPeople, isHeardByTwo } from '#shared/domain/ledger/acknowledgement.ts';
import { isWayOn, ways } from '#shared/domain/ledger/ways.ts';
import { policyOn } from '#shared/policy/lookup.ts';

test('money goes by the bank and by what we book; every other way is off until it is switched on', () => {
  expect(ways.filter((way) => isWayOn(way, '2026-11-23', policyOn))).toEqual(['bank', 'booked_for_you']);
  expect(ways).toHaveLength(8);
});

test('two people are two names that aren’t the same', () => {
  expect(areTwoPeople(['a', 'b'])).toBe(true);
  expect(areTwoPeople(['a', 'a'])).toBe(false);
  expect(areTwoPeople(['', 'b'])).toBe(false);
  expect(areTwoPeople(['a', ''])).toBe(false);
});

test('a press and a signature stand by themselves, spoken words are heard by two', () => {
  const on = '2026-11-23';
  expect(isHeardByTwo({ way: 'press', on })).toBe(true);
  expect(isHeardByTwo({ way: 'signature', on })).toBe(true);
  expect(isHeardByTwo({ way: 'spoken', on, heardBy: ['a', 'b'] })).toBe(true);
  expect(isHeardByTwo({ way: 'spoken', on, heardBy: ['a', 'a'] })).toBe(false);
});
