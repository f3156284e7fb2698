import { expect, test } from 'vitest';
import {
  cleanKey,
  incomingKey,
  isLookedAt,
  lineForReceipt,
  othersThan,
  readIncomingKey,
  receiptAfter,
  withReceipt,
} from '#shared/domain/claim-receipts.ts';
import type { ClaimState } from '#shared/domain/claim.ts';
import { aClaim, aLine } from '#test/support/builders.ts';
import type { Receipt } from '#shared/domain/receipt.ts';

const id = (letter: string): string => letter.repeat(20);
const photo = (key: string, state: Receipt['state'], changes: Partial<Receipt> = {}): Receipt => ({
  key,
  state,
  contentHash: state === 'kept' ? `hash of ${key}` : '',
  ...changes,
});
const after = (now: Receipt | undefined, news: Receipt) => receiptAfter(aLine({ receipt: now }), news);

test.each<[ClaimState, boolean]>([
  ['draft', true],
  ['sent', true],
  ['question', true],
  ['approved', false],
  ['settled', false],
  ['in-run', false],
  ['paid', false],
])('a photo can be added while a claim is %s: %s', (state, may) => {
  expect(lineForReceipt(aClaim({ state }), 'l1') !== undefined).toBe(may);
});

test('payment for time has no photo, and neither has a line that is not there', () => {
  const claim = aClaim({ lines: [aLine(), aLine({ lineId: 'l2', kind: 'time' })] });
  expect(lineForReceipt(claim, 'l1')).toEqual(claim.lines[0]);
  expect(lineForReceipt(claim, 'l2')).toBeUndefined();
  expect(lineForReceipt(claim, 'l3')).toBeUndefined();
});

test('a photo arrives and is kept under names of its own, which say nothing of what it shows', () => {
  const key = incomingKey(id('a'), id('b'), id('c'));
  expect(key).toBe(`incoming/${id('a')}.${id('b')}.${id('c')}`);
  expect(cleanKey(key)).toBe(`clean/${id('a')}/${id('b')}/${id('c')}`);
  expect(cleanKey('elsewhere/incoming/x')).toBe('elsewhere/incoming/x');
  expect(readIncomingKey(key)).toEqual({ claimId: id('a'), lineId: id('b') });
});

test.each([
  'incoming/short.b.c',
  `incoming/${id('a')}.${id('b')}`,
  `incoming/${id('A')}.${id('b')}.${id('c')}`,
  `incoming/${id('a')}.${id('B')}.${id('c')}`,
  `incoming/${id('a')}.${id('b')}.${id('c')}x`,
  `xincoming/${id('a')}.${id('b')}.${id('c')}`,
  `clean/${id('a')}.${id('b')}.${id('c')}`,
  `incoming/${id('a')}.${id('b')}.${id('-')}`,
])('%s is no key of ours', (key) => {
  expect(readIncomingKey(key)).toBeUndefined();
});

test('a photo counts as looked at once it is kept or can not be read, also as the newer of two', () => {
  expect(isLookedAt(aLine({ receipt: photo('k1', 'kept') }), 'k1')).toBe(true);
  expect(isLookedAt(aLine({ receipt: photo('k1', 'checking') }), 'k1')).toBe(false);
  expect(isLookedAt(aLine({ receipt: photo('k1', 'kept') }), 'k2')).toBe(false);
  expect(isLookedAt(aLine({ receipt: photo('k1', 'kept', { newer: { key: 'k2', state: 'not-readable' } }) }), 'k2')).toBe(true);
  expect(isLookedAt(aLine({ receipt: photo('k1', 'kept', { newer: { key: 'k2', state: 'checking' } }) }), 'k2')).toBe(false);
  expect(isLookedAt(aLine({ receipt: undefined }), 'k1')).toBe(false);
});

test('the other photos of a line are those it remembers, its own and the newer one', () => {
  const receipt = photo('k2', 'kept', { others: ['k1'], newer: { key: 'k3', state: 'checking' } });
  expect(othersThan(aLine({ receipt }), 'k2')).toEqual(['k1', 'k3']);
  expect(othersThan(aLine({ receipt }), 'k4')).toEqual(['k1', 'k2', 'k3']);
  expect(othersThan(aLine({ receipt: undefined }), 'k1')).toEqual([]);
});

test('the first photo is taken as it comes', () => {
  expect(after(undefined, photo('k1', 'checking'))).toEqual({ receipt: photo('k1', 'checking') });
});

test('the same news twice changes nothing, and checking after it was looked at is old news', () => {
  expect(after(photo('k1', 'kept'), photo('k1', 'kept'))).toBe('known');
  expect(after(photo('k1', 'kept'), photo('k1', 'checking'))).toBe('known');
  expect(after(photo('k1', 'not-readable'), photo('k1', 'checking'))).toBe('known');
});

test('a photo that waits is kept, or turns out not to be readable; found not readable it is never kept', () => {
  expect(after(photo('k1', 'checking'), photo('k1', 'kept'))).toEqual({ receipt: photo('k1', 'kept', { others: [] }) });
  expect(after(photo('k1', 'checking'), photo('k1', 'not-readable'))).toEqual({ receipt: photo('k1', 'not-readable', { others: [] }) });
  expect(after(photo('k1', 'not-readable'), photo('k1', 'kept'))).toBe('no-longer-counts');
  // The scan's answer can come after the photo was kept.
  expect(after(photo('k1', 'kept'), photo('k1', 'not-readable'))).toEqual({ receipt: photo('k1', 'not-readable', { others: [] }) });
});

test('a photo that had its turn never comes back', () => {
  const now = photo('k2', 'kept', { others: ['k1'] });
  expect(after(now, photo('k1', 'kept'))).toBe('no-longer-counts');
  expect(after(now, photo('k1', 'not-readable'))).toBe('known');
  expect(after(now, photo('k1', 'checking'))).toBe('known');
});

test('a good photo stays until a newer one is kept', () => {
  const good = photo('k1', 'kept');
  expect(after(good, photo('k2', 'checking'))).toEqual({ receipt: { ...good, others: [], newer: { key: 'k2', state: 'checking' } } });
  expect(after(good, photo('k2', 'not-readable'))).toEqual({
    receipt: { ...good, others: [], newer: { key: 'k2', state: 'not-readable' } },
  });
  const waiting = photo('k1', 'kept', { newer: { key: 'k2', state: 'checking' } });
  expect(after(waiting, photo('k2', 'checking'))).toBe('known');
  expect(after(waiting, photo('k2', 'kept'))).toEqual({ receipt: photo('k2', 'kept', { others: ['k1'] }) });
  expect(after(waiting, photo('k2', 'not-readable'))).toEqual({
    receipt: photo('k1', 'kept', { others: [], newer: { key: 'k2', state: 'not-readable' } }),
  });
  const unreadable = photo('k1', 'kept', { newer: { key: 'k2', state: 'not-readable' } });
  expect(after(unreadable, photo('k2', 'kept'))).toBe('no-longer-counts');
  expect(after(unreadable, photo('k2', 'not-readable'))).toBe('known');
});

test('while nothing is kept the newest photo takes the place, and one that can not be read is only remembered', () => {
  expect(after(photo('k1', 'checking'), photo('k2', 'checking'))).toEqual({ receipt: photo('k2', 'checking', { others: ['k1'] }) });
  expect(after(photo('k1', 'checking'), photo('k2', 'kept'))).toEqual({ receipt: photo('k2', 'kept', { others: ['k1'] }) });
  expect(after(photo('k1', 'checking', { others: ['k0'] }), photo('k2', 'not-readable'))).toEqual({
    receipt: photo('k1', 'checking', { others: ['k0', 'k2'] }),
  });
  expect(after(photo('k1', 'checking'), photo('k2', 'not-readable'))).toEqual({ receipt: photo('k1', 'checking', { others: ['k2'] }) });
});

test('a line remembers ten earlier photos, the newest of them', () => {
  const others = Array.from({ length: 10 }, (_none, index) => `old-${index}`);
  expect(after(photo('k1', 'checking', { others }), photo('k2', 'kept'))).toEqual({
    receipt: photo('k2', 'kept', { others: [...others.slice(1), 'k1'] }),
  });
  expect(after(photo('k1', 'checking', { others }), photo('k2', 'not-readable'))).toEqual({
    receipt: photo('k1', 'checking', { others: [...others.slice(1), 'k2'] }),
  });
});

test('a photo is put on its own line, beside what the person writes', () => {
  const claim = aClaim({ notedBeside: 3, lines: [aLine(), aLine({ lineId: 'l2' })] });
  expect(withReceipt(claim, 'l2', photo('k1', 'kept'))).toEqual({
    ...claim,
    notedBeside: 4,
    lines: [aLine(), aLine({ lineId: 'l2', receipt: photo('k1', 'kept') })],
  });
});
