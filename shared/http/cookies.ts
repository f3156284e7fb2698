/**
 * Cookies of the service. `__Host-` means: this host only, the whole site, never over plain HTTP (a browser counts localhost as
 * safe). SameSite=Lax lets the sign-in provider send somebody back signed in.
 */
export const cookieNames = {
  session: '__Host-session',
  signIn: '__Host-sign-in',
  joining: '__Host-joining',
  kept: '__Host-kept',
} as const;

export type CookieName = (typeof cookieNames)[keyof typeof cookieNames];

/** A Set-Cookie value; it goes when the browser closes unless it is given a life. */
export const setCookie = (name: CookieName, value: string, life?: { readonly maxAgeSeconds: number }): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${life === undefined ? '' : `; Max-Age=${life.maxAgeSeconds}`}`;

/** A Set-Cookie value that takes the cookie away. */
export const clearCookie = (name: CookieName): string => setCookie(name, '', { maxAgeSeconds: 0 });

/** The cookies of an API Gateway event, by name. */
export const readCookies = (cookies: readonly string[] | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (cookies ?? []).flatMap((cookie) => {
      const at = cookie.indexOf('=');
      return at < 1 ? [] : [[cookie.slice(0, at).trim(), cookie.slice(at + 1)]];
    }),
  );
