/** For staff: what each figure of a board says. */
import { money } from '#shared/content/money.ts';
import type { BoardFigures } from '#shared/domain/figures/board-figures.ts';
import type { Shown } from '#shared/domain/small-numbers.ts';
import type { BoardView, FigureShown } from '#shared/views/pages/board/one.ts';

const count = (shown: Shown): string => (shown.kind === 'hidden' ? '*' : String(shown.value));
const pounds = (shown: Shown): string => (shown.kind === 'hidden' ? '*' : money(shown.value));

const days = (shown: Shown | undefined): string => {
  if (shown === undefined) return 'Nothing paid yet';
  if (shown.kind === 'hidden') return '*';
  return shown.value === 1 ? '1 working day' : `${shown.value} working days`;
};

const outOf = (part: Shown, whole: Shown): string =>
  part.kind === 'hidden' || whole.kind === 'hidden' ? '*' : `${part.value} of ${whole.value}`;

const figure = (label: string, value: string, howCounted: string, note = ''): FigureShown => ({ label, value, howCounted, note });

/** A board's figures in words, each with how it is counted. */
export const figureGroups = (figures: BoardFigures): BoardView['groups'] => [
  { heading: 'Who was there', figures: whoWasThere(figures) },
  { heading: 'What was said and answered', figures: whatWasSaid(figures) },
  { heading: 'Time to pay', figures: timeToPay(figures) },
  { heading: 'Money', figures: moneyFigures(figures) },
];

const whoWasThere = ({ meetings, meetingsWithExperts, people }: BoardFigures): readonly FigureShown[] => [
  figure(
    'Meetings with people who took part',
    outOf(meetingsWithExperts, meetings),
    'Meetings of this board that were held, and those of them where a host or coordinator recorded that at least one person took part. By the date of the meeting. Not shown when it was the same one person each time.',
  ),
  figure(
    'Different people who took part',
    count(people),
    'Each person once, however many meetings they came to. By the date of the meeting.',
  ),
];

const whatWasSaid = ({ said, outcomes, answers }: BoardFigures): readonly FigureShown[] => [
  figure(
    'Things said and shown to you',
    count(said),
    'What people agreed to show, by the month they agreed. What somebody chooses later about their words does not change it. Not shown when all of it is from one person.',
  ),
  figure('Done', count(outcomes.done), howOutcomes),
  figure('Partly done', count(outcomes.partly), howOutcomes),
  figure('Planned', count(outcomes.planned), howOutcomes),
  figure('Not done, with the reason', count(outcomes['not-done']), howOutcomes),
  figure('“This answers it”', count(answers.yes), howAnswers),
  figure('“Not yet”', count(answers['not-yet']), howAnswers),
  figure('“No, it does not”', count(answers.no), howAnswers),
];

const howOutcomes =
  'What this board wrote down as having happened next, the newest for each thing said. By the date of the meeting. Not shown when all of it is about one person.';
const howAnswers =
  'Answers to “Does this answer it?”, the newest for each thing said. Answers are counted, and not people: each stands beside its words below.';

const timeToPay = ({ claimsPaid, paidAsPromised, middleDays, nineOfTenDays }: BoardFigures): readonly FigureShown[] => [
  figure(
    'Half of all claims were paid within',
    days(middleDays),
    'Working days in England from the day a claim was sent to the day it was paid: the middle one. By the date of payment.',
  ),
  figure('Nine of ten were paid within', days(nineOfTenDays), 'The same, for nine claims of ten.'),
  figure(
    'Paid by the day we promised',
    outOf(paidAsPromised, claimsPaid),
    'Claims paid on or before the day the person was told when they sent it, out of all that were paid.',
  ),
];

const moneyFigures = ({ promisedPence, committedPence, spentPence }: BoardFigures): readonly FigureShown[] => [
  figure(
    'Promised',
    pounds(promisedPence),
    'Held for people who said yes or maybe and whose claim is not decided: the fee and the most their costs can be. As it stands today.',
  ),
  figure('Agreed and not yet paid', pounds(committedPence), 'What was decided for claims that are not paid yet. As it stands today.'),
  figure('Paid', pounds(spentPence), 'Fees and costs paid to people for this board, by the date of payment.'),
];
