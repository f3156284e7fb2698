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

/** What the scan said of a file: `not-possible` is whatever is no answer (unsupported, access denied, failed). */
export type ScanResult = 'threat-found' | 'nothing-found' | 'not-possible';

/** What the function is told: a file arrived, or what the scan said of one. */
export type PhotoEvent = { readonly kind: 'arrived' | ScanResult; readonly key: string };

/** Reads an EventBridge event. Anything else is a fault of the wiring. */
export const readPhotoEvent = (event: unknown): PhotoEvent => {
  const read = eventSchema.parse(event);
  if (read['detail-type'] === 'Object Created') return { kind: 'arrived', key: read.detail.object.key };
  return { kind: resultOf(read.detail.scanResultDetails.scanResultStatus), key: read.detail.s3ObjectDetails.objectKey };
};

/** GuardDuty's words. Only one of them says that a file is fit to be served. */
const resultOf = (status: string): ScanResult => {
  if (status === 'THREATS_FOUND') return 'threat-found';
  return status === 'NO_THREATS_FOUND' ? 'nothing-found' : 'not-possible';
};
