import * as openid from 'openid-client';
import { issuerOf } from '#functions/sign-in/issuer.ts';

/** What is remembered between leaving for the provider and coming back: only the browser that left can come back. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** One OpenID Connect provider: people's, or staff's. */
export interface Provider {
  /** Where its pages are, for the rule of where our forms may lead. */
  readonly origin: string;
  /** Where to send somebody, and what to remember until they are back. */
  start(): Promise<{ readonly url: string; readonly checks: Checks }>;
  /** Who came back. Throws when it isn't who left, when they turned round, or when the provider can't be reached. */
  finish(address: URL, checks: Checks): Promise<Claims>;
}

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  /** Claims that are asked for a second time at the provider when the ID token doesn't carry them. */
  readonly wanted: readonly string[];
}

/**
 * A public client with PKCE: there is no secret to keep. The provider is asked to sign people in each time, because a phone may be
 * shared and somebody who signed out means it. What the provider says about itself is read once and kept.
 */
export const openProvider = (settings: ProviderSettings): Provider => {
  const issuer = issuerOf(settings.issuer);
  let known: Promise<openid.Configuration> | undefined;
  const configuration = (): Promise<openid.Configuration> => {
    known ??= discover(issuer, settings.clientId).catch((fault: unknown) => {
      known = undefined;
      throw fault;
    });
    return known;
  };
  return {
    origin: issuer.url.origin,
    start: async () => {
      const checks = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
      const url = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.redirectUri,
        scope: settings.scope,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
        prompt: 'login',
      });
      return { url: url.href, checks };
    },
    finish: async (address, checks) => claimsOf(await configuration(), settings, { address, checks }),
  };
};

// Marked as deprecated in the library only to stand out: issuerOf lets http through for a loopback address and nothing else. The
// library looks for this very function, so it can't be wrapped.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const insecureOnLoopback = { execute: [openid.allowInsecureRequests] };

const discover = (issuer: ReturnType<typeof issuerOf>, clientId: string): Promise<openid.Configuration> =>
  openid.discovery(issuer.url, clientId, undefined, openid.None(), issuer.insecure ? insecureOnLoopback : {});

const claimsOf = async (
  configuration: openid.Configuration,
  settings: ProviderSettings,
  back: { readonly address: URL; readonly checks: Checks },
): Promise<Claims> => {
  const tokens = await openid.authorizationCodeGrant(configuration, back.address, {
    pkceCodeVerifier: back.checks.verifier,
    expectedNonce: back.checks.nonce,
    expectedState: back.checks.state,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('A sign-in without an ID token');
  if (settings.wanted.every((name) => name in claims) || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
  return { ...(await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
};
