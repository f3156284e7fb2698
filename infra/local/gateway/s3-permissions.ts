import type { Permission } from '#infra/local/gateway/permission.ts';

/** A call to S3: the address has the bucket first and the key after it. */
export interface S3Call {
  readonly method: string;
  readonly url: URL;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Bucket and key of an address, decoded; the key is '' for the bucket itself. */
export const placeOf = (url: URL): { readonly bucket: string; readonly key: string } => {
  const [bucket = '', ...rest] = url.pathname.slice(1).split('/');
  return { bucket, key: decodeURIComponent(rest.join('/')) };
};

/** What a call to S3 needs. */
export const s3Permissions = (call: S3Call): readonly Permission[] => {
  const { bucket, key } = placeOf(call.url);
  if (key === '') return bucketPermissions(call, bucket);
  const object = objectPermission(objectAction(call), bucket, key);
  const source = call.headers['x-amz-copy-source'];
  if (source === undefined) return [object];
  const [sourceBucket = '', ...sourceKey] = decodeURIComponent(source).replace(/^\//, '').split('/');
  return [object, objectPermission('GetObject', sourceBucket, sourceKey.join('/'))];
};

const objectAction = ({ method, url }: S3Call): string => {
  const tagging = url.searchParams.has('tagging') ? 'Tagging' : '';
  switch (method) {
    case 'GET':
    case 'HEAD':
      return `GetObject${tagging}`;
    case 'DELETE':
      return url.searchParams.has('uploadId') ? 'AbortMultipartUpload' : `DeleteObject${tagging}`;
    default:
      return `PutObject${tagging}`;
  }
};

const bucketPermissions = ({ method, url, body }: S3Call, bucket: string): readonly Permission[] => {
  if (method === 'POST' && url.searchParams.has('delete')) {
    return [...body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)].map((found) => objectPermission('DeleteObject', bucket, found[1] ?? ''));
  }
  const context = { 's3:prefix': [url.searchParams.get('prefix') ?? ''] };
  if (method === 'GET' || method === 'HEAD') return [{ action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}`, context }];
  return [{ action: method === 'PUT' ? 's3:CreateBucket' : 's3:DeleteBucket', resource: `arn:aws:s3:::${bucket}`, context: {} }];
};

/** One action on one object. Everything local counts as a secure transport: it never leaves this machine. */
export const objectPermission = (action: string, bucket: string, key: string): Permission => ({
  action: `s3:${action}`,
  resource: `arn:aws:s3:::${bucket}/${key}`,
  context: { 'aws:securetransport': ['true'] },
});
