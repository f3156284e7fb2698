import { expect, test } from 'vitest';
import { afterComingBack, cameBackReasons, needsNewDetails, reasonOfCode } from '#shared/domain/payment-files/return-reasons.ts';

test.each([
  ['0', 'details-not-known', 'details-again', true],
  ['2', 'payee-died', 'a-person-looks', true],
  ['3', 'account-moved', 'details-again', true],
  ['5', 'no-such-account', 'details-again', true],
  ['B', 'account-closed', 'details-again', true],
  [' b ', 'account-closed', 'details-again', true],
  ['C', 'asked-for-by-us', 'a-person-looks', false],
  ['9', 'other', 'a-person-looks', false],
  ['', 'other', 'a-person-looks', false],
] as const)('the code %j says %s: then %s', (code, reason, next, again) => {
  expect(reasonOfCode(code)).toBe(reason);
  expect(afterComingBack[reason]).toBe(next);
  expect(needsNewDetails(reason)).toBe(again);
});

test('every reason leads somewhere', () => {
  expect(Object.keys(afterComingBack).toSorted()).toEqual([...cameBackReasons].toSorted());
});
