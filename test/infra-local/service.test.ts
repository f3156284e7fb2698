import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callEngine } from '#infra/local/engine/call.ts';
import { at, objectOf, parseJson, textOf, type Json } from '#infra/local/json.ts';
import type { Service } from '#infra/local/service.ts';
import { startService } from '#infra/local/start-service.ts';
import { writeSmallSystem } from '#test/infra-local/small-system.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-service-'));
const templateFolder = writeSmallSystem(join(folder, 'template'));
const journal = 'Data-Journal';
let service: Service;

beforeAll(async () => {
  service = await startService({ dataDir: join(folder, 'data'), port: 0, templateFolder });
}, 30_000);

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (service_: string, command: string, input: unknown): Promise<Json> => {
  const response = await fetch(`${service.origin}/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ service: service_, command, input }),
  });
  return parseJson(await response.text());
};

const seen = async (pk: string): Promise<string> => {
  const found = await callEngine(service.engineEndpoint, 'DynamoDB_20120810.GetItem', { TableName: 'Data-Seen', Key: { pk: { S: pk } } });
  return textOf(at(found, 'Item', 'text', 'S'));
};

const put = (pk: string): Promise<Json> =>
  ask('dynamodb', 'PutItemCommand', { TableName: journal, Item: { pk: { S: pk }, byDayPk: { S: 'today' } } });

describe('pages', () => {
  test('a route gets an event in the shape of an HTTP API, with the headers the front adds', async () => {
    const response = await fetch(`${service.origin}/claims/a%20b?x=1&x=2`, { headers: { cookie: 'a=1; b=2' } });
    const answer = parseJson(await response.text());
    const event = at(answer, 'event');
    expect(response.headers.getSetCookie()).toEqual(['one=1; Path=/', 'two=2; Path=/']);
    expect(at(event, 'routeKey')).toBe('GET /claims/{claimId}');
    expect(at(event, 'pathParameters')).toEqual({ claimId: 'a b' });
    expect(at(event, 'queryStringParameters')).toEqual({ x: '1,2' });
    expect(at(event, 'cookies')).toEqual(['a=1', 'b=2']);
    expect(textOf(at(event, 'headers', 'x-origin-secret'))).toHaveLength(43);
    expect(textOf(at(event, 'headers', 'cloudfront-viewer-address'))).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(at(answer, 'environment', 'GREETING')).toBe('hello');
    expect(at(answer, 'environment', 'PUBLIC_ORIGIN')).toBe(service.origin);
    expect(Object.keys(objectOf(at(answer, 'environment')))).not.toContain('HOME');
  });

  test('a form comes in base64, as from an HTTP API', async () => {
    const response = await fetch(`${service.origin}/form`, { method: 'POST', body: new URLSearchParams({ word: 'héllo' }) });
    const event = at(parseJson(await response.text()), 'event');
    expect(at(event, 'isBase64Encoded')).toBe(true);
    expect(Buffer.from(textOf(at(event, 'body')), 'base64').toString()).toBe('word=h%C3%A9llo');
  });

  test('a plain path goes before one with a parameter, and an unknown one is not found', async () => {
    const plain = parseJson(await (await fetch(`${service.origin}/claims/new`)).text());
    const unknown = await fetch(`${service.origin}/nowhere`);
    expect(at(plain, 'event', 'routeKey')).toBe('GET /claims/new');
    expect(unknown.status).toBe(404);
  });

  test('a function that throws, crashes or is too slow answers 500 or 503, and the next call gets a new copy', async () => {
    const statuses = [];
    for (const path of ['/throw', '/crash', '/slow', '/']) statuses.push((await fetch(`${service.origin}${path}`)).status);
    expect(statuses).toEqual([500, 500, 503, 200]);
  });

  test('a body over the limit of six megabytes is not taken', async () => {
    const response = await fetch(`${service.origin}/form`, { method: 'POST', body: 'x'.repeat(7 * 1024 * 1024) });
    expect(response.status).toBe(413);
  });
});

describe('permissions of the synthesized role', () => {
  test('a call the role allows reaches the engine', async () => {
    expect(at(await put('allowed'), 'value')).toBeDefined();
  });

  test('a call it does not allow is refused with the statement that is missing', async () => {
    const answer = await ask('dynamodb', 'DeleteItemCommand', { TableName: journal, Key: { pk: { S: 'allowed' } } });
    expect(at(answer, 'name')).toBe('AccessDeniedException');
    expect(textOf(at(answer, 'message'))).toContain(
      'Missing statement of probe: {"Effect":"Allow","Action":"dynamodb:DeleteItem","Resource":"arn:aws:dynamodb:eu-west-2:123456789012:table/Data-Journal"}',
    );
    expect(service.notes()[0]?.kind).toBe('refused');
  });

  test('each part of a transaction is checked, and so is an index', async () => {
    const part = { TableName: journal, Key: { pk: { S: 'allowed' } } };
    const transaction = await ask('dynamodb', 'TransactWriteItemsCommand', {
      TransactItems: [{ Put: { TableName: journal, Item: { pk: { S: 'new' } } } }, { Delete: part }],
    });
    const query = {
      TableName: journal,
      IndexName: 'byDay',
      KeyConditionExpression: 'byDayPk = :d',
      ExpressionAttributeValues: { ':d': { S: 'today' } },
    };
    const onIndex = await ask('dynamodb', 'QueryCommand', query);
    expect(textOf(at(transaction, 'message'))).toContain('dynamodb:DeleteItem');
    expect(textOf(at(onIndex, 'message'))).toContain('table/Data-Journal/index/byDay');
  });

  test('mail leaves from the one address only', async () => {
    const raw = (from: string): string =>
      `bytes:From: Alongside <${from}>\r\nTo: ash@example.org\r\nSubject: A date\r\n\r\nSee you on Thursday.`;
    const wrong = await ask('ses', 'SendRawEmailCommand', { RawMessage: { Data: raw('someone@example.org') } });
    const right = await ask('ses', 'SendRawEmailCommand', { RawMessage: { Data: raw('hello@alongside.test') } });
    await service.idle();
    expect(textOf(at(wrong, 'message'))).toContain('ses:FromAddress');
    expect(textOf(at(right, 'value', 'MessageId'))).not.toBe('');
    expect(service.mailbox().at(-1)).toMatchObject({ to: ['ash@example.org'], subject: 'A date' });
    expect(service.mailbox().at(-1)?.text).toContain('Thursday');
    expect(await seen('mail')).toContain('"eventType":"Delivery"');
  });

  test('keys encrypt for real, and a changed context does not decrypt', async () => {
    const KeyId = 'Data-Key';
    const encrypted = await ask('kms', 'EncryptCommand', {
      KeyId,
      Plaintext: 'bytes:12-34-56',
      EncryptionContext: { person: 'p1', purpose: 'payee' },
    });
    const CiphertextBlob = Object.values(objectOf(at(encrypted, 'value', 'CiphertextBlob')));
    const response = await fetch(`${service.origin}/do`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        service: 'kms',
        command: 'DecryptCommand',
        input: { CiphertextBlob, EncryptionContext: { person: 'p2', purpose: 'payee' } },
      }),
    });
    expect(CiphertextBlob.length).toBeGreaterThan(30);
    expect(at(parseJson(await response.text()), 'name')).toBe('InvalidCiphertextException');
  });
});

describe('photos', () => {
  const form = async (): Promise<{ readonly url: string; readonly fields: Readonly<Record<string, string>> }> => {
    const answer = await ask('s3', 'form', {
      Bucket: 'data-receipts',
      Key: 'incoming/one.jpg',
      Conditions: [
        ['content-length-range', 1, 1000],
        ['eq', '$Content-Type', 'image/jpeg'],
        { success_action_redirect: `${service.origin}/claims/1` },
      ],
      Fields: { 'Content-Type': 'image/jpeg', success_action_redirect: `${service.origin}/claims/1` },
      Expires: 60,
    });
    return {
      url: textOf(at(answer, 'value', 'url')),
      fields: Object.fromEntries(Object.entries(objectOf(at(answer, 'value', 'fields'))).map(([name, value]) => [name, textOf(value)])),
    };
  };
  const upload = async (fields: Readonly<Record<string, string>>, bytes: number): Promise<Response> => {
    const data = new FormData();
    Object.entries(fields).forEach(([name, value]) => {
      data.append(name, value);
    });
    data.append('file', new Blob(['x'.repeat(bytes)], { type: 'image/jpeg' }), 'ticket.jpg');
    return fetch(`${service.origin}/receipt-upload`, { method: 'POST', body: data, redirect: 'manual' });
  };

  test('a form that keeps to its policy is taken, and the function that waits for photos is called', async () => {
    const { fields } = await form();
    const response = await upload(fields, 500);
    await service.idle();
    const read = await ask('s3', 'GetObjectCommand', { Bucket: 'data-receipts', Key: 'incoming/one.jpg' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${service.origin}/claims/1?bucket=data-receipts&key=incoming%2Fone.jpg`);
    expect(textOf(at(read, 'value', 'Body'))).toHaveLength(500);
    expect(await seen('call')).toContain('incoming/one.jpg');
  });

  test('one that is too long, changed, or for another key is not taken', async () => {
    const { fields } = await form();
    const tooLong = await upload(fields, 2000);
    const otherKey = await upload({ ...fields, key: 'clean/one.jpg' }, 500);
    const changed = await upload({ ...fields, 'X-Amz-Signature': 'f'.repeat(64) }, 500);
    const farTooLong = await upload(fields, 30 * 1024 * 1024);
    expect([tooLong, otherKey, changed, farTooLong].map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  test('reading outside the prefix is refused', async () => {
    const read = await ask('s3', 'GetObjectCommand', { Bucket: 'data-receipts', Key: 'clean/one.jpg' });
    expect(at(read, 'name')).toBe('AccessDenied');
  });
});

describe('what happens by itself', () => {
  test('stream records reach the worker, and one it can not take becomes a dead letter without holding up the rest', async () => {
    for (const pk of ['first', 'bad-one', 'second', 'third']) await put(pk);
    await service.idle();
    expect(await seen('seen#third')).toContain('third');
    expect(await seen('seen#second')).toContain('second');
    expect(service.deadLetters().map(({ functionName, content }) => [functionName, JSON.stringify(content).includes('bad-one')])).toEqual([
      ['worker', true],
    ]);
  });

  test('a schedule can be fired by the name of its job', async () => {
    await service.fireSchedule('reminders');
    expect(await seen('call')).toBe('{"job":"reminders"}');
  });

  test('after a restart the stream goes on where it was, and nothing kept is gone', async () => {
    await service.idle();
    await callEngine(service.engineEndpoint, 'DynamoDB_20120810.DeleteItem', { TableName: 'Data-Seen', Key: { pk: { S: 'seen#first' } } });
    await service.stop();
    service = await startService({ dataDir: join(folder, 'data'), port: 0, templateFolder });
    await put('after');
    await service.idle();
    expect(service.isNew).toBe(false);
    expect(await seen('seen#after')).toContain('after');
    expect(await seen('seen#first')).toBe('');
    expect(service.mailbox().length).toBeGreaterThan(0);
  });

  test('a second runner on the same data folder is refused with one sentence', async () => {
    await expect(startService({ dataDir: join(folder, 'data'), port: 0, templateFolder })).rejects.toThrow('Another Alongside is running');
  });

  test('a taken port is refused with one sentence', async () => {
    const taken = Number(new URL(service.origin).port);
    await expect(startService({ dataDir: join(folder, 'other'), port: taken, templateFolder })).rejects.toThrow(`Port ${taken} is in use`);
  });
});
