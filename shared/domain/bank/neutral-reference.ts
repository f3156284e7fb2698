import { inPlainLetters } from '#shared/domain/bank/plain-letters.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';

/** What a reference is made of and what it may not say. Whoever is beside somebody reads their statement too (domain.md 3.4; R-SAF-05). */
export interface ReferenceRules {
  /** `{ORG}` and `{CLAIMNO}` are filled in (policy bacs.reference_template). */
  readonly template: string;
  /** What the organisation is called on a statement. */
  readonly shortName: string;
  readonly mostCharacters: number;
  /** Words that give away why somebody is paid (domain.md R-SAF-05, care H23). */
  readonly revealing: readonly RegExp[];
  /** The names of groups and boards, which never stand on a statement. */
  readonly boardNames: readonly string[];
}

/** Why a reference can't stand on a statement. It comes from how the organisation is set up, never from who is paid (domain.md 3.4; R-SAF-05). */
export type ReferenceProblem =
  | { readonly code: 'reference-too-long'; readonly most: number }
  | { readonly code: 'reference-not-in-bank-letters' }
  | { readonly code: 'reference-reveals' };

/** A payment's reference: the organisation's short name and a number, and nothing that says why (domain.md 3.4). Refuses with every reason. */
export const neutralReference = (number: number, rules: ReferenceRules): OutcomeOf<string, ReferenceProblem> => {
  const reference = rules.template.replace('{ORG}', rules.shortName.toUpperCase()).replace('{CLAIMNO}', String(number));
  const tells =
    rules.revealing.some((pattern) => reference.search(pattern) >= 0) ||
    rules.boardNames.some((name) => reference.includes(name.toUpperCase()));
  const problems: ReferenceProblem[] = [
    ...(reference.length > rules.mostCharacters ? [{ code: 'reference-too-long', most: rules.mostCharacters } as const] : []),
    ...(inPlainLetters(reference) === reference ? [] : [{ code: 'reference-not-in-bank-letters' } as const]),
    ...(tells ? [{ code: 'reference-reveals' } as const] : []),
  ];
  return problems.length === 0 ? accept(reference) : refuse(...problems);
};
