import { at, isTrue, listOf, objectOf, textOf, type Json, type JsonObject } from '#infra/local/json.ts';
import type { ResponseHeaders } from '#infra/local/template/system.ts';

export const noHeaders: ResponseHeaders = { always: {}, otherwise: {} };

interface NamedHeader {
  readonly name: string;
  readonly value: string;
  readonly overrides: boolean;
}

/** The headers of a CloudFront response headers policy. */
export const headersOfPolicy = (properties: JsonObject): ResponseHeaders => {
  const configuration = objectOf(properties['ResponseHeadersPolicyConfig']);
  const security = objectOf(configuration['SecurityHeadersConfig']);
  const named = (name: string, setting: Json | undefined, value: string): NamedHeader => ({
    name,
    value,
    overrides: isTrue(at(setting, 'Override')),
  });
  const { ContentSecurityPolicy, StrictTransportSecurity, ContentTypeOptions, FrameOptions, ReferrerPolicy } = security;
  const headers = [
    named('content-security-policy', ContentSecurityPolicy, textOf(at(ContentSecurityPolicy, 'ContentSecurityPolicy'))),
    named('strict-transport-security', StrictTransportSecurity, strictTransport(StrictTransportSecurity)),
    named('x-content-type-options', ContentTypeOptions, ContentTypeOptions === undefined ? '' : 'nosniff'),
    named('x-frame-options', FrameOptions, textOf(at(FrameOptions, 'FrameOption'))),
    named('referrer-policy', ReferrerPolicy, textOf(at(ReferrerPolicy, 'ReferrerPolicy'))),
    ...listOf(at(configuration['CustomHeadersConfig'], 'Items')).map((item) =>
      named(textOf(at(item, 'Header')).toLowerCase(), item, textOf(at(item, 'Value'))),
    ),
  ].filter(({ value }) => value !== '');
  const pick = (overrides: boolean): Readonly<Record<string, string>> =>
    Object.fromEntries(headers.filter((header) => header.overrides === overrides).map(({ name, value }) => [name, value]));
  return { always: pick(true), otherwise: pick(false) };
};

const strictTransport = (setting: Json | undefined): string => {
  if (setting === undefined) return '';
  const subdomains = isTrue(at(setting, 'IncludeSubdomains')) ? '; includeSubDomains' : '';
  return `max-age=${textOf(at(setting, 'AccessControlMaxAgeSec'))}${subdomains}`;
};
