import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interactionPolicy, Provider, type Account, type Grant } from 'oidc-provider';
import { makeMemoryAdapter } from '#infra/local/identity/adapter.ts';
import { identityOf, type Pool } from '#infra/local/identity/identities.ts';
import { signOutPage, startAgainPage } from '#infra/local/identity/pages.ts';
import { parseJson, type Json } from '#infra/local/json.ts';
import { clientIds } from '#infra/local/parameters.ts';

export interface PoolSettings {
  readonly pool: Pool;
  readonly issuer: string;
  readonly publicOrigin: string;
  readonly dataDir: string;
  readonly cookieSecret: string;
}

/**
 * An OpenID Connect provider for one pool: one public client with PKCE, as the stack's Cognito pools have. Every sign-in asks who it is,
 * so that whoever tries the service can be somebody else the next time.
 */
export const makeProvider = (settings: PoolSettings): Provider => {
  const provider = new Provider(settings.issuer, {
    adapter: makeMemoryAdapter(() => Math.floor(Date.now() / 1000)),
    clients: [
      {
        client_id: clientIds[settings.pool],
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${settings.publicOrigin}/sign-in/return`],
        post_logout_redirect_uris: [`${settings.publicOrigin}/signed-out`],
        require_auth_time: true,
      },
    ],
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: {
      keys: [settings.cookieSecret],
      names: cookieNames(settings.pool),
      short: cookiePath(settings.pool),
      long: cookiePath(settings.pool),
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: { body: string }, form: string) => {
          context.body = signOutPage(form);
        },
      },
    },
    findAccount: (_context: unknown, subject: string) => findAccount(settings, subject),
    interactions: {
      policy: alwaysAsk(),
      url: (_context: unknown, interaction: { readonly uid: string }) => `/${settings.pool}/interaction/${interaction.uid}`,
    },
    jwks: { keys: [signingKey(join(settings.dataDir, `signing-key-${settings.pool}.json`))] },
    loadExistingGrant: (context: {
      readonly oidc: { readonly client: { readonly clientId: string }; readonly session: { readonly accountId: string } };
    }) => grantAll(provider, context.oidc.client.clientId, context.oidc.session.accountId),
    pkce: { required: () => true },
    renderError: (context: { type: string; body: string }) => {
      context.type = 'html';
      context.body = startAgainPage(settings.publicOrigin);
    },
    scopes: ['openid', 'email', 'profile'],
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, AuthorizationCode: 60, IdToken: 3600, AccessToken: 3600 },
  });
  return provider;
};

const cookieNames = (pool: Pool): object => ({ session: `${pool}_session`, interaction: `${pool}_interaction`, resume: `${pool}_resume` });

const cookiePath = (pool: Pool): object => ({ signed: true, sameSite: 'lax', httpOnly: true, path: `/${pool}` });

const alwaysAsk = () => {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy
    .get('login')
    .checks.add(
      new Check('ask_each_time', 'Who it is, is asked each time', ({ oidc }) =>
        oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
      0,
    );
  return policy;
};

const findAccount = (settings: PoolSettings, subject: string): Promise<Account | undefined> => {
  const identity = identityOf(settings.dataDir, settings.pool, subject);
  if (identity === undefined) return Promise.resolve(undefined);
  const { email, groups } = identity;
  const name = identity.name === '' ? {} : { name: identity.name };
  return Promise.resolve({
    accountId: subject,
    claims: () => Promise.resolve({ sub: subject, email, email_verified: true, groups, ...name }),
  });
};

// Nobody is asked to allow the service its own claims.
const grantAll = async (provider: Provider, clientId: string, accountId: string): Promise<Grant> => {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
};

/** The key that signs ID tokens, made once: a restart changes nothing for a service that has read it. */
const signingKey = (file: string): Json => {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'local' }), {
      mode: 0o600,
    });
  }
  return parseJson(readFileSync(file, 'utf8'));
};
