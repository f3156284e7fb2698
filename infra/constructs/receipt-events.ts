import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { CapabilityFunction } from '#infra/constructs/capability-function.ts';
import type { DeadLetters } from '#infra/constructs/dead-letters.ts';

/**
 * Calls the worker when a file has arrived (`Object Created`), and again with whatever the scan said of it (`GuardDuty Malware
 * Protection Object Scan Result`): what it found something in goes away, and a PDF waits for its answer. Through EventBridge, because
 * a notification straight from the bucket would tie the two stacks in a knot.
 */
export class ReceiptEvents extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly worker: CapabilityFunction; readonly bucket: IBucket; readonly deadLetters: DeadLetters },
  ) {
    super(scope, id);
    const { worker, bucket, deadLetters } = props;
    const target = new LambdaTarget(worker.lambda, { deadLetterQueue: deadLetters.queue, retryAttempts: 5 });
    new Rule(this, 'Arrived', {
      description: 'A photo arrived',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix: 'incoming/' }] } },
      },
      targets: [target],
    });
    new Rule(this, 'Scanned', {
      description: 'The malware scan answered about a file',
      eventPattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [bucket.bucketName] } },
      },
      targets: [target],
    });
  }
}
