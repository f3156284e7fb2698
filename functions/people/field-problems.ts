import type { FieldProblem } from '#shared/content/people-problem-words.ts';
import type { PageError } from '#shared/views/chrome.ts';

/** The same problems as the list at the top of the page, each leading to its field. */
export const pageErrors = (problems: readonly FieldProblem[]): readonly PageError[] =>
  problems.map(({ field, text }) => ({ href: `#${field}`, text }));
