import { revealingWords } from '#shared/content/check-words.ts';

/**
 * A kind note to whoever plans a meeting when its title would tell somebody looking over a shoulder why a person takes part; '' when
 * it wouldn't (care H23). It stops nothing.
 */
export const titleNote = (title: string): string => {
  const found = revealingWords(title);
  if (found.length === 0) return '';
  return `"${found.join('", "')}" in the title can tell others why somebody takes part. It stands on their phone. Could it be called something plainer?`;
};
