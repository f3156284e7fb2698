/** Addresses that somebody who has just signed in has no reason to be sent to. */
const notAfterSignIn: readonly string[] = ['/sign-in', '/sign-out', '/signed-out', '/leave'];

const longestPath = 500;

/**
 * A path of this service to go to after signing in, with its query; undefined for anything that would lead elsewhere or round in a
 * circle. Nobody is sent to another site by a link that starts with our name.
 */
export const ownPath = (publicOrigin: string, typed: string | null): string | undefined => {
  if (typed === null || !typed.startsWith('/') || typed.length > longestPath) return undefined;
  if (!URL.canParse(typed, publicOrigin)) return undefined;
  const url = new URL(typed, publicOrigin);
  if (url.origin !== publicOrigin) return undefined;
  if (notAfterSignIn.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`))) return undefined;
  return `${url.pathname}${url.search}`;
};
