/** For staff. */
import type { LineKind } from '#shared/domain/activity.ts';
import { kindName } from '#shared/content/claim-words.ts';
import type { ClaimState } from '#shared/domain/claim.ts';
import type { CheckName } from '#shared/domain/checks/check-name.ts';
import { instantInWords } from '#shared/content/dates.ts';
import { moneyInWords } from '#shared/content/money.ts';
import type { DecidingRoute } from '#shared/domain/approving/routing.ts';
import type { AskingProblem } from '#shared/domain/deciding.ts';
import type { DecidingProblem, ReductionReason } from '#shared/domain/deciding-line.ts';
import type { Receipt } from '#shared/domain/receipt.ts';

/** What each line is called where staff read it. */
export const staffKindName: Readonly<Record<LineKind, string>> = {
  ...kindName,
  passenger: 'A lift they gave somebody',
  companion: 'Somebody who came with them',
  time: 'Payment for their time',
};

/** What each check looked at, for the approver. */
export const checkName: Readonly<Record<CheckName, string>> = {
  'over-offer-or-cap': 'Inside the offer',
  'over-policy-limit': 'Inside the limits of the policy',
  'no-receipt': 'Receipt or photo',
  'outside-window': 'Sent in good time',
  'pence-typed-as-pounds': 'Amounts look usual',
  'distance-unusual': 'Distance looks usual',
  'passenger-and-driver': 'One journey, one driver',
  'time-claimed-not-there': 'Took part',
  'fund-short': 'Enough in the budget',
  'same-day-kind-amount': 'Entered once',
  'same-receipt': 'Each photo once',
  'two-bodies': 'One group pays for the day',
  'just-under-limit': 'Costs without a photo',
  'details-changed': 'Bank details as before',
  'event-not-confirmed': 'Confirmed by somebody else',
  'just-under-limit-by-staff': 'Entered by staff',
  'one-account': 'An account of their own',
  concentration: 'Spread over the staff',
};

/** The reasons an approver can choose when a part is paid less or not at all. The person reads their own words beside it. */
export const reasonOptions: readonly { readonly value: ReductionReason | ''; readonly text: string }[] = [
  { value: '', text: 'Choose a reason' },
  { value: 'not-in-the-offer', text: 'It was not part of the offer' },
  { value: 'over-the-offer', text: 'It is more than the offer' },
  { value: 'paid-another-way', text: 'It is paid another way' },
  { value: 'not-enough-to-go-on', text: 'There is not enough to go on' },
  { value: 'other', text: 'Something else' },
];

/** A problem with one field of the form, by the id of the field. */
export interface FieldWords {
  readonly field: string;
  readonly text: string;
}

/** Why nothing can be decided yet, and from when. `endsAt` is the instant the meeting ends. */
export const meetingNotOverWords = (endsAt: string): string =>
  `The meeting is not over yet, and a payment for time is part of this. You can decide from ${instantInWords(endsAt)}.`;

/** What to look at again when deciding: which part, what, and where. `nameOf` says what a part is called on the page. */
export const decidingWords = (problem: DecidingProblem, nameOf: (lineId: string) => string): FieldWords => {
  const words = decidingProblemWords(problem);
  return 'lineId' in problem ? { field: words.field, text: `${nameOf(problem.lineId)}: ${words.text}` } : words;
};

const decidingProblemWords = (problem: DecidingProblem): FieldWords => {
  switch (problem.code) {
    case 'not-waiting-for-a-decision':
      return { field: 'main-content', text: 'This is not waiting for a decision any more.' };
    case 'meeting-not-over':
      return { field: 'main-content', text: meetingNotOverWords(problem.endsAt) };
    case 'line-not-decided':
      return { field: `pays-${problem.lineId}`, text: 'choose what to pay.' };
    case 'amount-not-readable':
      return { field: `amount-${problem.lineId}`, text: 'write the amount in pounds and pence, like 4.50.' };
    case 'more-than-asked':
      return {
        field: `amount-${problem.lineId}`,
        text: `they asked for ${moneyInWords(problem.askedPence)}. To pay more, ask them to change what they sent.`,
      };
    case 'less-than-first':
      return {
        field: `amount-${problem.lineId}`,
        text: `${moneyInWords(problem.firstPence)} was agreed the first time. A second look agrees that or more, never less.`,
      };
    case 'no-reason-chosen':
      return { field: `reason-${problem.lineId}`, text: 'choose the reason. The person reads it.' };
    case 'inside-the-offer':
      return { field: `reason-${problem.lineId}`, text: 'it is inside what was offered. Choose the reason that is so.' };
    case 'no-reason-words':
      return { field: `words-${problem.lineId}`, text: 'say why, in plain words to the person.' };
    case 'change-not-said':
      return { field: `words-${problem.lineId}`, text: 'this is not what was decided first. Say why, in words of your own.' };
    case 'budget-holder-decides':
      return { field: 'main-content', text: 'One of the two who decide this holds the budget. An approver who does decides now.' };
    case 'words-too-long':
      return { field: `words-${problem.lineId}`, text: `use at most ${problem.most} letters.` };
    default:
      return problem satisfies never;
  }
};

/** What to look at again when asking a question. */
export const askingWords = (problem: AskingProblem): FieldWords => {
  switch (problem.code) {
    case 'not-waiting-for-a-decision':
      return { field: 'main-content', text: 'This is not waiting for a decision any more, so no question can be asked now.' };
    case 'no-question':
      return { field: 'question', text: 'Write your question.' };
    case 'question-too-long':
      return { field: 'question', text: `Use at most ${problem.most} letters.` };
    default:
      return problem satisfies never;
  }
};

/** A question was written beside the decisions: one press does one thing, and neither is lost. */
export const questionWaitsWords: FieldWords = {
  field: 'question',
  text: 'You wrote a question. Ask it first, or take it out and decide.',
};

/** After a decision or a question was taken. */
export const doneNotices = {
  decided: { heading: 'It is decided', text: 'The person is told, with every reason you wrote.' },
  'half-decided': {
    heading: 'Your part is done',
    text: 'Two people decide this one. Another approver looks at it now, and then the person is told.',
  },
  asked: { heading: 'The question is with the person', text: 'You can still decide with what you have.' },
} as const;

export const staleWords =
  'This changed while you were writing. What you wrote is still here, with the newer state. Look again, then press once more.';
export const budgetShortWords =
  'The budget does not have enough left for this. Ask the budget holder to put money in, then decide again. Nothing was changed.';

/** How many people decide, and on what figures. */
export const routeWords = (route: DecidingRoute): string => {
  if (route.ownStaff) return `They work for us, so two people decide.${budgetHolderWords(route)}`;
  if (route.withoutCapPence > 0) return withoutCapWords(route);
  if (route.beyondOfferPence === 0) return 'Nothing goes beyond the offer. One person decides.';
  const beyond = moneyInWords(route.beyondOfferPence);
  const limit = moneyInWords(route.oneDecidesUpToPence);
  return route.people === 1
    ? `${beyond} goes beyond the offer. One person decides up to ${limit} beyond it.`
    : `${beyond} goes beyond the offer, more than ${limit}. Two people decide.${budgetHolderWords(route)}`;
};

const withoutCapWords = (route: DecidingRoute): string => {
  const [open, limit] = [moneyInWords(route.withoutCapPence), moneyInWords(route.oneDecidesUpToPence)];
  const beyond = route.beyondOfferPence === 0 ? '' : ` and ${moneyInWords(route.beyondOfferPence)} goes beyond the offer`;
  return route.people === 1
    ? `${open} is for costs without a cap${beyond}. One person decides up to ${limit} of that.`
    : `${open} is for costs without a cap${beyond}, more than ${limit} in all. Two people decide.${budgetHolderWords(route)}`;
};

const budgetHolderWords = ({ budgetHolder }: DecidingRoute): string => (budgetHolder ? ' One of them holds the budget.' : '');

/** Beside a claim that one of two has decided. */
export const secondApproverTag = { text: 'Second approver', tone: 'yours' } as const;

/** Where a claim is, as staff see it. */
export const staffStateTag: Readonly<
  Record<ClaimState, { readonly text: string; readonly tone: 'quiet' | 'waiting' | 'yours' | 'good' | 'careful' }>
> = {
  draft: { text: 'Not sent yet', tone: 'quiet' },
  sent: { text: 'Waiting for a decision', tone: 'yours' },
  question: { text: 'Waiting for their answer', tone: 'waiting' },
  'half-decided': { text: 'Waiting for a second approver', tone: 'yours' },
  approved: { text: 'Agreed, not paid yet', tone: 'good' },
  settled: { text: 'Decided, nothing to pay', tone: 'quiet' },
  'in-run': { text: 'In a payment run', tone: 'waiting' },
  paid: { text: 'Paid', tone: 'good' },
};

/** Beside a claim whose person asked someone else to look. */
export const secondLookTag = { text: 'Second look', tone: 'yours' } as const;

/** What the photo of a line is, as staff see it. */
export const staffPhotoWords: Readonly<Record<Receipt['state'], string>> = {
  waiting: 'No receipt or photo.',
  checking: 'A photo came and is being cleaned.',
  kept: '',
  'not-readable': 'A photo came that could not be opened.',
};
