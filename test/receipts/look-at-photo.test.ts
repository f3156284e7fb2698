import { beforeEach, expect, test } from 'vitest';
import { dropPhoto, lookAtPhoto, type PhotoDeps } from '#functions/receipts/look-at-photo.ts';
import { readPhotoEvent } from '#functions/receipts/read-event.ts';
import { newId } from '#shared/config/new-id.ts';
import { photoWordsOf } from '#shared/content/claim-words.ts';
import { incomingKey } from '#shared/domain/claim-receipts.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { noteReceipt } from '#shared/operations/claims/note-receipt.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { transact } from '#shared/store/transact.ts';
import { aPdf, photo } from '#test/receipts/photos.ts';
import { aClaim, aLine } from '#test/support/builders.ts';
import { noWait, putThere } from '#test/support/claims-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf } from '#test/support/people-service.ts';

const engine = useEngine();
const bucket = new Map<string, Uint8Array>();
const stops = { before: '' };
/** What happens elsewhere while a cleaned photo is being put. */
const meanwhile = { put: (): Promise<unknown> => Promise.resolve() };

beforeEach(() => {
  bucket.clear();
  stops.before = '';
  meanwhile.put = () => Promise.resolve();
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
    putClean: async (key, { bytes }) => {
      await step('putClean', () => bucket.set(key, bytes));
      await meanwhile.put();
    },
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
  const receipt = async () => (await deps().claims.read(claimId))?.lines[0]?.receipt;
  return { claimId, ...another({ claimId, lineId }, bytes), receipt, another: (more: Uint8Array) => another({ claimId, lineId }, more) };
};

/** A photo of a line in the bucket, as it was sent. */
const another = ({ claimId, lineId }: { readonly claimId: string; readonly lineId: string }, bytes: Uint8Array) => {
  const random = newId();
  const key = incomingKey(claimId, lineId, random);
  bucket.set(key, bytes);
  return { key, clean: `clean/${claimId}/${lineId}/${random}` };
};

/** An approver decides the claim: its lines stay as they are. */
const decide = async (claimId: string): Promise<void> => {
  const claim = await deps().claims.read(claimId);
  if (claim === undefined) throw new Error('There is no such claim');
  const saved: Claim = { ...claim, state: 'approved', version: claim.version + 1 };
  const { done } = await transact(databaseOf(engine), [deps().claims.saving(saved, claim.version)], noWait);
  expect(done).toBe(true);
};

/** What the browser says when it comes back from the bucket. */
const cameBack = (key: string) =>
  noteReceipt(deps(), { receipt: { key, state: 'checking', contentHash: '' }, by: 'person:x', now: deps().now() });

test.each([
  ['jpg', photo('jpg'), 'not-yet'],
  ['png', photo('png'), 'not-yet'],
  ['heic', photo('heic'), 'not-yet'],
  ['pdf', aPdf('/Author (Sam)'), 'nothing-found'],
] as const)('a %s is kept clean, noted with its hash, and what was sent is gone', async (_kind, bytes, scan) => {
  const one = await arrived(bytes);
  expect(await lookAtPhoto(deps(), one.key, scan)).toBe('kept');
  expect([...bucket.keys()]).toEqual([one.clean]);
  const receipt = await one.receipt();
  expect(receipt).toMatchObject({ key: one.key, state: 'kept' });
  expect(receipt?.contentHash).toMatch(/^[0-9a-f]{64}$/);
});

test('a PDF is not drawn again, so it stays where it arrived until the scan has answered, and is served by nobody before', async () => {
  const one = await arrived(aPdf('/Author (Sam)'));
  await cameBack(one.key);
  expect(await lookAtPhoto(deps(), one.key)).toBe('waits-for-scan');
  expect([...bucket.keys()]).toEqual([one.key]);
  expect(await one.receipt()).toMatchObject({ state: 'checking' });
  expect(await lookAtPhoto(deps(), one.key, 'nothing-found')).toBe('kept');
  expect([...bucket.keys()]).toEqual([one.clean]);
  // The news that it arrived comes late, or twice.
  expect(await lookAtPhoto(deps(), one.key)).toBe('seen-before');
  expect(await one.receipt()).toMatchObject({ state: 'kept' });
});

test('a PDF that could not be scanned is one we could not read, and another can be sent', async () => {
  const one = await arrived(aPdf(''));
  expect(await lookAtPhoto(deps(), one.key, 'not-possible')).toBe('not-readable');
  expect(await one.receipt()).toMatchObject({ state: 'not-readable' });
  expect(bucket.size).toBe(0);
  const two = one.another(aPdf(''));
  expect(await lookAtPhoto(deps(), two.key, 'nothing-found')).toBe('kept');
});

test('a photo was drawn again and what was sent is gone: that it could not be scanned takes nothing away', async () => {
  const one = await arrived(photo('png'));
  await lookAtPhoto(deps(), one.key);
  expect(await lookAtPhoto(deps(), one.key, 'not-possible')).toBe('seen-before');
  expect([...bucket.keys()]).toEqual([one.clean]);
  expect(await one.receipt()).toMatchObject({ state: 'kept' });
});

test('news of a scan of something that is none of ours changes nothing', async () => {
  bucket.set('incoming/none', aPdf(''));
  expect(await lookAtPhoto(deps(), 'incoming/none', 'nothing-found')).toBe('nothing-to-keep');
  expect([...bucket.keys()]).toEqual(['incoming/none']);
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

test('a photo that takes the place of another is the only one left, also when it was cut off before the other was removed', async () => {
  const one = await arrived(photo('png'));
  await lookAtPhoto(deps(), one.key);
  const two = one.another(photo('jpg'));
  stops.before = 'remove';
  await expect(lookAtPhoto(deps(), two.key)).rejects.toThrow('cut off');
  await lookAtPhoto(deps(), two.key);
  expect([...bucket.keys()]).toEqual([two.clean]);
  expect(await one.receipt()).toMatchObject({ key: two.key, state: 'kept' });
});

test('late news of a photo that was replaced changes nothing about the one that took its place', async () => {
  const one = await arrived(photo('png'));
  await lookAtPhoto(deps(), one.key);
  const two = one.another(photo('jpg'));
  await cameBack(two.key);
  await lookAtPhoto(deps(), two.key);
  const before = await deps().claims.read(one.claimId);
  // The scan found something in it; it arrives again; the person goes back to the page it sent them to.
  await dropPhoto(deps(), one.key);
  bucket.set(one.key, photo('png'));
  expect(await lookAtPhoto(deps(), one.key)).toBe('nothing-to-keep');
  bucket.set(one.key, Buffer.from('not a photo'));
  await lookAtPhoto(deps(), one.key);
  expect(await cameBack(one.key)).toBe(true);
  expect(await deps().claims.read(one.claimId)).toEqual(before);
  expect([...bucket.keys()]).toEqual([two.clean]);
});

test('a photo that can’t be read takes nothing away from the one that is kept, and is not waited for when the browser comes back', async () => {
  const one = await arrived(photo('png'));
  await lookAtPhoto(deps(), one.key);
  const two = one.another(Buffer.from('not a photo'));
  await lookAtPhoto(deps(), two.key);
  expect(await cameBack(two.key)).toBe(true);
  expect(await one.receipt()).toMatchObject({ key: one.key, state: 'kept' });
  expect([...bucket.keys()]).toEqual([one.clean]);
});

test('a photo that is kept stays while a newer one is looked at, also where the browser comes back first, and the words say which', async () => {
  const one = await arrived(photo('png'));
  await lookAtPhoto(deps(), one.key);
  const two = one.another(Buffer.from('not a photo'));
  await cameBack(two.key);
  expect(photoWordsOf(await one.receipt())).toBe('Photo added. We are looking at the newer one');
  expect(await lookAtPhoto(deps(), two.key)).toBe('not-readable');
  expect(await one.receipt()).toMatchObject({ key: one.key, state: 'kept', newer: { key: two.key, state: 'not-readable' } });
  expect(photoWordsOf(await one.receipt())).toBe('We could not open the newer photo, so we kept the one before');
  const three = one.another(photo('jpg'));
  await cameBack(three.key);
  await lookAtPhoto(deps(), three.key);
  const last = await one.receipt();
  expect([last?.key, last?.newer, photoWordsOf(last)]).toEqual([three.key, undefined, 'Photo added']);
  expect([...bucket.keys()]).toEqual([three.clean]);
});

test('decided while another photo is looked at, the photo it was decided on stays', async () => {
  const one = await arrived(photo('png'), { state: 'sent' });
  await lookAtPhoto(deps(), one.key);
  const two = one.another(photo('jpg'));
  meanwhile.put = () => decide(one.claimId);
  expect(await lookAtPhoto(deps(), two.key)).toBe('nothing-to-keep');
  expect(await one.receipt()).toMatchObject({ key: one.key, state: 'kept' });
  expect([...bucket.keys()]).toEqual([one.clean]);
});

test('told of one photo twice at once, and decided in between, it stays', async () => {
  const one = await arrived(photo('png'), { state: 'sent' });
  meanwhile.put = async () => {
    meanwhile.put = () => Promise.resolve();
    await lookAtPhoto(deps(), one.key);
    await decide(one.claimId);
  };
  expect(await lookAtPhoto(deps(), one.key)).toBe('kept');
  expect([...bucket.keys()]).toEqual([one.clean]);
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
  expect(readPhotoEvent(scanned('NO_THREATS_FOUND')).kind).toBe('nothing-found');
  for (const status of ['UNSUPPORTED', 'ACCESS_DENIED', 'FAILED', 'SOMETHING_NEW'])
    expect(readPhotoEvent(scanned(status)).kind).toBe('not-possible');
  expect(() => readPhotoEvent({ Records: [] })).toThrow();
});
