/** For staff. */
import { dateInWords } from '#shared/content/dates.ts';
import { handsWords } from '#shared/content/hands-words.ts';
import type { PayingProblem } from '#shared/domain/paying.ts';
import type { CameBackReason } from '#shared/domain/payment-files/return-reasons.ts';
import type { RunState } from '#shared/domain/payment-run.ts';
import type { RunProblem } from '#shared/domain/run-steps.ts';

type Tone = 'quiet' | 'waiting' | 'yours' | 'good' | 'careful';

/** Where a run is. */
export const runStateTag: Readonly<Record<RunState, { readonly text: string; readonly tone: Tone }>> = {
  made: { text: 'Waiting to be released', tone: 'yours' },
  released: { text: 'Released, file not taken yet', tone: 'waiting' },
  exported: { text: 'File taken, not confirmed yet', tone: 'waiting' },
  confirmed: { text: 'Paid', tone: 'good' },
  cancelled: { text: 'Sent back', tone: 'quiet' },
};

/** Why a claim can't be in a run now, and whose step is next. */
export const payingWords = (problem: PayingProblem): string => {
  switch (problem.code) {
    case 'not-approved':
      return 'It is not agreed, or there is nothing to pay.';
    case 'no-details':
      return 'The person has not given bank details yet.';
    case 'details-came-back':
      return 'A payment to these bank details came back. It can go once new ones are given and checked.';
    case 'details-not-checked':
      return 'The bank details wait for the payee checker.';
    case 'details-cooling':
      return `The bank details were changed. They can be used from ${dateInWords(problem.usableFrom)}.`;
    case 'when-not-chosen':
      return 'The person has not chosen when to be paid.';
    case 'when-they-say':
      return 'The person wants it when they say.';
    case 'somebody-has-two-hands':
      return 'Somebody has two hands in this one: they made the payment code, and also decided, checked or wrote something down. New bank details, given by another code, put that right.';
    case 'kept-apart':
    case 'for-themselves':
    case 'has-another-hand':
    case 'decided-first':
    case 'made-this-run':
    case 'released-this-run':
      return handsWords(problem);
    default:
      return problem satisfies never;
  }
};

/** Why something can't be done with a run now. */
export const runWords = (problem: RunProblem): { readonly field: string; readonly text: string } => {
  const here = (text: string) => ({ field: 'main-content', text });
  switch (problem.code) {
    case 'not-waiting-for-release':
      return here('This run is not waiting to be released any more.');
    case 'not-to-be-sent-back':
      return here('This run is paid or was sent back already, so it can’t be sent back now.');
    case 'took-this-file':
      return here('You took this file to the bank. Somebody else makes sure that the bank did not use it, and sends it back.');
    case 'paid-in-part':
      return here('The bank used this file: some of it is paid, or came back. Confirm the rest. What came back can be noted below.');
    case 'not-released-yet':
      return here('The file can be taken once somebody else has released it.');
    case 'not-exported-yet':
      return here('It can be confirmed once the file was taken to the bank.');
    case 'other-file':
      return here('The file you looked at is not the file of this run. Look at it again before you release it.');
    case 'paid-on-not-a-date':
      return { field: 'paidOn-day', text: 'Write the date on which the bank paid, like 27 3 2027.' };
    case 'paid-on-in-the-future':
      return { field: 'paidOn-day', text: 'Confirm it when the money has gone: today or earlier.' };
    case 'paid-on-before-release':
      return { field: 'paidOn-day', text: 'That is before it was released. Look at the date again.' };
    case 'file-not-taken-yet':
      return here('A payment can come back once the file was taken to the bank.');
    case 'no-payment-chosen':
      return { field: 'claimId', text: 'Choose which payment came back.' };
    case 'came-back-before':
      return { field: 'claimId', text: 'It is noted already that this payment came back.' };
    case 'no-reason-chosen':
      return { field: 'because', text: 'Choose what the bank said.' };
    case 'back-on-not-a-date':
      return { field: 'backOn-day', text: 'Write the date on which it came back, like 27 3 2027.' };
    case 'back-on-in-the-future':
      return { field: 'backOn-day', text: 'Note it once it has come back: today or earlier.' };
    case 'back-on-before-release':
      return { field: 'backOn-day', text: 'That is before the run was released. Look at the date again.' };
    case 'kept-apart':
    case 'for-themselves':
    case 'has-another-hand':
    case 'decided-first':
    case 'made-this-run':
    case 'released-this-run':
      return here(handsWords(problem));
    default:
      return problem satisfies never;
  }
};

export const detailsChangedWords =
  'Somebody’s bank details or choice changed after this file was made, so it stops here. A payment releaser sends the run back, and it can be made again.';
export const runChangedWords = 'Somebody else was here first. Look at the newer state below.';
export const claimsChangedWords = 'Something you chose can’t be paid any more. Nothing was made. Look at the list again: it says why.';

/** What a bank says of a payment it gave back, in neutral words. None says that the person did something wrong. */
export const cameBackWords: Readonly<Record<CameBackReason, string>> = {
  'details-not-known': 'The bank did not know the account details',
  'account-moved': 'The account has moved to another bank',
  'no-such-account': 'There is no account of that number',
  'account-closed': 'The account is closed',
  'payee-died': 'The bank says that the person has died',
  'asked-for-by-us': 'We asked for it back ourselves',
  other: 'Something else',
};
