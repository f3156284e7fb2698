import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { uploadFields } from '#shared/store/upload-form.ts';

const now = '2026-11-13T10:00:00.000Z';
const policyOf = (fields: Readonly<Record<string, string>>) =>
  z
    .object({ expiration: z.string(), conditions: z.array(z.unknown()) })
    .parse(JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()));

afterEach(() => {
  vi.useRealTimers();
});

test.each(['', 'a-session-token'])(
  'a form is what the SDK signs for the same file at the same time (session token: %j)',
  async (sessionToken) => {
    vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
    const signer = { bucket: 'receipts', region: 'eu-west-2', accessKeyId: 'AKIDTEST', secretAccessKey: 'a/secret', sessionToken };
    const upload = {
      key: 'incoming/a.b.c',
      returnTo: 'https://alongside.example/costs/a/lines/b/photo-sent',
      maximumBytes: 26_214_400,
      now,
    };
    const ours = uploadFields(signer, upload);
    const theirs = await createPresignedPost(
      // The presigner brings a copy of the client of its own; what it reads of one is the same.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
      new S3Client({
        region: signer.region,
        credentials: {
          accessKeyId: signer.accessKeyId,
          secretAccessKey: signer.secretAccessKey,
          ...(sessionToken === '' ? {} : { sessionToken }),
        },
      }),
      {
        Bucket: signer.bucket,
        Key: upload.key,
        Expires: 3600,
        Fields: { 'Content-Type': 'application/octet-stream', success_action_redirect: upload.returnTo },
        Conditions: [['content-length-range', 1, upload.maximumBytes]],
      },
    );
    const { fields } = theirs;
    expect(policyOf(ours).expiration).toBe(policyOf(fields).expiration);
    expect(new Set(policyOf(ours).conditions.map((one) => JSON.stringify(one)))).toEqual(
      new Set(policyOf(fields).conditions.map((one) => JSON.stringify(one))),
    );
    expect(Object.keys(ours).toSorted()).toEqual(Object.keys(fields).toSorted());
    for (const name of ['X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Algorithm', 'bucket', 'key']) expect(ours[name]).toBe(fields[name]);
    expect(ours['Policy']).toBe(fields['Policy']);
    expect(ours['X-Amz-Signature']).toBe(fields['X-Amz-Signature']);
  },
);
