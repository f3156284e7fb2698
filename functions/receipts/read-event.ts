import * as z from 'zod';

const arrivedSchema = z.object({
  'detail-type': z.literal('Object Created'),
  detail: z.object({ object: z.object({ key: z.string() }) }),
});
const scannedSchema = z.object({
  'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string() }),
    scanResultDetails: z.object({ scanResultStatus: z.string() }),
  }),
});
const eventSchema = z.discriminatedUnion('detail-type', [arrivedSchema, scannedSchema]);

/** What the function is told: a photo arrived, or the scan found something in one. */
export type PhotoEvent = { readonly kind: 'arrived' | 'threat-found' | 'scanned-well'; readonly key: string };

/** Reads an EventBridge event. Anything else is a fault of the wiring. */
export const readPhotoEvent = (event: unknown): PhotoEvent => {
  const read = eventSchema.parse(event);
  if (read['detail-type'] === 'Object Created') return { kind: 'arrived', key: read.detail.object.key };
  const found = read.detail.scanResultDetails.scanResultStatus === 'THREATS_FOUND';
  return { kind: found ? 'threat-found' : 'scanned-well', key: read.detail.s3ObjectDetails.objectKey };
};
