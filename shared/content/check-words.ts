import { asRead } from '#shared/content/as-read.ts';
import { sentenceAt } from '#shared/content/sentences.ts';
import { wordRules } from '#shared/content/word-rules/all.ts';
import { reveals } from '#shared/content/word-rules/reveals.ts';
import type { Audience, WordRule } from '#shared/content/word-rules/word-rule.ts';

/** A word we don't use: which rule, the word, the sentence it stands in, and what whoever wrote it can write instead. */
export interface WordFinding {
  readonly kind: WordRule['kind'];
  readonly found: string;
  readonly sentence: string;
  readonly instead: string;
}

/**
 * The words of a text that its readers are spared, rule by rule (domain.md R-SAF-05, R-EMP-05, R-TIM-01; care 3a). Nothing is found in
 * staff text; in a legal notice only what would reveal or hurry. How long and how hard sentences are is looked at by tests alone.
 */
export const checkWords = (text: string, audience: Audience): readonly WordFinding[] => {
  const read = asRead(text);
  return wordRules.filter(({ audiences }) => audiences.includes(audience)).flatMap((rule) => findingsOf(rule, read));
};

/** The words of a text that would tell somebody looking over a shoulder why a person takes part (domain.md R-SAF-05, care H23). */
export const revealingWords = (text: string): readonly string[] => findingsOf(reveals, asRead(text)).map(({ found }) => found);

const findingsOf = ({ kind, pattern, instead }: WordRule, read: string): readonly WordFinding[] =>
  [...read.matchAll(pattern)].map(({ 0: found, index }) => ({
    kind,
    found: found.replaceAll(/\s+/g, ' '),
    sentence: sentenceAt(read, index),
    instead,
  }));
