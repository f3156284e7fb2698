import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  type Configuration,
  type IDToken,
} from 'openid-client';
import * as openid from 'openid-client';

/** A browser without JavaScript, as far as signing in needs one: follows redirects by itself and keeps cookies. */
export interface PlainBrowser {
  readonly open: (
    address: string,
    form?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly address: string; readonly status: number; readonly html: string }>;
}

/** Stops at the first address outside `host`, as the service's own page would be. */
export const plainBrowser = (host: string): PlainBrowser => {
  const cookies = new Map<string, string>();
  const open: PlainBrowser['open'] = async (address, form) => {
    if (new URL(address).host !== host) return { address, status: 0, html: '' };
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    return next === null ? { address, status: response.status, html: await response.text() } : open(new URL(next, address).href);
  };
  return { open };
};

/** A sign-in that was begun: where the browser goes, and how the code that comes back is exchanged for claims. */
export const beginSignIn = async (issuer: string, clientId: string, redirectUri: string) => {
  const configuration: Configuration = await discovery(new URL(issuer), clientId, undefined, None(), {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so as to stand out: the provider is on this machine
    execute: [openid.allowInsecureRequests],
  });
  const pkceCodeVerifier = randomPKCECodeVerifier();
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: 'some-state',
  }).href;
  const finish = async (returned: string): Promise<IDToken | undefined> =>
    (await authorizationCodeGrant(configuration, new URL(returned), { pkceCodeVerifier, expectedState: 'some-state' })).claims();
  return { address, finish };
};
