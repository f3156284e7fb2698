import type { IncomingMessage } from 'node:http';
import { BodyTooLarge, readBody } from '#infra/local/gateway/body.ts';
import type { Callers } from '#infra/local/gateway/caller.ts';
import { kmsPermissionVia } from '#infra/local/gateway/kms-permissions.ts';
import { refusalOf, wordsOf } from '#infra/local/gateway/permission.ts';
import { objectPermission } from '#infra/local/gateway/s3-permissions.ts';
import { partsOf, type Part } from '#infra/local/receipts/multipart.ts';
import type { ObjectStore } from '#infra/local/receipts/object-store.ts';
import { problemOfPost, type PostedForm } from '#infra/local/receipts/post-policy.ts';
import type { LocalBucket, System } from '#infra/local/template/system.ts';

/** The policy's own limit is 25 MiB; the rest is room for the form around the file. */
const largestFormBytes = 26 * 1024 * 1024;

export interface Upload {
  readonly system: System;
  readonly bucket: LocalBucket;
  readonly objects: ObjectStore;
  readonly callers: Callers;
  readonly now: () => string;
  readonly onRefusal: (words: string) => void;
}

/**
 * Takes a form posted to the bucket through our own host. What S3 takes goes on to the form's own next page, with `bucket` and `key` as S3
 * adds them ('' when the form names none). What S3 would refuse gives undefined: the front door shows its page.
 */
export const takeUpload = async (upload: Upload, request: IncomingMessage): Promise<string | undefined> => {
  const form = await readForm(request);
  const problem = form === undefined ? 'EntityTooLarge' : problemOf(upload, form);
  if (form === undefined || problem !== undefined) {
    upload.onRefusal(`A photo was not taken: ${problem ?? ''}`);
    return undefined;
  }
  const key = (form.fields['key'] ?? '').replaceAll('${filename}', form.file.name);
  const { body, contentType } = form.file;
  await upload.objects.put(
    { bucketName: upload.bucket.name, key, bytes: body.length, reason: 'POST Object' },
    { body, contentType: form.fields['content-type'] ?? contentType },
  );
  return nextPage(form.fields['success_action_redirect'], { bucketName: upload.bucket.name, key });
};

const problemOf = (upload: Upload, form: PostedForm): string | undefined => {
  const secretOf = (accessKeyId: string): string | undefined => upload.callers.get(accessKeyId)?.secretAccessKey;
  const problem = problemOfPost(form, upload.bucket.name, { now: upload.now(), secretOf });
  if (problem !== undefined) return problem;
  // Who signed the form lends it their right to put, so they have to have it.
  const signer = upload.callers.get((form.fields['x-amz-credential'] ?? '').split('/')[0] ?? '');
  if (signer === undefined) return 'AccessDenied';
  const key = upload.system.keys.find(({ arn }) => arn === upload.bucket.keyArn);
  const needed = [
    { permission: objectPermission('PutObject', upload.bucket.name, form.fields['key'] ?? ''), ofResource: upload.bucket.statements },
    ...(key === undefined ? [] : [{ permission: kmsPermissionVia('s3', 'GenerateDataKey', key.arn), ofResource: key.statements }]),
  ];
  const refusal = needed.map(({ permission, ofResource }) => refusalOf(signer, permission, ofResource)).find((each) => each !== undefined);
  return refusal === undefined ? undefined : wordsOf(signer, refusal);
};

const readForm = async (request: IncomingMessage): Promise<PostedForm | undefined> => {
  try {
    return formOf(partsOf(await readBody(request, largestFormBytes), request.headers['content-type'] ?? ''));
  } catch (error) {
    if (error instanceof BodyTooLarge) return undefined;
    throw error;
  }
};

// S3 stops at the file: fields after it don't count.
const formOf = (parts: readonly Part[]): PostedForm => {
  const place = parts.findIndex(({ name }) => name === 'file');
  const file = parts[place];
  const before = parts.slice(0, place < 0 ? parts.length : place).filter(({ fileName }) => fileName === undefined);
  return {
    fields: Object.fromEntries(before.map(({ name, body }) => [name.toLowerCase(), body.toString()])),
    file: { body: file?.body ?? Buffer.alloc(0), contentType: file?.contentType ?? '', name: file?.fileName ?? '' },
  };
};

const nextPage = (redirect: string | undefined, { bucketName, key }: { readonly bucketName: string; readonly key: string }): string => {
  if (redirect === undefined || !URL.canParse(redirect)) return '';
  const target = new URL(redirect);
  target.searchParams.set('bucket', bucketName);
  target.searchParams.set('key', key);
  return target.href;
};
