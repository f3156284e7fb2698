import { join } from 'node:path';
import { at, listOf, numberOf, textOf, textsOf, type Json } from '#infra/local/json.ts';
import { resourcesOfType, type Assembly } from '#infra/local/template/assembly.ts';
import { attributeOf, refOf } from '#infra/local/template/names.ts';
import { propertiesOf, type Resolve } from '#infra/local/template/resolve.ts';
import { headersOfPolicy, noHeaders } from '#infra/local/template/response-headers.ts';
import type { BucketPath, Distribution, LocalBucket, ResponseHeaders } from '#infra/local/template/system.ts';

/** What CloudFront does in front of the API: paths that go to buckets, headers each way, pages shown instead of a refusal. */
export const distributionOf = (assembly: Assembly, resolve: Resolve, buckets: readonly LocalBucket[]): Distribution => {
  const [resource] = resourcesOfType(assembly, 'AWS::CloudFront::Distribution');
  if (resource === undefined)
    return { bucketPaths: [], originHeaders: {}, allowedHeaders: undefined, responseHeaders: noHeaders, errorPages: {} };
  const configuration = at(propertiesOf(resolve, resource), 'DistributionConfig');
  const origins = listOf(at(configuration, 'Origins'));
  const originOf = (behaviour: Json | undefined): Json | undefined =>
    origins.find((origin) => at(origin, 'Id') === at(behaviour, 'TargetOriginId'));
  const headersOf = responseHeadersOf(assembly, resolve);
  const standard = at(configuration, 'DefaultCacheBehavior');
  return {
    bucketPaths: listOf(at(configuration, 'CacheBehaviors')).flatMap((behaviour): readonly BucketPath[] => {
      const domain = textOf(at(originOf(behaviour), 'DomainName'));
      const bucket = buckets.find((each) => domain.startsWith(`${each.name}.s3`));
      if (bucket === undefined) return [];
      const folders = deployedFolders(assembly, resolve, bucket.name);
      return [
        {
          pathPattern: textOf(at(behaviour, 'PathPattern')),
          bucketName: bucket.name,
          folders,
          viewerRequestCode: viewerRequestCode(assembly, resolve, behaviour),
          responseHeaders: headersOf(behaviour),
        },
      ];
    }),
    originHeaders: Object.fromEntries(
      listOf(at(originOf(standard), 'OriginCustomHeaders')).map((header) => [
        textOf(at(header, 'HeaderName')).toLowerCase(),
        textOf(at(header, 'HeaderValue')),
      ]),
    ),
    allowedHeaders: allowedHeadersOf(assembly, resolve, standard),
    responseHeaders: headersOf(standard),
    errorPages: Object.fromEntries(
      listOf(at(configuration, 'CustomErrorResponses')).map((page) => [
        textOf(at(page, 'ErrorCode')),
        { path: textOf(at(page, 'ResponsePagePath')), status: numberOf(at(page, 'ResponseCode'), 200) },
      ]),
    ),
  };
};

const responseHeadersOf = (assembly: Assembly, resolve: Resolve): ((behaviour: Json | undefined) => ResponseHeaders) => {
  const policies = new Map(
    resourcesOfType(assembly, 'AWS::CloudFront::ResponseHeadersPolicy').map((policy) => [
      refOf(policy),
      headersOfPolicy(propertiesOf(resolve, policy)),
    ]),
  );
  return (behaviour) => policies.get(textOf(at(behaviour, 'ResponseHeadersPolicyId'))) ?? noHeaders;
};

const viewerRequestCode = (assembly: Assembly, resolve: Resolve, behaviour: Json): string | undefined => {
  const association = listOf(at(behaviour, 'FunctionAssociations')).find((each) => at(each, 'EventType') === 'viewer-request');
  const arn = textOf(at(association, 'FunctionARN'));
  const made = resourcesOfType(assembly, 'AWS::CloudFront::Function').find((each) => attributeOf(each, 'FunctionARN') === arn);
  return made === undefined ? undefined : textOf(propertiesOf(resolve, made)['FunctionCode']);
};

// CDK puts files into a bucket with a resource of its own, which names the zip of each asset by its hash.
const deployedFolders = (assembly: Assembly, resolve: Resolve, bucketName: string): BucketPath['folders'] =>
  resourcesOfType(assembly, 'Custom::CDKBucketDeployment')
    .map((resource) => propertiesOf(resolve, resource))
    .filter((properties) => textOf(properties['DestinationBucketName']) === bucketName)
    .flatMap((properties) =>
      textsOf(properties['SourceObjectKeys']).map((key) => ({
        folder: join(assembly.folder, `asset.${key.replace(/\.zip$/, '')}`),
        prefix: textOf(properties['DestinationBucketKeyPrefix']),
      })),
    );

/** Always passed on, whatever a policy says: they belong to the request itself. */
const ownHeaders = ['host', 'content-length', 'content-type', 'x-forwarded-for', 'via', 'cookie'];

const allowedHeadersOf = (assembly: Assembly, resolve: Resolve, behaviour: Json | undefined): readonly string[] | undefined => {
  const policy = resourcesOfType(assembly, 'AWS::CloudFront::OriginRequestPolicy').find(
    (each) => refOf(each) === at(behaviour, 'OriginRequestPolicyId'),
  );
  if (policy === undefined) return undefined;
  const headers = at(propertiesOf(resolve, policy), 'OriginRequestPolicyConfig', 'HeadersConfig');
  if (at(headers, 'HeaderBehavior') !== 'whitelist') return undefined;
  return [...ownHeaders, ...textsOf(at(headers, 'Headers')).map((name) => name.toLowerCase())];
};
