/** For staff: what each figure of a board says. */
import { dateWithoutDay } from '#shared/content/dates.ts';
import { money } from '#shared/content/money.ts';
import type { SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import type { HiddenBecause, Shown } from '#shared/domain/disclosure-control/shown.ts';
import type { BoardFigures } from '#shared/domain/figures/board-figures.ts';
import { lastDayOf } from '#shared/domain/figures/period.ts';
import type { OfYear, Paid, Snapshot, TookPart } from '#shared/domain/figures/snapshot.ts';
import type { BoardSeen } from '#shared/operations/board/see-board.ts';
import type { BoardView, FigureShown } from '#shared/views/pages/board/one.ts';

const whyNot: Readonly<Record<HiddenBecause, string>> = {
  small: 'Not shown: it is about few people.',
  base: 'Not shown: there are too few claims.',
  earlier: 'Not shown: beside earlier figures it would tell about few people.',
};

interface About {
  readonly label: string;
  readonly howCounted: string;
  /** A value in words. */
  readonly say?: (value: number) => string;
  /** The year it is of. */
  readonly year?: string;
}

/** The one place where a figure of a board becomes words: it is given nothing but what may be shown. */
const figure = (shown: Shown, { label, howCounted, say = String, year = '' }: About): FigureShown => ({
  label,
  howCounted,
  value: shown.kind === 'shown' ? say(shown.value) : '*',
  note: [shown.kind === 'shown' ? '' : whyNot[shown.because], year].filter((part) => part !== '').join(' '),
});

/** A board's figures in words, each with how it is counted. */
export const figureGroups = ({ figures, snapshot, rules }: Pick<BoardSeen, 'figures' | 'snapshot' | 'rules'>): BoardView['groups'] => [
  { heading: 'Who was there', figures: [...whoWasThere(figures), differentPeople(snapshot?.tookPart, rules)] },
  { heading: 'What was said and answered', figures: whatWasSaid(figures) },
  { heading: 'Time to pay', figures: timeToPay(snapshot?.paid, rules) },
  { heading: 'Money', figures: [spent(snapshot?.paid, rules)] },
];

/** Figures that stay those of an earlier year, because the newest would tell about few people beside them: said once, for each kind. */
export const olderYears = (snapshot: Snapshot | undefined): readonly string[] => {
  if (snapshot === undefined) return [];
  const yearOf = (quarter: string): string => `the year to ${dateWithoutDay(lastDayOf(quarter))}`;
  const kinds = [
    { what: 'How many different people took part', quarter: snapshot.tookPart.quarter },
    { what: 'Money and time to pay', quarter: snapshot.paid.quarter },
  ];
  return kinds
    .filter(({ quarter }) => quarter !== snapshot.quarter)
    .map(
      ({ what, quarter }) =>
        `${what} can’t be shown for ${yearOf(snapshot.quarter)} yet without telling about few people, so the figures here are for ${yearOf(quarter)}.`,
    );
};

const whoWasThere = ({ meetings, meetingsWithExperts }: BoardFigures): readonly FigureShown[] => [
  figure(meetings, { label: 'Meetings', howCounted: 'Meetings of this board that were held. By the date of the meeting.' }),
  figure(meetingsWithExperts, {
    label: 'Meetings with people who took part',
    howCounted:
      'Those of them where a host or coordinator recorded that at least one person took part. Not shown when it was the same one or two people each time.',
  }),
];

const differentPeople = (tookPart: TookPart | undefined, rules: SmallNumberRules): FigureShown =>
  ofYear({ of: tookPart, rules }, 'people', {
    label: 'Different people who took part',
    howCounted: `Each person once, however many meetings they came to, to the nearest ${rules.roundTo}. By the date of the meeting.`,
    say: (people) => (people === 0 ? 'Nobody' : `About ${people}`),
  });

const whatWasSaid = ({ said, outcomes, answers }: BoardFigures): readonly FigureShown[] => [
  figure(said, {
    label: 'Things said and shown to you',
    howCounted:
      'What people agreed to show, by the month they agreed. What somebody chooses later about their words does not change it. Not shown when all of it is from one or two people.',
  }),
  figure(outcomes.done, { label: 'Done', howCounted: howOutcomes }),
  figure(outcomes.partly, { label: 'Partly done', howCounted: howOutcomes }),
  figure(outcomes.planned, { label: 'Planned', howCounted: howOutcomes }),
  figure(outcomes['not-done'], { label: 'Not done, with the reason', howCounted: howOutcomes }),
  figure(answers.yes, { label: '“This answers it”', howCounted: howAnswers }),
  figure(answers['not-yet'], { label: '“Not yet”', howCounted: howAnswers }),
  figure(answers.no, { label: '“No, it does not”', howCounted: howAnswers }),
];

const howOutcomes =
  'What this board wrote down as having happened next, the newest for each thing said. By the date of the meeting. Not shown when all of it is about one or two people.';
const howAnswers =
  'Answers to “Does this answer it?”, the newest for each thing said. Answers are counted, and not people: each stands beside its words below.';

const days = (value: number): string => (value === 1 ? '1 working day' : `${value} working days`);

const timeToPay = (of: Paid | undefined, rules: SmallNumberRules): readonly FigureShown[] => [
  ofYear({ of, rules }, 'middleDays', {
    label: 'Half of all claims were paid within',
    howCounted: `Working days in England from the day a claim was sent to the day it was paid: the middle one. By the date of payment. Not shown for fewer than ${rules.smallestDenominator} claims.`,
    say: days,
  }),
  ofYear({ of, rules }, 'nineOfTenDays', {
    label: 'Nine of ten were paid within',
    howCounted: 'The same, for nine claims of ten.',
    say: days,
  }),
  ofYear({ of, rules }, 'asPromisedPercent', {
    label: 'Paid by the day we promised',
    howCounted: `Claims paid on or before the day the person was told when they sent it, out of all that were paid. Both to the nearest ${rules.roundTo}, and not shown for fewer than ${rules.smallestDenominator} claims.`,
    say: (percent) => `${percent}%`,
  }),
];

const spent = (of: Paid | undefined, rules: SmallNumberRules): FigureShown =>
  ofYear({ of, rules }, 'spentPence', {
    label: 'Paid',
    howCounted: 'Fees and costs paid to people for this board, by the date of payment. What is promised stands with the budget.',
    say: money,
  });

/** A figure of a snapshot, with the year it is of. */
const ofYear = <Name extends string>(
  { of, rules }: { readonly of: OfYear<Name> | undefined; readonly rules: SmallNumberRules },
  name: Name,
  about: Omit<About, 'year'>,
): FigureShown =>
  of === undefined
    ? {
        label: about.label,
        howCounted: about.howCounted,
        value: 'Not yet',
        note: `The first figures are made ${rules.settlesDays} days after a quarter ends.`,
      }
    : figure(of.figures[name], { ...about, year: `The year to ${dateWithoutDay(lastDayOf(of.quarter))}.` });
