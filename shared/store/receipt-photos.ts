import { GetObjectCommand } from '@aws-sdk/client-s3';
import type { Bucket } from '#shared/store/bucket.ts';

/** A cleaned photo of a receipt, as it may be shown. */
export interface ReceiptPhoto {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Photos that were cleaned and kept. Nothing that people upload is read from here. */
export const receiptPhotoStore = ({ client, name }: Bucket) => ({
  /** Undefined when there is none any more. */
  read: async (key: string): Promise<ReceiptPhoto | undefined> => {
    try {
      const { Body, ContentType } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
      return Body === undefined
        ? undefined
        : { bytes: await Body.transformToByteArray(), contentType: ContentType ?? 'application/octet-stream' };
    } catch (fault) {
      if (fault instanceof Error && fault.name === 'NoSuchKey') return undefined;
      throw fault;
    }
  },
});

export type ReceiptPhotoStore = ReturnType<typeof receiptPhotoStore>;
