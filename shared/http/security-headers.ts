import { httpsOnlyDays } from '#shared/config/front-door.ts';

/** The one inline script there is: govuk-frontend's own line that says scripts are on. A test compares it with the package. */
export const inlineScriptHash = 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=';

/** Where a form may lead: ourselves, and the sign-in providers that a form of ours redirects to. */
export const securityHeaders = (formTargets: readonly string[]): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' '${inlineScriptHash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join('; '),
  'strict-transport-security': `max-age=${httpsOnlyDays * 86_400}; includeSubDomains`,
  'x-content-type-options': 'nosniff',
  // no-referrer would make `Origin: null`, and our own forms would be refused.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
});
