import type { SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';

/** The rules about small numbers as they ship, written out so that a test says what it holds them against. */
export const rules: SmallNumberRules = {
  hiddenUpTo: 7,
  knownPeople: 1,
  roundTo: 5,
  roundPenceTo: 50_000,
  smallestBase: 20,
  smallestEqualityBase: 50,
  smallestDenominator: 20,
  fewestAnswers: 8,
  settlesDays: 14,
};
