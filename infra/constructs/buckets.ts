import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, StarPrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectLockRetention,
  ObjectOwnership,
  type BucketProps,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import { asBucket, resourceOfBucket } from '#infra/constructs/as-bucket.ts';

/** The journal's retention and one year more, so that a chain can be checked for as long as its entries exist. */
const chainHeadsKeptDays = 8 * 366;

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

/** Where files live: receipts people send, payment files on their way to a bank, and the journal's daily chain heads. */
export class Buckets extends Construct {
  readonly receipts: IBucket;
  readonly exports: IBucket;
  readonly chainHeads: IBucket;
  readonly accessLogs: IBucket;

  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id);
    this.accessLogs = this.#makeAccessLogs();
    const encrypted = {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: this.accessLogs,
    };
    this.receipts = this.#makeReceipts(encrypted);
    this.exports = asBucket(
      new Bucket(this, 'Exports', {
        ...encrypted,
        serverAccessLogsPrefix: 'exports/',
        // What lies about can be taken. A run whose file has gone is sent back by a releaser and made again.
        lifecycleRules: [{ id: 'ShortLife', expiration: Duration.days(14), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      }),
    );
    this.chainHeads = asBucket(
      new Bucket(this, 'ChainHeads', {
        ...encrypted,
        serverAccessLogsPrefix: 'chain-heads/',
        objectLockEnabled: true,
        objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(chainHeadsKeptDays)),
        versioned: true,
      }),
    );
  }

  #makeAccessLogs(): IBucket {
    const bucket = new Bucket(this, 'AccessLogs', {
      ...closed,
      // S3 can't deliver its logs into a bucket with a key of our own.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ id: 'KeepAQuarter', expiration: Duration.days(90) }],
    });
    acknowledge(bucket, 'AwsSolutions-S1', 'This is the bucket that receives the access logs; logging itself would never end.');
    return asBucket(bucket);
  }

  #makeReceipts(encrypted: BucketProps): IBucket {
    const bucket = new Bucket(this, 'Receipts', {
      ...encrypted,
      serverAccessLogsPrefix: 'receipts/',
      lifecycleRules: [
        {
          id: 'IncomingIsCleanedAtOnce',
          prefix: 'incoming/',
          expiration: Duration.days(2),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    bucket.addToResourcePolicy(neverServeWhatScanFound(asBucket(bucket)));
    sendEvents(bucket);
    return asBucket(bucket);
  }
}

/** The malware scan tags what it finds; from then on nobody reads it, not even the function that cleans photos. */
const neverServeWhatScanFound = (bucket: IBucket): PolicyStatement =>
  new PolicyStatement({
    sid: 'NeverServeWhatTheScanFound',
    effect: Effect.DENY,
    principals: [new StarPrincipal()],
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
    resources: [bucket.arnForObjects('*')],
    conditions: { StringEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'THREATS_FOUND' } },
  });

/** Turned on as a plain property: the construct's own option brings a Lambda with wide rights to do the same. */
const sendEvents = (bucket: Bucket): void => {
  resourceOfBucket(bucket).notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
};
