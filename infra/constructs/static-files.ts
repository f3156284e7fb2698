import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import { asBucket, logicalIdOfBucket } from '#infra/constructs/as-bucket.ts';
import { makeStaticFiles } from '#infra/static/static-files.ts';
import { didNotArrivePage } from '#shared/content/did-not-arrive.ts';

const builtFiles = resolve(import.meta.dirname, '../../dist/static');

/** Styles, the script and images. Their names carry a hash of what is in them, so they are kept for a year; old ones stay for open tabs. */
export class StaticFiles extends Construct {
  readonly bucket: IBucket;
  readonly didNotArrivePath: string;

  constructor(scope: Construct, id: string, props: { readonly accessLogs: IBucket }) {
    super(scope, id);
    this.bucket = asBucket(
      new Bucket(this, 'Bucket', {
        blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
        encryption: BucketEncryption.S3_MANAGED,
        enforceSSL: true,
        minimumTLSVersion: 1.2,
        objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
        serverAccessLogsBucket: props.accessLogs,
        serverAccessLogsPrefix: 'static/',
        // Made anew by every deployment.
        removalPolicy: RemovalPolicy.RETAIN,
      }),
    );
    const styles = makeStaticFiles().find(({ key }) => key === 'styles');
    if (styles === undefined) throw new Error('A service without its stylesheet');
    const page = didNotArrivePage(styles.address);
    const hash = createHash('sha256').update(page).digest('hex').slice(0, 12);
    const pageName = `did-not-arrive-${hash}.html`;
    this.didNotArrivePath = `/static/${pageName}`;
    new BucketDeployment(this, 'Deployment', {
      sources: [Source.asset(builtFiles), Source.data(pageName, page)],
      destinationBucket: this.bucket,
      destinationKeyPrefix: 'static',
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
      prune: false,
      memoryLimit: 256,
      logGroup: new LogGroup(this, 'CopierLog', { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY }),
    });
    this.#acknowledgeCopier();
  }

  /** The copier is CDK's own function; it runs while the stack is deployed, has no route and never sees a person's data. */
  #acknowledgeCopier(): void {
    const stack = Stack.of(this);
    const bucketId = logicalIdOfBucket(this.bucket);
    const copiers = stack.node.children.filter((child) => child.node.id.startsWith('Custom::CDKBucketDeployment'));
    for (const copier of copiers) {
      acknowledge(
        copier,
        'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
        'CDK’s own copier of static files brings this role: writing its log. It runs during deployment only.',
      );
      acknowledge(copier, 'AwsSolutions-L1', 'The runtime of CDK’s own copier moves with CDK’s version, which is pinned.');
      for (const action of ['s3:GetBucket*', 's3:GetObject*', 's3:List*', 's3:Abort*', 's3:DeleteObject*']) {
        acknowledge(
          copier,
          `AwsSolutions-IAM5[Action::${action}]`,
          'CDK’s own copier of static files brings these rights, on the bucket of static files and the one CDK deploys from. Neither holds anybody’s data.',
        );
      }
      for (const resource of [`arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*`, `<${bucketId}.Arn>/*`]) {
        acknowledge(copier, `AwsSolutions-IAM5[Resource::${resource}]`, 'The files it copies are named by what is in them.');
      }
    }
  }
}
