import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { functionDefinitions } from '#infra/functions.ts';
import { expectResource, resourcesIn, wordsIn } from '#test/support/template-words.ts';
import { synthesizeTemplate } from '#test/support/template.ts';

const template = await synthesizeTemplate();
const { service } = template;
const words = wordsIn(template);

test('there is one route of the API for each entry of each routes.ts, to the function that owns it, and no other', () => {
  const lambdaName = new Map(
    resourcesIn(service, 'AWS::Lambda::Function').map(({ id, Properties }) => [id, String(Properties['FunctionName'])]),
  );
  const integrations = new Map(
    resourcesIn(service, 'AWS::ApiGatewayV2::Integration').map(({ id, Properties }) => [
      id,
      lambdaName.get(words(Properties['IntegrationUri']).replace('.Arn', '')),
    ]),
  );
  const routes = resourcesIn(service, 'AWS::ApiGatewayV2::Route').map(
    ({ Properties }) =>
      `${String(Properties['RouteKey'])} → ${integrations.get(words(Properties['Target']).replace('integrations/', '')) ?? '?'}`,
  );
  const expected = functionDefinitions.flatMap(({ name, routes: own }) =>
    own.map(({ method, path }) => `${method} ${path} → Alongside-Service-${name}`),
  );
  expect(routes.toSorted()).toEqual(expected.toSorted());
});

test('no two routes have the same name or the same address', () => {
  const all = functionDefinitions.flatMap(({ routes }) => routes);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(new Set(all.map(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]+\}/g, '{}')}`)).size).toBe(all.length);
});

test('a function has one integration and one permission, however many pages it has', () => {
  const web = functionDefinitions.filter(({ kind }) => kind === 'web');
  expect(resourcesIn(service, 'AWS::ApiGatewayV2::Integration')).toHaveLength(web.length);
  const fromApi = resourcesIn(service, 'AWS::Lambda::Permission').filter(
    ({ Properties }) => Properties['Principal'] === 'apigateway.amazonaws.com',
  );
  expect(fromApi).toHaveLength(web.length);
});

test('the access log keeps the route and never the path, the query or who asked', () => {
  const [stage] = resourcesIn(service, 'AWS::ApiGatewayV2::Stage');
  const settings = JSON.stringify(stage?.Properties['AccessLogSettings']);
  expect(settings).toContain('$context.routeKey');
  expect(settings).not.toMatch(/path|query|sourceIp|userAgent|identity|domainName/i);
});

test('the front door adds its secret to what it passes on, and caches no page', () => {
  expectResource(service, 'AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({
      Origins: Match.arrayWith([
        Match.objectLike({ OriginCustomHeaders: [{ HeaderName: 'x-origin-secret', HeaderValue: { Ref: 'OriginSecret' } }] }),
      ]),
      // CloudFront's own policies: caching off.
      DefaultCacheBehavior: Match.objectLike({
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        ViewerProtocolPolicy: 'redirect-to-https',
      }),
    }),
  });
  expect(service.findParameters('OriginSecret', { NoEcho: true, MinLength: 32 })).toHaveProperty('OriginSecret');
});

test('the front door tells the API the address of whoever asks, and not by a header they could write', () => {
  expectResource(service, 'AWS::CloudFront::OriginRequestPolicy', {
    OriginRequestPolicyConfig: Match.objectLike({
      HeadersConfig: { HeaderBehavior: 'whitelist', Headers: Match.arrayWith(['CloudFront-Viewer-Address']) },
    }),
  });
  for (const { Properties } of resourcesIn(service, 'AWS::CloudFront::OriginRequestPolicy')) {
    expect(JSON.stringify(Properties)).not.toMatch(/X-Forwarded-For|"Host"/i);
  }
});

test('a photo goes to the bucket on our own host, and a refusal shows our page', () => {
  expectResource(service, 'AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({
      CacheBehaviors: Match.arrayWith([
        Match.objectLike({ PathPattern: '/receipt-upload', FunctionAssociations: [Match.objectLike({ EventType: 'viewer-request' })] }),
      ]),
      CustomErrorResponses: [400, 403].map((code) => ({
        ErrorCode: code,
        ResponseCode: code,
        ErrorCachingMinTTL: 0,
        ResponsePagePath: Match.stringLikeRegexp('^/static/did-not-arrive-[0-9a-f]{12}[.]html$'),
      })),
    }),
  });
});

test('the security headers are on everything that leaves', () => {
  expectResource(service, 'AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: Match.objectLike({
      SecurityHeadersConfig: Match.objectLike({
        ReferrerPolicy: { ReferrerPolicy: 'same-origin', Override: true },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ContentSecurityPolicy: Match.objectLike({ Override: false }),
      }),
    }),
  });
});

test('nothing refers to the distribution’s own address but the output', () => {
  const { Resources } = service.toJSON();
  const [distribution] = resourcesIn(service, 'AWS::CloudFront::Distribution');
  expect(JSON.stringify(Resources)).not.toContain(`["${distribution?.id ?? '?'}","DomainName"]`);
});
