import { numberOf } from '#shared/domain/policy-row.ts';
import type { SmallNumberRules } from '#shared/domain/small-numbers.ts';
import { policyOn } from '#shared/policy/lookup.ts';

/** The rule about small numbers on a London date, as the policy says. */
export const smallNumbersOn = (londonDate: string): SmallNumberRules => ({
  hiddenUpTo: numberOf(policyOn('suppress.primary_max', londonDate)),
});
