import { shown, type Shown } from '#shared/domain/disclosure-control/shown.ts';
import type { SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import { valueAboutPeople } from '#shared/domain/disclosure-control/single-figures.ts';
import { amountOf, different, peopleOf, sumOf } from '#shared/domain/figures/amounts.ts';
import type { Amounts } from '#shared/domain/figures/standing.ts';

/**
 * What a board is shown of things: meetings, what was said, what came of it (domain.md 6.3, rule B). They stand as they are today. What
 * is about people, money or time is in a snapshot that doesn't change.
 */
export interface BoardFigures {
  readonly meetings: Shown;
  readonly meetingsWithExperts: Shown;
  readonly said: Shown;
  readonly outcomes: Readonly<Record<'done' | 'partly' | 'planned' | 'not-done', Shown>>;
  /** Whether what happened next answered it, by those who said it. */
  readonly answers: Readonly<Record<'yes' | 'not-yet' | 'no', Shown>>;
}

/**
 * A board's counts of things in its twelve months. Each is judged by the different people it is about in all of those months together,
 * and hidden unless there are two besides the reader.
 */
export const boardFigures = (months: readonly Amounts[], rules: SmallNumberRules): BoardFigures => {
  const year = sumOf(months);
  const present = different(year, 'present.');
  const things = (value: number, kind: string): Shown => valueAboutPeople({ value, people: peopleOf(year, kind) }, 'things', rules);
  return {
    // Nobody has to take part in a meeting for it to be held: how many there were is on the agenda.
    meetings: shown(new Set([...different(year, 'held.'), ...present]).size),
    meetingsWithExperts: things(present.length, 'tookPart'),
    said: things(amountOf(year, 'agreed'), 'said'),
    outcomes: outcomesShown((kind) => things(amountOf(year, `outcome.${kind}`), 'toldWhatHappened')),
    answers: answersShown(year),
  };
};

const outcomesShown = (one: (kind: string) => Shown): BoardFigures['outcomes'] => ({
  done: one('done'),
  partly: one('partly'),
  planned: one('planned'),
  'not-done': one('not-done'),
});

/** Each stands beside the words it is about on the same page, as the person was told: a * here would hide nothing. Answers are counted, not people. */
const answersShown = (year: Amounts): BoardFigures['answers'] => {
  const one = (answer: string): Shown => shown(amountOf(year, `answer.${answer}`));
  return { yes: one('yes'), 'not-yet': one('not-yet'), no: one('no') };
};
