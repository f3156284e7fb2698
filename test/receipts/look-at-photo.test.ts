import { beforeEach, expect, test } from 'vitest';
import { dropPhoto, lookAtPhoto, type PhotoDeps } from '#functions/receipts/look-at-photo.ts';
import { readPhotoEvent } from '#functions/receipts/read-event.ts';
import { newId } from '#shared/config/new-id.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { aPdf, photo } from '#test/receipts/photos.ts';
import { aClaim, aLine } from '#test/support/builders.ts';
import { noWait, putThere } from '#test/support/claims-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf } from '#test/support/people-service.ts';

const engine = useEngine();
const bucket = new Map<string, Uint8Array>();
const stops = { before: '' };

beforeEach(() => {
  bucket.clear();
  stops.before = '';
});

/** The bucket as a map. `stops.before` names the step before which the function is cut off, once. */
const deps = (): PhotoDeps => ({
  now: () => '2026-11-13T10:00:00.000Z',
  database: databaseOf(engine),
  retrying: noWait,
  claims: claimsStore(databaseOf(engine)),
  policyOn,
  files: {
    readIncoming: (key, maximumBytes) => {
      const bytes = bucket.get(key);
      return Promise.resolve(bytes !== undefined && bytes.length > maximumBytes ? 'too-large' : bytes);
    },
    putClean: (key, { bytes }) => step('putClean', () => bucket.set(key, bytes)),
    remove: (key) => step('remove', () => bucket.delete(key)),
  },
});

const step = (name: string, act: () => unknown): Promise<void> => {
  if (stops.before === name) {
    stops.before = '';
    return Promise.reject(new Error('cut off'));
  }
  act();
  return Promise.resolve();
};

const arrived = async (bytes: Uint8Array, changes: Partial<Claim> = {}) => {
  const [claimId, lineId] = [newId(), newId()];
  await putThere(databaseOf(engine), { claims: [aClaim({ claimId, lines: [aLine({ lineId })], ...changes })] });
  const key = `incoming/${claimId}.${lineId}.${newId()}`;
  bucket.set(key, bytes);
  return { claimId, key, clean: `clean/${claimId}/${lineId}`, receipt: async () => (await deps().claims.read(claimId))?.lines[0]?.receipt };
};

test.each([
  ['jpg', photo('jpg')],
  ['png', photo('png')],
  ['heic', photo('heic')],
  ['pdf', aPdf('/Author (Sam)')],
])('a %s is kept clean, noted with its hash, and what was sent is gone', async (_kind, bytes) => {
  const one = await arrived(bytes);
  expect(await lookAtPhoto(deps(), one.key)).toBe('kept');
  expect([...bucket.keys()]).toEqual([one.clean]);
  const receipt = await one.receipt();
  expect(receipt).toMatchObject({ key: one.key, state: 'kept' });
  expect(receipt?.contentHash).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['words', Buffer.from('not a photo')],
  ['more than 10 MB', Buffer.concat([photo('jpg'), Buffer.alloc(10 * 1024 * 1024)])],
])('%s are noted as not readable, kindly, and removed', async (_what, bytes) => {
  const one = await arrived(bytes);
  expect(await lookAtPhoto(deps(), one.key)).toBe('not-readable');
  expect(await one.receipt()).toMatchObject({ state: 'not-readable' });
  expect(bucket.size).toBe(0);
});

test('told of the same photo twice, it is looked at once', async () => {
  const one = await arrived(photo('png'));
  await lookAtPhoto(deps(), one.key);
  const before = await deps().claims.read(one.claimId);
  expect(await lookAtPhoto(deps(), one.key)).toBe('seen-before');
  expect(await deps().claims.read(one.claimId)).toEqual(before);
});

test.each(['putClean', 'remove'])('cut off before %s, it is whole after it is tried again', async (name) => {
  const one = await arrived(photo('png'));
  stops.before = name;
  await expect(lookAtPhoto(deps(), one.key)).rejects.toThrow('cut off');
  await lookAtPhoto(deps(), one.key);
  expect([...bucket.keys()]).toEqual([one.clean]);
  expect(await one.receipt()).toMatchObject({ state: 'kept' });
});

test('a photo for a claim that is decided, or for no claim, is removed and changes nothing', async () => {
  const decided = await arrived(photo('png'), { state: 'approved' });
  expect(await lookAtPhoto(deps(), decided.key)).toBe('nothing-to-keep');
  expect(await decided.receipt()).toBeUndefined();
  const nowhere = `incoming/${newId()}.${newId()}.${newId()}`;
  bucket.set(nowhere, photo('png'));
  expect(await lookAtPhoto(deps(), nowhere)).toBe('nothing-to-keep');
  expect(bucket.size).toBe(0);
});

test('what the scan found something in goes in both forms, and does not come back', async () => {
  const one = await arrived(photo('png'));
  await lookAtPhoto(deps(), one.key);
  expect(await dropPhoto(deps(), one.key)).toBe('not-readable');
  expect(bucket.size).toBe(0);
  expect(await one.receipt()).toMatchObject({ state: 'not-readable' });
  bucket.set(one.key, photo('png'));
  expect(await lookAtPhoto(deps(), one.key)).toBe('seen-before');
  expect(bucket.size).toBe(0);
});

test('the events of the bucket and of the scan are understood; anything else is a fault', () => {
  const key = 'incoming/a.b.c';
  expect(readPhotoEvent({ 'detail-type': 'Object Created', detail: { bucket: { name: 'b' }, object: { key, size: 3 } } })).toEqual({
    kind: 'arrived',
    key,
  });
  const scanned = (scanResultStatus: string) => ({
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    detail: { s3ObjectDetails: { bucketName: 'b', objectKey: key }, scanResultDetails: { scanResultStatus } },
  });
  expect(readPhotoEvent(scanned('THREATS_FOUND')).kind).toBe('threat-found');
  expect(readPhotoEvent(scanned('NO_THREATS_FOUND')).kind).toBe('scanned-well');
  expect(() => readPhotoEvent({ Records: [] })).toThrow();
});
