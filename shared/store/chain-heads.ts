import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

/** Opens the locked bucket. Its lock is a default of the bucket: what is put there can't be changed or removed before its time. */
export const chainHeadsKeeper =
  (client: Pick<S3Client, 'send'>, bucket: string) =>
  async (name: string, lines: readonly string[]): Promise<void> => {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: name,
        Body: `${lines.join('\n')}\n`,
        ContentType: 'application/jsonl',
        ChecksumAlgorithm: 'SHA256',
      }),
    );
  };

export const openFiles = (): S3Client => new S3Client({ maxAttempts: 4 });
