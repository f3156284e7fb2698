import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Bucket } from '#shared/store/bucket.ts';

/** Payment files: made once, kept a short time, encrypted by the bucket's key. A name says which run and nothing about anybody. */
export const runFileStore = ({ client, name }: Bucket) => ({
  /** Where the file of a run is. */
  keyOf: (runId: string): string => `runs/${runId}.csv`,

  put: async (key: string, text: string): Promise<void> => {
    await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: text, ContentType: 'text/csv; charset=utf-8' }));
  },

  read: async (key: string): Promise<string> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
    if (Body === undefined) throw new Error('A payment file without anything in it');
    return Body.transformToString('utf-8');
  },
});

export type RunFileStore = ReturnType<typeof runFileStore>;
