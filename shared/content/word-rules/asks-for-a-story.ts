import type { WordRule } from '#shared/content/word-rules/word-rule.ts';

/** Words of staff that seem to ask a person why they take part, or for their story. They are asked to look again, never stopped. */
export const asksWhy =
  /\bwhy\b[^.?!]*\b(?:take part|taking part|took part|join(?:ed)?|involved|know us|do this)\b|\bwhat (?:has )?happened to you\b|\b(?:tell|share|write|describe|explain)\b[^.?!]*\byour (?:own )?(?:story|stories|experiences?|past|history|background|situation|condition|diagnosis|illness|disability|benefits?)\b|\bwhat (?:is|was) your (?:story|past|history|background|condition|diagnosis|illness|disability)\b|\bhow did you (?:come to|become|end up)\b/iu;

/** Nobody is asked why they take part or what happened to them (domain.md R-SAF-05). The one line that says so is exempt. */
export const asksForAStory: WordRule = {
  kind: 'asks-for-a-story',
  pattern: new RegExp(`(?<!do not need to tell us )(?:${asksWhy.source})`, 'giu'),
  instead: 'Ask only for what the page needs.',
  audiences: ['person'],
};
