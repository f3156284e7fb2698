import type { WordRule } from '#shared/content/word-rules/word-rule.ts';

/** Nobody is asked what happened to them. The one line that says so is exempt. */
export const asksForAStory: WordRule = {
  kind: 'asks-for-a-story',
  pattern:
    /\b(?:(?:tell|share|write|describe|explain)(?: us)?(?: about)? your (?:own |life )?(?:story|stories|experiences?|past|history|background)|(?<!do not need to tell us )what (?:has )?happened to you)\b/giu,
  instead: 'Ask only for what the page needs.',
  audiences: ['person'],
};

/** Words of staff that seem to ask a person why they take part, or for their story. They are asked to look again, never stopped. */
export const asksWhy =
  /\bwhy\b[^.?!]*\b(?:take part|taking part|took part|join(?:ed)?|involved|know us|do this)\b|\bwhat (?:has )?happened to you\b|\b(?:tell|share|write|describe|explain)\b[^.?!]*\byour (?:own )?(?:story|stories|experiences?|past|history|background|situation|condition|diagnosis|illness|disability|benefits?)\b|\bwhat (?:is|was) your (?:story|past|history|background|condition|diagnosis|illness|disability)\b|\bhow did you (?:come to|become|end up)\b/iu;
