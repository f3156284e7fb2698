import type { SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';

/** The rules about small numbers on a London date, as the policy says. Nobody's own value goes under the floor. */
export const smallNumbersOn = (londonDate: string): SmallNumberRules => {
  const value = (key: string): number => numberOf(policyOn(key, londonDate));
  return {
    hiddenUpTo: Math.max(value('suppress.primary_max'), value('suppress.primary_floor')),
    knownPeople: value('suppress.known_people'),
    roundTo: value('suppress.round_to'),
    roundPenceTo: value('suppress.round_money_to'),
    smallestBase: value('suppress.min_base_breakdown'),
    smallestEqualityBase: value('suppress.min_base_equality'),
    smallestDenominator: value('suppress.min_denominator'),
    fewestAnswers: value('suppress.survey_min_responses'),
    settlesDays: value('suppress.snapshot_settles'),
  };
};
