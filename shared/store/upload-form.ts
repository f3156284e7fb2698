import { createHmac } from 'node:crypto';

/**
 * The signed form that puts one file in a bucket (S3 "POST policy", AWS signature version 4). Made here and not with the SDK's
 * presigner, which would bring the whole S3 client into a function that never calls S3; a test compares the two.
 */
export interface UploadSigner {
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** '' for keys that live long. */
  readonly sessionToken: string;
}

export interface Upload {
  readonly key: string;
  /** Where S3 sends the browser afterwards. */
  readonly returnTo: string;
  readonly maximumBytes: number;
  /** UTC instant of signing; the form is good for an hour. */
  readonly now: string;
}

/** The hidden fields, in order; the file's own field comes after them. */
export type UploadFields = Readonly<Record<string, string>>;

const hourMilliseconds = 60 * 60 * 1000;

// A form without a script can't say what kind of file somebody will choose, so it says nothing a browser would ever open.
// What it really is, the receipts function sees in its bytes.
const opaque = 'application/octet-stream';

/** Signs a form for one file, of one name, from 1 byte up to the maximum. S3 checks every part of it. */
export const uploadFields = (signer: UploadSigner, upload: Upload): UploadFields => {
  const signedAt = upload.now.replaceAll(/[-:]|\.\d+/g, '');
  const day = signedAt.slice(0, 8);
  const fields = {
    'Content-Type': opaque,
    success_action_redirect: upload.returnTo,
    bucket: signer.bucket,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${signer.accessKeyId}/${day}/${signer.region}/s3/aws4_request`,
    'X-Amz-Date': signedAt,
    ...(signer.sessionToken === '' ? {} : { 'X-Amz-Security-Token': signer.sessionToken }),
    key: upload.key,
  };
  const conditions = [
    ['content-length-range', 1, upload.maximumBytes],
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ];
  const expiration = `${new Date(Date.parse(upload.now) + hourMilliseconds).toISOString().slice(0, 19)}Z`;
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  return { ...fields, Policy: policy, 'X-Amz-Signature': hmac(signingKey(signer, day), policy).toString('hex') };
};

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const signingKey = (signer: UploadSigner, day: string): Buffer =>
  ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${signer.secretAccessKey}`, day), signer.region));
