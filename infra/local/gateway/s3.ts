import type { ServerResponse } from 'node:http';
import { sendS3Failure } from '#infra/local/gateway/answer.ts';
import { decodeAwsChunks } from '#infra/local/gateway/aws-chunks.ts';
import { forward } from '#infra/local/gateway/forward.ts';
import { kmsPermissionVia } from '#infra/local/gateway/kms-permissions.ts';
import type { Permission } from '#infra/local/gateway/permission.ts';
import { placeOf, s3Permissions } from '#infra/local/gateway/s3-permissions.ts';
import type { Behind, Call } from '#infra/local/gateway/call.ts';
import type { LocalBucket, Statement, System } from '#infra/local/template/system.ts';

/** Checks an S3 call, and the use of the bucket's key, then lets the object store answer. New objects are told on. */
export const answerS3 = async (call: Call, behind: Behind, response: ServerResponse): Promise<void> => {
  const { bucket: bucketName, key } = placeOf(call.url);
  const bucket = behind.system.buckets.find(({ name }) => name === bucketName);
  if (bucket === undefined) {
    sendS3Failure(response, { status: 404, code: 'NoSuchBucket', message: `The template has no bucket ${bucketName}.` });
    return;
  }
  const needed = s3Permissions(call).flatMap((permission) => withTags(permission, bucket, behind));
  if (!call.check(needed.flatMap((permission) => withKey(permission, bucket, behind.system)))) return;
  const body = decodeAwsChunks(call.headers, call.body);
  await forward(
    {
      to: behind.objects.endpoint,
      method: call.method,
      path: `${call.url.pathname}${call.url.search}`,
      headers: plainHeaders(call.headers),
      body,
    },
    response,
  );
  if (call.method === 'PUT' && key !== '' && call.url.search === '' && response.statusCode < 300) {
    behind.objects.arrived({ bucketName, key, bytes: body.length, reason: 'PutObject' });
  }
};

// The object store checks no signatures of version 4, and trips over checksum and chunk headers: the gateway has dealt with both.
const plainHeaders = (headers: Call['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) =>
        !['authorization', 'x-amz-decoded-content-length', 'x-amz-trailer', 'x-amz-content-sha256', 'transfer-encoding', 'expect'].includes(
          name,
        ) &&
        !name.startsWith('x-amz-checksum') &&
        !name.startsWith('x-amz-sdk-checksum') &&
        !(name === 'content-encoding' && value === 'aws-chunked'),
    ),
  );

const withTags = (permission: Permission, bucket: LocalBucket, behind: Behind): readonly Permission[] => {
  const key = permission.resource.slice(`${bucket.arn}/`.length);
  const tags = Object.entries(behind.objects.tagsOf(bucket.name, key));
  const context = Object.fromEntries(tags.map(([name, value]) => [`s3:existingobjecttag/${name.toLowerCase()}`, [value]]));
  return [{ ...permission, context: { ...permission.context, ...context } }];
};

const keyActions: Readonly<Record<string, string>> = { 's3:GetObject': 'Decrypt', 's3:PutObject': 'GenerateDataKey' };

const withKey = (
  permission: Permission,
  bucket: LocalBucket,
  system: System,
): readonly { readonly permission: Permission; readonly ofResource: readonly Statement[] }[] => {
  const own = { permission, ofResource: bucket.statements };
  const key = system.keys.find(({ arn }) => arn === bucket.keyArn);
  const action = keyActions[permission.action];
  return key === undefined || action === undefined
    ? [own]
    : [own, { permission: kmsPermissionVia('s3', action, key.arn), ofResource: key.statements }];
};
