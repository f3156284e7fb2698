import { Duration } from 'aws-cdk-lib';
import {
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  ResponseHeadersPolicy,
  type FunctionAssociation,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { httpsOnlyDays } from '#shared/config/front-door.ts';

/** Where a whole page sets a stricter policy of its own, that one is kept: `override` is false. */
const plainContentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** What the API is told of a request: at most ten headers, and the viewer's address from CloudFront itself. */
export const pageOriginRequest = (scope: Construct): OriginRequestPolicy =>
  new OriginRequestPolicy(scope, 'PageRequest', {
    comment: 'Alongside pages',
    cookieBehavior: OriginRequestCookieBehavior.all(),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    headerBehavior: OriginRequestHeaderBehavior.allowList(
      'Accept',
      'Accept-Language',
      'Content-Type',
      'Origin',
      'Referer',
      'Sec-Fetch-Site',
      'User-Agent',
      'CloudFront-Viewer-Address',
    ),
  });

/** S3 gets the form and its type, and no cookie of ours. */
export const uploadOriginRequest = (scope: Construct): OriginRequestPolicy =>
  new OriginRequestPolicy(scope, 'UploadRequest', {
    comment: 'Alongside photos',
    cookieBehavior: OriginRequestCookieBehavior.none(),
    queryStringBehavior: OriginRequestQueryStringBehavior.none(),
    headerBehavior: OriginRequestHeaderBehavior.allowList('Content-Type', 'Origin'),
  });

const policies = new WeakMap<Construct, ResponseHeadersPolicy>();

/** Security headers for whatever leaves the front door. `same-origin`: with no referrer browsers send `Origin: null`, and our own forms would be refused. */
export const pageHeaders = (scope: Construct): ResponseHeadersPolicy => {
  const made = policies.get(scope);
  if (made !== undefined) return made;
  const policy = new ResponseHeadersPolicy(scope, 'Headers', {
    comment: 'Alongside',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: plainContentPolicy, override: false },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(httpsOnlyDays), includeSubdomains: true, override: true },
    },
    removeHeaders: ['server', 'x-amz-id-2', 'x-amz-request-id', 'x-amz-server-side-encryption-aws-kms-key-id'],
  });
  policies.set(scope, policy);
  return policy;
};

/** S3 takes a form at the bucket's root only. */
export const sendToBucketRoot = (scope: Construct): FunctionAssociation => ({
  eventType: FunctionEventType.VIEWER_REQUEST,
  function: new EdgeFunction(scope, 'ToBucketRoot', {
    comment: 'A photo is posted to the root of its bucket; nothing else of the bucket can be asked for',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      "function handler(event) { var request = event.request; if (request.method !== 'POST') { return { statusCode: 303, statusDescription: 'See Other', headers: { location: { value: '/costs' } } }; } request.uri = '/'; return request; }",
    ),
  }),
});
