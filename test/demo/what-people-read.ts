import type { Everything } from '#test/model/everything.ts';

/** Every text of the demonstration that a person may read, or has written, each by itself. */
export const personReads = ({ activities, contributions, claims, people }: Everything): readonly string[] =>
  [
    ...people.flatMap(({ knownAs, senderPhrase, contactName }) => [knownAs, senderPhrase, contactName]),
    ...activities.flatMap(({ title, whoWillBeThere, where, papers, contentNote, boardPlainName, offer }) => [
      title,
      whoWillBeThere,
      where.text,
      boardPlainName,
      offer.feeFor,
      contentNote.kind === 'note' ? contentNote.text : '',
      ...papers.flatMap((paper) => [paper.title, paper.text]),
    ]),
    ...contributions.flatMap(({ words, outcome }) => [words, outcome?.words ?? '']),
    ...claims.flatMap(({ questions, lines }) => [
      ...questions.flatMap(({ words, answer }) => [words, answer]),
      ...lines.flatMap(({ note, decision }) => [note, decision?.reasonWords ?? '']),
    ]),
  ].filter((text) => text !== '');
