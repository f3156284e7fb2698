import type { OutcomeOf } from '#shared/domain/outcome-of.ts';

/** What an operation answered. Throws when it refused: then the story asks for something the service doesn't do. */
export const done = <T>(outcome: OutcomeOf<T, { readonly code: string }>): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(`It was refused: ${outcome.problems.map((problem) => JSON.stringify(problem)).join(', ')}`);
};

/** The thing that was looked for. Throws when it isn't there. */
export const found = <T>(thing: T | undefined, what: string): T => {
  if (thing === undefined) throw new Error(`There is no ${what}`);
  return thing;
};
