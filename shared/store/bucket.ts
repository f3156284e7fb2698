import { S3Client } from '@aws-sdk/client-s3';

/** A bucket and the client that speaks to it. */
export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

/** Opens a bucket. Where it is comes from the SDK's own environment. */
export const openBucket = (name: string): Bucket => ({ client: new S3Client({ maxAttempts: 4 }), name });
