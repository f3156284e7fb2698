import { wholeWords, type WordRule } from '#shared/content/word-rules/word-rule.ts';

/** domain.md R-EMP-05: says what to do next, never who was wrong. */
export const blames: WordRule = {
  kind: 'blames',
  pattern: wholeWords([
    'invalid(?:ly)?',
    'not valid',
    'incorrect(?:ly)?',
    'fail(?:s|ed|ing|ure|ures)?',
    'reject(?:s|ed|ing|ion|ions)?',
    'den(?:y|ies|ied|ying|ial|ials)',
    "must(?: not|n't|nt)?",
    'illegal(?:ly)?',
    'err(?:or|ors|oneous|oneously)',
    'forbid(?:s|den)?',
    'prohibited',
    'not (?:allowed|permitted)',
    'unauthori[sz]ed',
    'refus(?:e|es|ed|ing|al|als)',
    'unacceptable',
    'mandatory',
    'compulsory',
    // domain.md 5.2: "should" tells somebody off before they have done anything.
    'you (?:should|ought to)',
    'you could have',
    'you (?:forgot|neglected)',
    'your (?:own )?(?:mistakes?|fault)',
    'debts?',
  ]),
  instead: 'Say what somebody can do next.',
  audiences: ['person'],
};
