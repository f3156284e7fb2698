import { checkWords } from '#shared/content/check-words.ts';
import type { Audience } from '#shared/content/word-rules/word-rule.ts';
import { numberOf, spanOf } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { checkReading, gradeOfAge, type ReadingLimits } from '#test/support/check-reading.ts';

const now = '2026-11-23';

/** Policy: `content.max_sentence`, and the upper end of `content.reading_age` as a grade. */
const limits: ReadingLimits = {
  sentenceWordsMost: numberOf(policyOn('content.max_sentence', now)),
  gradeMost: gradeOfAge(spanOf(policyOn('content.reading_age', now)).to),
};

/** What is wrong with a text for whoever reads it, each in one line: the sentence, the rule, and what to write instead. */
export const wordProblems = (text: string, audience: Audience): readonly string[] => [
  ...checkWords(text, audience).map(({ kind, found, sentence, instead }) => `“${sentence}” ${kind}: “${found}”. ${instead}`),
  ...(audience === 'person' ? checkReading(text, limits).map(readingProblem) : []),
];

const readingProblem = (finding: ReturnType<typeof checkReading>[number]): string => {
  switch (finding.kind) {
    case 'long-sentence':
      return `“${finding.sentence}” has ${finding.words} words and may have ${finding.most}. Make two of it.`;
    case 'hard-to-read':
      return `It reads at grade ${finding.grade} and may read at ${finding.most}. Use shorter words and sentences.`;
    default:
      return finding satisfies never;
  }
};
