/**
 * How long a sign-in lasts (domain.md 10.9, auth.*). Nobody sees a countdown, and what was typed is kept either way.
 */
export const sessionLimits = {
  person: { idleMinutes: 60, absoluteMinutes: 12 * 60 },
  staff: { idleMinutes: 15, absoluteMinutes: 10 * 60 },
  /** How long a second step counts (policy auth.stepup_for). */
  stepUpMinutes: 15,
  /** Last-seen is written at most this often. */
  seenEveryMinutes: 1,
} as const;
