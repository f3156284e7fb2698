import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';

/** The bucket of photos: `incoming/` as people sent them, `clean/` as we redrew them. */
export const receiptFiles = (client: S3Client, bucket: string) => ({
  /** Bytes in `incoming/`, 'too-large' when there are more than allowed, undefined when it has gone. */
  readIncoming: async (key: string, maximumBytes: number): Promise<Uint8Array | 'too-large' | undefined> => {
    try {
      const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      if ((head.ContentLength ?? 0) > maximumBytes) return 'too-large';
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return await Body?.transformToByteArray();
    } catch (fault) {
      if (fault instanceof NoSuchKey || fault instanceof NotFound) return undefined;
      throw fault;
    }
  },

  putClean: async (key: string, file: { readonly bytes: Uint8Array; readonly contentType: string }): Promise<void> => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: file.bytes, ContentType: file.contentType }));
  },

  /** Gone afterwards, whether it was there or not. */
  remove: async (key: string): Promise<void> => {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  },
});

export type ReceiptFiles = ReturnType<typeof receiptFiles>;

/** Opens the bucket. Where it is comes from the SDK's own environment. */
export const openReceiptFiles = (bucket: string): ReceiptFiles => receiptFiles(new S3Client({ maxAttempts: 4 }), bucket);
