/**
 * The address of an identity provider. It is https, or http on a loopback address: the address decides and not a setting, so that
 * no deployment can be talked into sending a sign-in in the clear. Throws for anything else.
 */
export const issuerOf = (text: string): { readonly url: URL; readonly insecure: boolean } => {
  const url = new URL(text);
  if (url.protocol === 'https:') return { url, insecure: false };
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return { url, insecure: true };
  throw new Error('An issuer is https, or http on a loopback address.');
};

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
