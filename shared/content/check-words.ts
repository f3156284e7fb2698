import {
  readingGradeMax,
  readingGradeWordsMin,
  sentenceWordsMax,
  wordRules,
  type Audience,
  type WordRule,
} from '#shared/content/word-rules.ts';

/** Something in a text that whoever wrote it should look at. */
export type Finding =
  | { readonly kind: WordRule['kind']; readonly found: string; readonly sentence: string; readonly instead: string }
  | { readonly kind: 'long-sentence'; readonly sentence: string; readonly words: number }
  | { readonly kind: 'hard-to-read'; readonly grade: number };

/**
 * Looks at a text as somebody reads it: words we don't use, sentences over 20 words, and how hard it is as a whole. Line
 * ends and full stops end a sentence. Staff text is looked at for nothing yet; a legal notice only for what it would reveal
 * and for hurry.
 */
export const checkWords = (text: string, audience: Audience): readonly Finding[] => {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap((sentence) => wordFindings(sentence, audience));
  if (audience !== 'person') return words;
  return [...words, ...sentences.flatMap(longSentence), ...hardToRead(sentences)];
};

/**
 * The automated readability index (Senter and Smith, 1967): about the school year, American count, of somebody who reads it
 * with ease. 4 to 6 is the reading age of 9 to 11. It only counts letters and words, so a person still has to read the text.
 */
export const readingGrade = (sentences: readonly string[]): number => {
  const words = sentences.flatMap(wordsOf);
  const letters = words.join('').length;
  return sentences.length === 0 || words.length === 0
    ? 0
    : 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43;
};

/** The sentences of a text, in order, without the empty ones. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+|(?<=[.!?:])\s+(?=["“‘(]?[\p{Lu}\d£])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

const wordsOf = (sentence: string): readonly string[] => sentence.match(/[\p{L}\d£][\p{L}\d'’.,:£%-]*/gu) ?? [];

const wordFindings = (sentence: string, audience: Audience): readonly Finding[] =>
  wordRules
    .filter((rule) => rule.audiences.includes(audience))
    .flatMap((rule) =>
      [...sentence.matchAll(rule.pattern)].map(([found]) => ({ kind: rule.kind, found, sentence, instead: rule.instead })),
    );

const longSentence = (sentence: string): readonly Finding[] => {
  const words = wordsOf(sentence).length;
  return words > sentenceWordsMax ? [{ kind: 'long-sentence', sentence, words }] : [];
};

const hardToRead = (sentences: readonly string[]): readonly Finding[] => {
  // Labels and headings are not sentences: they would make any page look easy.
  const full = sentences.filter((sentence) => /[.!?]["”’)]?$/.test(sentence));
  if (full.flatMap(wordsOf).length < readingGradeWordsMin) return [];
  const grade = Math.round(readingGrade(full) * 10) / 10;
  return grade > readingGradeMax ? [{ kind: 'hard-to-read', grade }] : [];
};
