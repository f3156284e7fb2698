import { randomUUID } from 'node:crypto';
import type { Later } from '#infra/local/functions/later.ts';
import type { Json, JsonObject } from '#infra/local/json.ts';
import type { Arrival, ObjectStore } from '#infra/local/receipts/object-store.ts';
import { fitsPattern } from '#infra/local/streams/event-pattern.ts';
import { accountId, region } from '#infra/local/template/names.ts';
import type { LocalBucket, System } from '#infra/local/template/system.ts';

/** The file every scanner of viruses takes for one, so that the path of a bad file can be tried. It does nothing. */
const scannerTestText = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

/** Tells the functions that wait for a new object: straight from the bucket, through an EventBridge rule, and with the scan's result. */
export const tellOfArrival = async (
  arrival: Arrival,
  parts: { readonly system: System; readonly later: Later; readonly objects: ObjectStore },
): Promise<void> => {
  const { system, later, objects } = parts;
  const bucket = system.buckets.find(({ name }) => name === arrival.bucketName);
  if (bucket === undefined) return;
  for (const notification of bucket.notifications) {
    const fits = arrival.key.startsWith(notification.prefix) && arrival.key.endsWith(notification.suffix);
    if (fits && notification.events.some((event) => event.startsWith('s3:ObjectCreated:')))
      later.call(notification.functionName, bucketEvent(arrival, bucket));
  }
  const send = (event: Json): void => {
    for (const rule of system.rules.filter(({ pattern }) => fitsPattern(pattern, event))) {
      rule.functionNames.forEach((name) => {
        later.call(name, event);
      });
    }
  };
  if (bucket.sendsToEventBridge) send(objectCreated(arrival, bucket));
  if (!bucket.scannedPrefixes.some((prefix) => arrival.key.startsWith(prefix))) return;
  const content = await objects.read(arrival.bucketName, arrival.key);
  const result = content?.includes(scannerTestText) === true ? 'THREATS_FOUND' : 'NO_THREATS_FOUND';
  objects.tag(arrival.bucketName, arrival.key, { GuardDutyMalwareScanStatus: result });
  send(scanResult(arrival, result));
};

const envelope = (source: string, detailType: string, detail: JsonObject, resources: readonly string[]): JsonObject => ({
  version: '0',
  id: randomUUID(),
  'detail-type': detailType,
  source,
  account: accountId,
  time: new Date().toISOString(),
  region,
  resources,
  detail,
});

const objectCreated = (arrival: Arrival, bucket: LocalBucket): JsonObject =>
  envelope(
    'aws.s3',
    'Object Created',
    {
      version: '0',
      bucket: { name: arrival.bucketName },
      object: { key: arrival.key, size: arrival.bytes, etag: '', sequencer: String(Date.now()) },
      reason: arrival.reason,
    },
    [bucket.arn],
  );

const scanResult = (arrival: Arrival, scanResultStatus: string): JsonObject =>
  envelope(
    'aws.guardduty',
    'GuardDuty Malware Protection Object Scan Result',
    {
      schemaVersion: '1.0',
      scanStatus: 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: { bucketName: arrival.bucketName, objectKey: arrival.key },
      scanResultDetails: {
        scanResultStatus,
        threats: scanResultStatus === 'THREATS_FOUND' ? [{ name: 'EICAR-Test-File (not a virus)' }] : null,
      },
    },
    [],
  );

const bucketEvent = (arrival: Arrival, bucket: LocalBucket): JsonObject => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: region,
      eventTime: new Date().toISOString(),
      eventName: arrival.reason === 'PutObject' ? 'ObjectCreated:Put' : 'ObjectCreated:Post',
      s3: {
        bucket: { name: bucket.name, arn: bucket.arn },
        object: { key: encodeURIComponent(arrival.key).replaceAll('%2F', '/'), size: arrival.bytes },
      },
    },
  ],
});
