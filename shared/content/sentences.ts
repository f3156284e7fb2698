/**
 * Where one sentence ends and the next begins: at a line end, or after a full stop, question mark, exclamation mark or colon
 * (and a closing quotation mark) where a capital, a digit or an amount follows. An amount, a time, an initial and a short form
 * such as "e.g." or "Dr." end none.
 */
const between =
  /\n+|(?<=[.!?:]["”’)]?)(?<!(?<!\p{L})\p{L}\.)(?<!(?<!\p{L})(?:Mrs?|M[sx]|Dr|Rev|Prof|St|[Aa]pprox|[Ii]ncl|[Tt]el)\.)\s+(?=["“‘(]?[\p{Lu}\d£])/gu;

/** The sentences of a text, in order, without those that have no word. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(between)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/** The words of a sentence; an amount, a time or a telephone number in one piece is one. */
export const wordsOf = (sentence: string): readonly string[] => sentence.match(/[\p{L}\d£][\p{L}\d'’.,:£%-]*/gu) ?? [];

/** The sentence that stands at a place of a text, counted as `text.length` counts. */
export const sentenceAt = (text: string, place: number): string => {
  const ends = [...text.matchAll(between)];
  const before = ends.findLast(({ index, 0: gap }) => index + gap.length <= place);
  const after = ends.find(({ index }) => index > place);
  return text.slice(before === undefined ? 0 : before.index + before[0].length, after?.index).trim();
};
