import type { Actor } from '#shared/domain/roles.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { SessionLimits } from '#shared/domain/session-life.ts';
import { policyOn } from '#shared/policy/lookup.ts';

/** How long a sign-in lasts on a London date (domain.md 10.9, auth.*). Nobody sees a countdown, and what was typed is kept either way. */
export const sessionLimitsOn = ({ kind }: Pick<Actor, 'kind'>, londonDate: string): SessionLimits => {
  const whose = kind === 'staff' ? 'staff' : 'person';
  return {
    idleMinutes: numberOf(policyOn(`auth.idle_${whose}`, londonDate)),
    absoluteMinutes: 60 * numberOf(policyOn(`auth.absolute_${whose}`, londonDate)),
  };
};
