import * as z from 'zod';
import { cookieNames, setCookie } from '#shared/http/cookies.ts';
import type { PageRequest } from '#shared/http/page-request.ts';

/** The code mail may be opened in another app and this tab ended by the phone: the attempt outlives both (care 3b.1). */
const attemptMinutes = 60;

const attemptSchema = z.object({
  pool: z.enum(['people', 'staff']),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where they wanted to go; '' for nowhere in particular. */
  to: z.string(),
});

/** A sign-in under way, in the browser that began it and nowhere else. */
export type Attempt = z.infer<typeof attemptSchema>;

export const attemptCookie = (attempt: Attempt): string =>
  setCookie(cookieNames.signIn, Buffer.from(JSON.stringify(attempt)).toString('base64url'), { maxAgeSeconds: attemptMinutes * 60 });

/** The attempt this browser began; undefined when there is none or it isn't one of ours. */
export const readAttempt = (request: PageRequest): Attempt | undefined => {
  const kept = request.cookies[cookieNames.signIn];
  if (kept === undefined || kept === '') return undefined;
  try {
    return attemptSchema.parse(JSON.parse(Buffer.from(kept, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
};
