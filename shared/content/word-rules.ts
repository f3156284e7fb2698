/**
 * Words a page doesn't use, and what to write instead. `person` rules hold for everything a person reads: pages, mail,
 * letters, titles. `legal` is for notices that need the law's own words: they may say "must", but never why somebody knows us.
 */
export type Audience = 'person' | 'legal' | 'staff';

export interface WordRule {
  readonly kind: 'reveals' | 'blames' | 'hurries' | 'asks-for-a-story' | 'said-better';
  /** Matches inside running text, whole words, any case. */
  readonly pattern: RegExp;
  /** What whoever wrote it can do. */
  readonly instead: string;
  readonly audiences: readonly Audience[];
}

const words = (list: readonly string[]): RegExp => new RegExp(`\\b(?:${list.join('|')})\\b`, 'giu');

/** domain.md R-SAF-05, and care.md H23: nothing on a phone, a tab or a statement says why somebody takes part. */
const reveals: WordRule = {
  kind: 'reveals',
  pattern: words([
    'traumas?',
    'traumatic',
    'traumati[sz]ed',
    'abus(?:e|ed|er|ers|ive)',
    'survivors?',
    'victims?',
    'lived[- ]experience',
    'care[- ]leavers?',
    'safeguarding',
    'experts? by experience',
    'co-?production',
    'co-?produc(?:e|ed|ing)',
    'domestic',
    'violen(?:ce|t)',
    'refuges?',
    'rap(?:e|ed)',
    'sexual(?:ly)?',
    'exploitation',
    'exploited',
    'addict(?:ion|ions|s|ed)?',
    'recovery',
    'mental health',
    'probation',
    'prisons?',
    'prisoners?',
    'asylum',
    // "is being looked after by the named lead" is how care.md H6 itself says where a note is.
    'looked[- ]after(?! by)',
  ]),
  instead: 'Say it without giving away why somebody takes part.',
  audiences: ['person', 'legal'],
};

/** domain.md R-EMP-05: says what to do next, never who was wrong. */
const blames: WordRule = {
  kind: 'blames',
  pattern: words([
    'invalid',
    'incorrect(?:ly)?',
    'fail(?:s|ed|ure|ures)?',
    'reject(?:s|ed|ion)?',
    'den(?:y|ies|ied|ial)',
    'must(?:n.t)?',
    'illegal',
    'errors?',
    'forbidden',
    'unauthori[sz]ed',
    'refus(?:e|es|ed|al)',
    'mandatory',
    'you forgot',
    'your mistake',
    'debts?',
  ]),
  instead: 'Say what somebody can do next.',
  audiences: ['person'],
};

/** domain.md R-TIM-01: nobody is hurried, and nothing counts down. */
const hurries: WordRule = {
  kind: 'hurries',
  pattern: words([
    'hurry',
    'expir(?:e|es|ed|ing|y)',
    'last chance',
    'act now',
    'final reminder',
    'overdue',
    'deadlines?',
    'running out',
    'time.?s up',
    '(?:minutes|hours|days|seconds) (?:left|remaining)',
    'as soon as possible',
    'urgent(?:ly)?',
  ]),
  instead: 'Give a date in full, and say what happens after it.',
  audiences: ['person', 'legal'],
};

/** Nobody is asked what happened to them. The one line that says so is exempt. */
const asksForAStory: WordRule = {
  kind: 'asks-for-a-story',
  pattern:
    /\b(?:(?:tell|share|write|describe)(?: us)?(?: about)? your (?:story|stories|experiences?)|(?<!do not need to tell us )what happened to you)\b/giu,
  instead: 'Ask only for what the page needs.',
  audiences: ['person'],
};

/** Words of staff that seem to ask a person why they take part, or for their story. They are asked to look again, never stopped. */
export const asksWhy =
  /\bwhy\b[^.?!]*\b(?:take part|taking part|took part|join(?:ed)?|involved|know us|do this)\b|\bwhat (?:has )?happened to you\b|\b(?:tell|share|write|describe|explain)\b[^.?!]*\byour (?:own )?(?:story|stories|experiences?|past|history|background|situation|condition|diagnosis|illness|disability|benefits?)\b|\bwhat (?:is|was) your (?:story|past|history|background|condition|diagnosis|illness|disability)\b|\bhow did you (?:come to|become|end up)\b/iu;

/** care.md 3a: words that mean something else to the person who reads them. */
const saidBetter: WordRule = {
  kind: 'said-better',
  pattern: words([
    'claims?',
    'claimants?',
    'claiming',
    'not this time',
    'yes by default',
    'contributions?',
    'withdrawn',
    'lapsed',
    'reconfirm(?:ed)?',
    'beneficiar(?:y|ies)',
    'service users?',
    'fund(?:s|ing)?',
  ]),
  instead: 'Use our own words: "your costs and payment", "what you said", "you changed this to no", "budget".',
  audiences: ['person'],
};

export const wordRules: readonly WordRule[] = [reveals, blames, hurries, asksForAStory, saidBetter];

/** R-EMP-04: a sentence a person reads has at most this many words. */
export const sentenceWordsMax = 20;

/** R-EMP-04: reading age 9 to 11. The highest grade the formula may give a whole page or file. */
export const readingGradeMax = 6;

/** Below this many words the formula says more about chance than about the text. */
export const readingGradeWordsMin = 100;
