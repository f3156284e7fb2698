import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeAwsChunks } from '#infra/local/gateway/aws-chunks.ts';
import { keepFromNowOn, openDataFolder } from '#infra/local/data-folder.ts';
import { startChosenEngine } from '#infra/local/engine/choose.ts';
import { fingerprintOf } from '#infra/local/fingerprint.ts';
import { openKeyStore } from '#infra/local/keys/key-store.ts';
import { problemOfPost, type PostedForm } from '#infra/local/receipts/post-policy.ts';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { S3Client } from '@aws-sdk/client-s3';
import { makeRouter } from '#infra/local/web/router.ts';
import { openCheckpoints } from '#infra/local/streams/checkpoints.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-parts-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('keys', () => {
  const store = openKeyStore(join(folder, 'keys'));
  const context = { person: 'p1', purpose: 'payee' };

  test('what was encrypted is read again with the same context, also by a store opened later', () => {
    const ciphertext = store.encrypt('key', Buffer.from('12-34-56'), context);
    expect(ciphertext.includes('12-34-56')).toBe(false);
    expect(openKeyStore(join(folder, 'keys')).decrypt(ciphertext, { purpose: 'payee', person: 'p1' })?.toString()).toBe('12-34-56');
    expect(store.keyIdOf(ciphertext)).toBe('key');
  });

  test('another context, another byte or something else is not read', () => {
    const ciphertext = store.encrypt('key', Buffer.from('12-34-56'), context);
    const changed = Buffer.from(ciphertext);
    changed.writeUInt8((changed.at(-1) ?? 0) ^ 1, changed.length - 1);
    expect(store.decrypt(ciphertext, { ...context, person: 'p2' })).toBeUndefined();
    expect(store.decrypt(changed, context)).toBeUndefined();
    expect(store.decrypt(Buffer.from('nothing'), context)).toBeUndefined();
  });
});

describe('the POST policy', () => {
  const credentials = { accessKeyId: 'LOCALCLAIMSKEYXX', secretAccessKey: 'secret' };
  const signed = async (): Promise<PostedForm> => {
    const client = new S3Client({ region: 'eu-west-2', credentials, endpoint: 'http://127.0.0.1:1', forcePathStyle: true });
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the two packages are a release apart
    const { fields } = await createPresignedPost(client, {
      Bucket: 'receipts',
      Key: 'incoming/a.jpg',
      Conditions: [
        ['content-length-range', 1, 10],
        ['starts-with', '$Content-Type', 'image/'],
      ],
      Fields: { 'Content-Type': 'image/jpeg' },
      Expires: 60,
    });
    const lower = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
    return { fields: lower, file: { body: Buffer.from('12345'), contentType: 'image/jpeg', name: 'a.jpg' } };
  };
  const secretOf = (id: string): string | undefined => (id === credentials.accessKeyId ? credentials.secretAccessKey : undefined);
  const check = (form: PostedForm, bucket = 'receipts', now = new Date().toISOString()) => problemOfPost(form, bucket, { now, secretOf });

  test('a form made by the SDK holds', async () => {
    expect(check(await signed())).toBeUndefined();
  });

  test('each way of not keeping to it is refused with its own code', async () => {
    const form = await signed();
    const withField = (name: string, value: string): PostedForm => ({ ...form, fields: { ...form.fields, [name]: value } });
    const withFile = (text: string): PostedForm => ({ ...form, file: { ...form.file, body: Buffer.from(text) } });
    expect(check(withField('key', 'clean/a.jpg'))).toBe('PolicyConditionFailed');
    expect(check(form, 'exports')).toBe('PolicyConditionFailed');
    expect(check(withField('content-type', 'text/html'))).toBe('PolicyConditionFailed');
    expect(check(withField('acl', 'public-read'))).toBe('AccessDenied');
    expect(check(withField('policy', Buffer.from('{}').toString('base64')))).toBe('SignatureDoesNotMatch');
    expect(check(withField('x-amz-credential', 'SOMEBODY/20260101/eu-west-2/s3/aws4_request'))).toBe('AccessDenied');
    expect(check(withFile('x'.repeat(11)))).toBe('EntityTooLarge');
    expect(check(withFile(''))).toBe('EntityTooSmall');
    expect(check(form, 'receipts', new Date(Date.now() + 61_000).toISOString())).toBe('ExpiredPolicy');
  });
});

test('routes: words before parameters, the rest of a path last', () => {
  const find = makeRouter(['GET /a/{id}', 'GET /a/new', 'POST /a/{id}', 'GET /{rest+}'].map((key) => ({ key, functionName: 'f' })));
  expect(find('GET', '/a/new')?.route.key).toBe('GET /a/new');
  expect(find('GET', '/a/b%2Fc')).toEqual({ route: { key: 'GET /a/{id}', functionName: 'f' }, pathParameters: { id: 'b/c' } });
  expect(find('GET', '/a/b/c')?.pathParameters).toEqual({ rest: 'a/b/c' });
  expect(find('POST', '/a/')).toBeUndefined();
  expect(find('GET', '/a/%')?.pathParameters).toEqual({ id: '%' });
});

test('bodies the SDK streams are put together again', () => {
  const body = Buffer.from('5;chunk-signature=x\r\nhello\r\n3\r\n!!!\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n');
  expect(decodeAwsChunks({ 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' }, body).toString()).toBe('hello!!!');
  expect(decodeAwsChunks({}, Buffer.from('5\r\nhello')).toString()).toBe('5\r\nhello');
});

test('a data folder is for one runner at a time, and its secrets stay', () => {
  const first = openDataFolder(join(folder, 'data'));
  const secret = first.secret('origin');
  expect(() => openDataFolder(join(folder, 'data'))).toThrow('Another Alongside is running');
  keepFromNowOn(first);
  first.release();
  const second = openDataFolder(join(folder, 'data'));
  expect([first.isNew, second.isNew]).toEqual([true, false]);
  expect(second.secret('origin')).toBe(secret);
  second.release();
});

test('a first start that was cut off is begun anew, and takes away nothing but its own', () => {
  const path = join(folder, 'cut-off');
  mkdirSync(join(path, 'buckets'), { recursive: true });
  const first = openDataFolder(path);
  expect([first.isNew, existsSync(join(path, 'buckets'))]).toEqual([true, true]);
  writeFileSync(join(path, 'dynoxide.sqlite-wal'), 'half');
  writeFileSync(join(path, 'letter.txt'), 'mine');
  first.release();
  const second = openDataFolder(path);
  expect([second.isNew, existsSync(join(path, 'dynoxide.sqlite-wal')), existsSync(join(path, 'letter.txt'))]).toEqual([true, false, true]);
  writeFileSync(join(path, 'dynoxide.sqlite'), 'whole');
  keepFromNowOn(second);
  second.release();
  const third = openDataFolder(path);
  expect([third.isNew, existsSync(join(path, 'dynoxide.sqlite'))]).toEqual([false, true]);
  third.release();
});

test('a data folder that can not be made is refused with a way on', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => openDataFolder(join(folder, 'file', 'data'))).toThrow('choose another with DATA_DIR');
});

test('an engine of your own that does not answer is refused with a way on', async () => {
  await expect(startChosenEngine({ folder, endpoint: 'http://127.0.0.1:1', javaJar: undefined })).rejects.toThrow(
    'Nothing answers as DynamoDB',
  );
});

test('checkpoints outlive the process', () => {
  openCheckpoints(join(folder, 'places.json')).set('messages shard', '42');
  expect(openCheckpoints(join(folder, 'places.json')).get('messages shard')).toBe('42');
});

test('the fingerprint changes with a source and with nothing else', () => {
  writeFileSync(join(folder, 'source'), 'one');
  const before = fingerprintOf(folder, ['source']);
  expect(fingerprintOf(folder, ['source'])).toBe(before);
  writeFileSync(join(folder, 'source'), 'two');
  expect(fingerprintOf(folder, ['source'])).not.toBe(before);
});
