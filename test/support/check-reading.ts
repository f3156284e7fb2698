import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { sentencesOf, wordsOf } from '#shared/content/sentences.ts';

/** How hard a text may be. Both come from policy: `content.max_sentence` and `content.reading_age`. */
export interface ReadingLimits {
  readonly sentenceWordsMost: number;
  readonly gradeMost: number;
}

export type ReadingFinding =
  | { readonly kind: 'long-sentence'; readonly sentence: string; readonly words: number; readonly most: number }
  | { readonly kind: 'hard-to-read'; readonly grade: number; readonly most: number };

/** Below this many words a formula says more about chance than about the text. */
const gradedFromWords = 100;

/** Sentences with too many words, and whether a text of 100 words or more is hard to read as a whole (domain.md R-EMP-04). */
export const checkReading = (text: string, { sentenceWordsMost, gradeMost }: ReadingLimits): readonly ReadingFinding[] => {
  const sentences = sentencesOf(text);
  const long = sentences.flatMap((sentence): readonly ReadingFinding[] => {
    const words = wordsOf(sentence).length;
    return words > sentenceWordsMost ? [{ kind: 'long-sentence', sentence, words, most: sentenceWordsMost }] : [];
  });
  // Labels and headings are not sentences: they would make any page look easy.
  const full = sentences.filter((sentence) => /[.!?]["”’)]?$/.test(sentence));
  const grade = readingGrade(full);
  const hard = full.flatMap(wordsOf).length >= gradedFromWords && grade > gradeMost;
  return hard ? [...long, { kind: 'hard-to-read', grade, most: gradeMost }] : long;
};

/**
 * The Flesch-Kincaid grade: the school year, American count, of somebody who reads it with ease, to one decimal. It only counts words
 * and syllables, so a person still has to read the text (domain.md 5.2). A number is taken as a word of one syllable: it is seen, not spelt.
 */
export const readingGrade = (sentences: readonly string[]): number => {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.map((word) => Math.max(1, syllable(word))).reduce((sum, count) => sum + count, 0);
  return Math.round(fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }) * 10) / 10;
};

/** Somebody of a reading age is in the American school year that is five lower: a first year begins at six. */
export const gradeOfAge = (years: number): number => years - 5;
