import type { Claims, Provider } from '#functions/sign-in/provider.ts';

/**
 * Stands where the identity provider does: whoever comes back with `code=<name>` is the one who is expected under that name. The
 * real protocol is tested against a real provider in sign-in-protocol.test.ts.
 */
export const pretendProvider = (whoIs: Readonly<Record<string, Claims>>): Provider => ({
  origin: 'https://id.example',
  start: () => Promise.resolve({ url: 'https://id.example/authorize?state=s1', checks: { state: 's1', nonce: 'n1', verifier: 'v1' } }),
  finish: (address, checks) => {
    const claims = whoIs[address.searchParams.get('code') ?? ''];
    if (claims === undefined || address.searchParams.get('state') !== checks.state) return Promise.reject(new Error('Not who left'));
    return Promise.resolve(claims);
  },
});
