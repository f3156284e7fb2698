import type { Session } from '#shared/domain/session.ts';

export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
}

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** True while the session may be used: neither idle too long nor older than its absolute limit. Asked on every read, whatever TTL did. */
export const isLive = (session: Session, limits: SessionLimits, now: string): boolean =>
  minutesBetween(session.lastSeenAt, now) <= limits.idleMinutes && minutesBetween(session.startedAt, now) <= limits.absoluteMinutes;

/** True when the person proved twice who they are, recently enough. */
export const isSteppedUp = (session: Session, now: string): boolean => session.steppedUpUntil > now;
