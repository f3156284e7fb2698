import { expect, test } from 'vitest';
import { longestAddress, reachedBy, reachOf, readOpenToOthers, readWay } from '#shared/domain/reach.ts';
import { aPerson } from '#test/support/builders.ts';

const codes = (typed: Readonly<Record<string, string>>) => {
  const way = readWay(typed);
  return way.ok ? way.value : way.problems;
};

test('a way is email, phone or post, and what belongs to another way is not kept', () => {
  expect(codes({ reach: 'email', number: '07700 900123', address: '1 High Street' })).toEqual({ kind: 'email' });
  expect(codes({ reach: 'phone', number: ' 07700  900 123 ', address: '1 High Street' })).toEqual({
    kind: 'phone',
    number: '07700 900 123',
  });
  expect(codes({ reach: 'post', address: ' 1 High Street \n\n Oakshire ', number: '1' })).toEqual({
    kind: 'post',
    address: '1 High Street\nOakshire',
  });
});

test.each([
  [{}, 'reach-missing'],
  [{ reach: 'pigeon' }, 'reach-missing'],
  [{ reach: 'phone' }, 'number-missing'],
  [{ reach: 'phone', number: '   ' }, 'number-missing'],
  [{ reach: 'phone', number: '123456' }, 'number-not-read'],
  [{ reach: 'phone', number: '1234567890123456' }, 'number-not-read'],
  [{ reach: 'phone', number: 'ring 07700900123' }, 'number-not-read'],
  [{ reach: 'phone', number: '07700900123 x' }, 'number-not-read'],
  [{ reach: 'phone', number: '00+447700900' }, 'number-not-read'],
  [{ reach: 'post' }, 'address-missing'],
  [{ reach: 'post', address: ' \n ' }, 'address-missing'],
])('%j: %s', (typed: Readonly<Record<string, string>>, code) => {
  expect(codes(typed)).toEqual([{ code }]);
});

test.each(['1234567', '123456789012345', '+44 7700 900123', '(020) 7946-0018', '020.7946.0018'])('%s is a number', (number) => {
  expect(codes({ reach: 'phone', number })).toEqual({ kind: 'phone', number });
});

test('an address has at most 500 letters', () => {
  expect(longestAddress).toBe(500);
  expect(codes({ reach: 'post', address: 'a'.repeat(500) })).toEqual({ kind: 'post', address: 'a'.repeat(500) });
  expect(codes({ reach: 'post', address: 'a'.repeat(501) })).toEqual([{ code: 'address-too-long', most: 500 }]);
});

test('who else can open it is one of three answers, and nothing else is taken for one', () => {
  expect(['no', 'yes', 'not-sure'].map((typed) => readOpenToOthers(typed))).toEqual([
    { ok: true, value: 'no' },
    { ok: true, value: 'yes' },
    { ok: true, value: 'not-sure' },
  ]);
  expect(readOpenToOthers('')).toEqual({ ok: false, problems: [{ code: 'shared-missing' }] });
  expect(reachOf({ kind: 'phone', number: '1234567' }, 'yes')).toEqual({ kind: 'phone', number: '1234567', openToOthers: 'yes' });
});

test('another number or address is noted as new, the same one written otherwise is not', () => {
  const at = '2026-11-23T10:00:00.000Z';
  const earlier = '2026-01-01T10:00:00.000Z';
  const phone = aPerson({ reachChangedAt: earlier, reach: { kind: 'phone', number: '07700 900123', openToOthers: 'no' } });
  const post = aPerson({ reachChangedAt: earlier, reach: { kind: 'post', address: '1 High Street', openToOthers: 'no' } });
  const mail = aPerson({ reachChangedAt: earlier });
  expect(reachedBy(phone, { kind: 'phone', number: '(07700) 900-123', openToOthers: 'yes' }, at)).toEqual({
    ...phone,
    reach: { kind: 'phone', number: '(07700) 900-123', openToOthers: 'yes' },
  });
  expect(reachedBy(phone, { kind: 'phone', number: '07700 900124', openToOthers: 'no' }, at).reachChangedAt).toBe(at);
  expect(reachedBy(phone, { kind: 'post', address: '07700900123', openToOthers: 'no' }, at).reachChangedAt).toBe(at);
  expect(reachedBy(post, { kind: 'post', address: '2 High Street', openToOthers: 'no' }, at).reachChangedAt).toBe(at);
  expect(reachedBy(post, post.reach, at).reachChangedAt).toBe(earlier);
  expect(reachedBy(mail, { kind: 'email', openToOthers: 'yes' }, at).reachChangedAt).toBe(earlier);
  expect(reachedBy(mail, post.reach, at).reachChangedAt).toBe(at);
});
