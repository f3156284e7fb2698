import { Duration, Fn, Stack, CfnCondition } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  CfnDistribution,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  PriceClass,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import { hostOf } from '#infra/constructs/deployment-settings.ts';
import { pageHeaders, pageOriginRequest, sendToBucketRoot, uploadOriginRequest } from '#infra/constructs/front-door-policies.ts';
import { StaticFiles } from '#infra/constructs/static-files.ts';
import { originHeader, receiptUploadPath } from '#shared/config/front-door.ts';

export interface FrontDoorProps {
  readonly api: HttpApi;
  readonly receipts: IBucket;
  readonly accessLogs: IBucket;
  readonly publicOrigin: string;
  readonly originSecret: string;
  /** '' until there is a certificate of the public host in us-east-1. */
  readonly certificateArn: string;
  /** '' unless the body has a web ACL (WAF, us-east-1) of its own. */
  readonly webAclArn: string;
}

/**
 * CloudFront: pages from the API, static files from their bucket, and photos straight to the receipts bucket, all on one host.
 * Nothing refers to the distribution's own domain (functions would wait for it and it for them): it is an output.
 *
 * 400 and 403 are answered with our page because a refused photo would otherwise show S3's raw XML. CloudFront can only do that for
 * the whole host, so our own pages never answer 400 or 403.
 */
export class FrontDoor extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id);
    const files = new StaticFiles(this, 'Static', { accessLogs: props.accessLogs });
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Alongside',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: this.#pages(props),
      additionalBehaviors: { '/static/*': this.#staticFiles(files.bucket), [receiptUploadPath]: this.#uploads(props.receipts) },
      errorResponses: [400, 403].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: httpStatus,
        responsePagePath: files.didNotArrivePath,
        ttl: Duration.seconds(0),
      })),
    });
    useOwnHost(this.distribution, props);
    this.#acknowledgeRules();
  }

  #pages(props: FrontDoorProps): BehaviorOptions {
    const host = `${props.api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`;
    return {
      origin: new HttpOrigin(host, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        customHeaders: { [originHeader]: props.originSecret },
        readTimeout: Duration.seconds(30),
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: pageOriginRequest(this),
      responseHeadersPolicy: pageHeaders(this),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    };
  }

  #staticFiles(bucket: IBucket): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: pageHeaders(this),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
    };
  }

  /** The form carries its own signed policy, which S3 checks. CloudFront adds nothing of its own to it. */
  #uploads(receipts: IBucket): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withBucketDefaults(receipts),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: uploadOriginRequest(this),
      responseHeadersPolicy: pageHeaders(this),
      functionAssociations: [sendToBucketRoot(this)],
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    };
  }

  #acknowledgeRules(): void {
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR1',
      'People are not kept out by country: somebody abroad for a week still needs to reply or to stop.',
    );
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR2',
      'A payment code has a few tries and says so in kind words, the sign-in provider counts the tries of its code, and the stage of the API takes 200 requests a second. A body with a web ACL of its own gives its ARN as the parameter WebAclArn.',
    );
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR3',
      'CloudFront’s log would hold the address and the path of everybody who looked, with the secret part of mailed links. The API’s access log records the route instead.',
    );
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR4',
      'With the parameter CertificateArn the distribution asks for TLS 1.2 of 2021 or newer; only the address CloudFront gives by itself, used before there is a certificate, can’t be told to.',
    );
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR7',
      'Uploads reach the receipts bucket with the form’s own signature, made by a function and checked by S3; an origin access control would replace it. The static bucket has one.',
    );
  }
}

/** With a certificate the distribution answers for the public host; without one, for the address CloudFront gives it. */
const useOwnHost = (distribution: Distribution, props: FrontDoorProps): void => {
  const resource = distribution.node.defaultChild;
  if (!(resource instanceof CfnDistribution)) throw new Error('A distribution without its resource');
  const hasCertificate = given(distribution, 'HasCertificate', props.certificateArn);
  const hasWebAcl = given(distribution, 'HasWebAcl', props.webAclArn);
  const noValue = { Ref: 'AWS::NoValue' };
  resource.addPropertyOverride('DistributionConfig.Aliases', { 'Fn::If': [hasCertificate, [hostOf(props.publicOrigin)], noValue] });
  resource.addPropertyOverride('DistributionConfig.WebACLId', { 'Fn::If': [hasWebAcl, props.webAclArn, noValue] });
  resource.addPropertyOverride('DistributionConfig.ViewerCertificate', {
    AcmCertificateArn: { 'Fn::If': [hasCertificate, props.certificateArn, noValue] },
    CloudFrontDefaultCertificate: { 'Fn::If': [hasCertificate, noValue, true] },
    MinimumProtocolVersion: { 'Fn::If': [hasCertificate, 'TLSv1.2_2021', noValue] },
    SslSupportMethod: { 'Fn::If': [hasCertificate, 'sni-only', noValue] },
  });
};

const given = (scope: Construct, id: string, value: string): string => {
  const condition = new CfnCondition(Stack.of(scope), id, { expression: Fn.conditionNot(Fn.conditionEquals(value, '')) });
  return condition.logicalId;
};
