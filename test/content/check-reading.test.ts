import { expect, test } from 'vitest';
import { checkReading, gradeOfAge, readingGrade } from '#test/support/check-reading.ts';
import { wordProblems } from '#test/support/word-problems.ts';

const limits = { sentenceWordsMost: 20, gradeMost: 6 };
const repeated = (sentence: string, times: number): string => Array.from({ length: times }, () => sentence).join(' ');
const sentenceOf = (words: number): string => `Go${' go'.repeat(words - 1)}.`;

test('a sentence has at most as many words as policy says', () => {
  expect(checkReading(sentenceOf(20), limits)).toEqual([]);
  expect(checkReading(`Come in. ${sentenceOf(21)}`, limits)).toEqual([
    { kind: 'long-sentence', sentence: sentenceOf(21), words: 21, most: 20 },
  ]);
});

test('a reading age is five years above its American school year', () => {
  expect([9, 11].map(gradeOfAge)).toEqual([4, 6]);
});

test('the grade is the one of the published formula', () => {
  // 0.39 × 4 words a sentence + 11.8 × 1 syllable a word − 15.59.
  expect(readingGrade(['We go by bus.'])).toBe(-2.2);
  // 0.39 × 3 + 11.8 × (3 + 5 + 4) / 3 − 15.59.
  expect(readingGrade(['Regulatory accommodation arrangements.'])).toBeGreaterThan(25);
});

test('hard text is found as a whole, easy text is not, and a short one is not judged', () => {
  const hard = 'Administrative reimbursement arrangements necessitate contemporaneous documentation.';
  expect(checkReading(repeated('You can stop at any time.', 20), limits)).toEqual([]);
  expect(checkReading(repeated(hard, 20), limits)).toMatchObject([{ kind: 'hard-to-read', most: 6 }]);
  expect(checkReading(repeated(hard, 16), limits)).toEqual([]);
  expect(checkReading(repeated(hard, 17), limits)).toHaveLength(1);
  expect(checkReading(repeated(hard.replace('.', ' /'), 20).replaceAll(' / ', '\n'), limits)).toEqual([]);
});

test('a problem says the sentence, the rule and what to write instead', () => {
  expect(wordProblems('Your claim.', 'person')).toEqual(['“Your claim.” said-better: “claim”. Say "your costs and payment", or "send".']);
  expect(wordProblems(sentenceOf(21), 'person')).toEqual([`“${sentenceOf(21)}” has 21 words and may have 20. Make two of it.`]);
  expect(wordProblems(sentenceOf(21), 'staff')).toEqual([]);
});
