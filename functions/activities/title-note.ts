import { checkWords } from '#shared/content/check-words.ts';

/**
 * A kind note to whoever plans a meeting when its title would tell somebody looking over a shoulder why a person takes part; '' when
 * it wouldn't. It stops nothing: staff know best what a name says where they are.
 */
export const titleNote = (title: string): string => {
  const found = checkWords(title, 'legal').flatMap((finding) => (finding.kind === 'reveals' ? [finding.found] : []));
  if (found.length === 0) return '';
  return `"${found.join('", "')}" in the title can tell others why somebody takes part. It stands on their phone. Could it be called something plainer?`;
};
