import { asksForAStory } from '#shared/content/word-rules/asks-for-a-story.ts';
import { blames } from '#shared/content/word-rules/blames.ts';
import { hurries } from '#shared/content/word-rules/hurries.ts';
import { reveals } from '#shared/content/word-rules/reveals.ts';
import { saidBetter } from '#shared/content/word-rules/said-better.ts';
import type { WordRule } from '#shared/content/word-rules/word-rule.ts';

/** Every rule about words there is. */
export const wordRules: readonly WordRule[] = [reveals, blames, hurries, asksForAStory, ...saidBetter];
