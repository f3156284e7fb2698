import type { LineProblem } from '#shared/domain/claim-line.ts';
import type { ClaimProblem, StartProblem } from '#shared/domain/claiming.ts';

const lineWords: Readonly<Record<LineProblem['code'], string>> = {
  'date-not-understood': 'Write the day, month and year as numbers, like 27 3 2026.',
  'date-no-such-day': 'There is no such day. Please look at the day and the month.',
  'date-not-yet': 'That day has not come yet. You can add this afterwards.',
  'date-far-from-meeting': 'That day is a long way from the meeting. Please look at the year.',
  'miles-not-understood': 'Write the miles as a number, like 12 or 12.5.',
  'miles-are-nothing': 'Write how many miles it was, or leave this journey out.',
  'miles-are-too-many': 'That is a lot of miles for one journey. Please look at the number.',
  'amount-not-understood': 'Write the amount in pounds and pence, like 4.50.',
  'amount-is-too-much': 'That is a very large amount. Please look at the number.',
  'amount-is-nothing': 'Write what it cost, or leave this cost out.',
  'only-what-it-cost': 'You take back only what you spent. Write what it cost you.',
  'no-agreed-rate-for-miles':
    'What a mile pays on that day is not agreed yet. Ring us and say what it cost you, or leave it until later. What you wrote is below.',
  'no-agreed-usual-amount': 'The usual amount for that day is not agreed yet. You can choose “What it cost me” and write what it cost.',
  'choice-missing': 'Choose one, or go back and decide later.',
  'no-fee-offered': 'There is no payment for time in this offer.',
  'less-is-not-an-amount': 'Write how much you want, like 20 or 20.50.',
  'less-is-not-less': 'Write less than the full amount, or choose all of it.',
  'less-beside-another-choice': 'You also wrote an amount. Choose less if you meant that amount, or empty it.',
  'note-too-long': 'That is a little too long. Up to 2,000 letters fit here.',
};

const fieldId: Readonly<Record<LineProblem['field'], string>> = {
  date: 'date-day',
  miles: 'miles',
  amount: 'amount',
  choice: 'choice',
  less: 'less',
  note: 'note',
};

/** A problem of one field as the page says it, with where to look. */
export const lineProblemWords = (problem: LineProblem): { readonly href: string; readonly text: string } => ({
  href: `#${fieldId[problem.field]}`,
  text: lineWords[problem.code],
});

/** The words for one field; '' when it is well. */
export const fieldWords = (problems: readonly LineProblem[], field: LineProblem['field']): string => {
  const found = problems.find((problem) => problem.field === field);
  return found === undefined ? '' : lineWords[found.code];
};

/** What stands in the way of a change as a whole. */
export const claimProblemWords = (problem: ClaimProblem): string => {
  switch (problem.code) {
    case 'not-now':
      return problem.state === 'draft' ? 'This has not been sent yet.' : 'This was sent already. Take it back first to change it.';
    case 'too-many-lines':
      return `There is room for ${problem.maximum} costs here. Send these first, or ring us.`;
    case 'time-is-there-already':
      return 'Payment for your time is there already. You can change it.';
    case 'no-lines':
      return 'You can send this once there is something in it.';
    case 'cost-not-said':
      return problem.lineIds.length === 1
        ? 'One cost has no amount yet. Write what it cost you, or take it out.'
        : `${problem.lineIds.length} costs have no amount yet. Write what each cost you, or take it out.`;
    case 'rate-not-agreed':
      return problem.lineIds.length === 1
        ? 'What we pay for one cost is not agreed yet. Ring us and say what it cost you, or take it out and send the rest.'
        : `What we pay for ${problem.lineIds.length} costs is not agreed yet. Ring us and say what each cost you, or take them out and send the rest.`;
    case 'no-such-line':
      return 'This cost is not there any more.';
    case 'no-question':
      return 'There is no question to answer now.';
    case 'answer-missing':
      return 'Write an answer, or ring us and say it.';
    case 'answer-too-long':
      return 'That is a little too long. Up to 2,000 letters fit here.';
    case 'nothing-to-look-at':
      return 'There is nothing here for someone else to look at now. You can ring us about it.';
    default:
      return problem satisfies never;
  }
};

/** The sum isn't the one they looked at: nothing was sent, and the newer one is there to look at. Both in words. */
export const sumMovedWords = ({ shown, now }: { readonly shown: string; readonly now: string }): string =>
  `All together it is ${now} now. When you looked it was ${shown}. What a mile pays can change with the miles you sent this year. Please look again before you send it.`;

/** Why costs can't be started. */
export const startProblemWords = ({ code }: StartProblem): string => {
  switch (code) {
    case 'not-held-yet':
      return 'You can add your costs from the day of the meeting.';
    case 'called-off':
      return 'This meeting was called off in good time. If you already spent money on it, ring us.';
    case 'not-taken-part':
      return 'You can add costs for meetings you said yes to. If you were there, ring us.';
    default:
      return code satisfies never;
  }
};
