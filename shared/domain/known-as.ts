import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';

/** A name is one line of at most this many characters. */
export const longestName = 60;

export type NameProblem = { readonly code: 'name-missing' } | { readonly code: 'name-too-long'; readonly most: number };

/**
 * The name somebody wants to be called by, as typed, with white space made single. Any letters of any language: nobody is asked
 * whether it is their legal name.
 */
export const readKnownAs = (typed: string): OutcomeOf<string, NameProblem> => {
  const name = typed.replaceAll(/[\p{Cc}\p{Zs}]+/gu, ' ').trim();
  if (name === '') return refuse({ code: 'name-missing' });
  return name.length > longestName ? refuse({ code: 'name-too-long', most: longestName }) : accept(name);
};
