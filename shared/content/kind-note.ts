import { asRead } from '#shared/content/as-read.ts';
import { revealingWords } from '#shared/content/check-words.ts';
import { asksWhy } from '#shared/content/word-rules/asks-for-a-story.ts';

/**
 * For staff: a kind note to whoever writes words that a person will read, when those would ask why they take part, or tell somebody who looks over
 * their shoulder; '' when not. It stops nothing: staff know best, and can send them as they are after looking again.
 */
export const kindNote = (words: string): string => {
  const asked = asksWhy.exec(asRead(words))?.[0];
  if (asked !== undefined)
    return `This seems to ask why they take part, or about their life: “${asked}”. Nobody has to tell us. Could you ask only for what you need? If it is right as it is, send it once more.`;
  const found = revealingWords(words);
  return found.length === 0
    ? ''
    : `“${found.join('”, “')}” can tell others why somebody takes part, and it stands on their phone. Could it be said more plainly? If it is right as it is, send it once more.`;
};
