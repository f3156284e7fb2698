import { Stack } from 'aws-cdk-lib';
import { Bucket, CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';

/** CDK's Bucket is an IBucket, but its types say so only without `exactOptionalPropertyTypes`. */
export const asBucket = (bucket: Bucket): IBucket => {
  const construct: IConstruct = bucket;
  if (!isBucket(construct)) throw new Error('A bucket that is not one');
  return construct;
};

const isBucket = (construct: IConstruct): construct is IBucket => construct instanceof Bucket;

/** The bucket's resource in the template, for what the construct has no option for. */
export const resourceOfBucket = (bucket: IConstruct): CfnBucket => {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('A bucket without its resource');
  return resource;
};

/** The bucket's name in its own template. */
export const logicalIdOfBucket = (bucket: IConstruct): string => Stack.of(bucket).getLogicalId(resourceOfBucket(bucket));
