import { wholeWords, type WordRule } from '#shared/content/word-rules/word-rule.ts';

/** domain.md R-TIM-01: nobody is hurried, and nothing counts down. */
export const hurries: WordRule = {
  kind: 'hurries',
  pattern: wholeWords([
    'hurr(?:y|ies|ied|ying)',
    'expir(?:e|es|ed|ing|y|ation)',
    '(?:last|final) (?:chance|reminder|notice|warning|call)',
    'act (?:now|fast)',
    "(?:do not|don't|dont) (?:miss|delay|wait)",
    "before it(?: is|'s|s) too late",
    'overdue',
    'deadlines?',
    'count(?:s|ing)? ?downs?',
    'running out',
    "time(?: is|'s|s) (?:up|nearly up|running)",
    'limited time',
    '(?:seconds?|minutes?|hours?|days?) (?:left|remaining|to go)',
    '(?:places|spaces) (?:left|remaining)',
    'as soon as possible',
    'asap',
    'urgent(?:ly)?',
    'right away',
    'without delay',
    'immediate(?:ly)?',
  ]),
  instead: 'Give a date in full, and say what happens after it.',
  audiences: ['person', 'legal'],
};
