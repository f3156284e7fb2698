/**
 * Whom words are for. `person`: everything a person reads, pages, mail, letters, titles. `legal`: notices that need the law's own words;
 * they may say "must", but never why somebody knows us. `staff`: colleagues, who need the plain truth, "failed" and "claim" included.
 */
export type Audience = 'person' | 'legal' | 'staff';

/** Words we don't use, why not, and what to write instead. */
export interface WordRule {
  readonly kind: 'reveals' | 'blames' | 'hurries' | 'asks-for-a-story' | 'said-better';
  /** Matches inside a text as it is read (`as-read.ts`): whole words, any case. */
  readonly pattern: RegExp;
  /** What whoever wrote it can do. */
  readonly instead: string;
  readonly audiences: readonly Audience[];
}

/**
 * Any of these as whole words, in any case. Each is a pattern of letters; a space in it stands for spaces, hyphens, underscores, a line
 * end, or nothing at all: "care leaver", "care-leaver", "careleaver".
 */
export const wholeWords = (list: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.map((words) => words.replaceAll(' ', '[\\s_-]*')).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
