import type { Actor } from '#shared/domain/roles.ts';

/** Somebody's sign-in on one device. The cookie holds a secret; we keep its hash only. */
export interface Session {
  /** Hash of the secret in the cookie: safe to show in "where you are signed in" and to name in an end request. */
  readonly idHash: string;
  readonly actor: Exclude<Actor, { kind: 'anyone' }>;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  /** Until this instant the person has proved twice who they are; '' when they have not. */
  readonly steppedUpUntil: string;
  /** The member of staff who made the code that did it; left out when nobody did. An originating hand in details given now. */
  readonly steppedUpBy?: string;
  /** When the sign-in at the provider happened, for acts that need a recent one. */
  readonly signedInAt: string;
}
