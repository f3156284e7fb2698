import { textFact } from '#shared/domain/entry-facts.ts';
import { monthOf, monthWritten } from '#shared/domain/figures/facts.ts';
import { standing, type Share, type Standing } from '#shared/domain/figures/standing.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';

/**
 * What was said, what came of it, and whether that answered it. What a person holds back is not counted as said: a board that sees
 * four things and the figure five would learn that somebody holds one. What was removed is in no figure.
 */
export const contributionFigures = (entry: JournalEntry): readonly Standing[] => {
  switch (entry.type) {
    case 'contribution-agreed':
      return agreed(entry);
    case 'contribution-removed':
      return ['agreed', 'outcome', 'answer'].map((question) => standing(entry, question));
    case 'outcome-recorded':
      // A new outcome is a new question to the person: their answer to the one before doesn't count for it.
      return [standing(entry, 'outcome', outcome(entry)), standing(entry, 'answer')];
    case 'outcome-answered':
      return [standing(entry, 'answer', answer(entry))];
    default:
      return [];
  }
};

const agreed = (entry: JournalEntry): readonly Standing[] => {
  const person = `people.said.${textFact(entry, 'alias')}`;
  const heldBack = textFact(entry, 'showing') === 'hold';
  return [
    heldBack ? standing(entry, 'agreed') : standing(entry, 'agreed', by(entry, monthWritten(entry), { agreed: 1, [person]: 1 })),
    ...answered(entry, heldBack),
  ];
};

/** Held back after the board answered, its outcome goes from the figures too; shown again, it comes back with what the entry says of it. */
const answered = (entry: JournalEntry, heldBack: boolean): readonly Standing[] => {
  if (heldBack) return [standing(entry, 'outcome'), standing(entry, 'answer')];
  return [
    ...(isSaid(entry, 'kind') ? [standing(entry, 'outcome', outcome(entry))] : []),
    ...(isSaid(entry, 'answer') ? [standing(entry, 'answer', answer(entry))] : []),
  ];
};

/** An entry of words that were not answered has neither, or has them empty. */
const isSaid = ({ facts }: JournalEntry, name: string): boolean => (facts[name] ?? '') !== '';

const outcome = (entry: JournalEntry): Share =>
  by(entry, monthOf(textFact(entry, 'heldOn')), {
    [`outcome.${textFact(entry, 'kind')}`]: 1,
    [`people.toldWhatHappened.${textFact(entry, 'alias')}`]: 1,
  });

const answer = (entry: JournalEntry): Share => by(entry, monthWritten(entry), { [`answer.${textFact(entry, 'answer')}`]: 1 });

const by = (entry: JournalEntry, period: string, amounts: Share['amounts']): Share => ({
  boardId: textFact(entry, 'boardId'),
  period,
  amounts,
});
