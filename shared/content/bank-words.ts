import type { BankDetailsProblem, BankQuestion } from '#shared/domain/bank/bank-details.ts';
import type { CodeWay, HeldReach } from '#shared/domain/payee-code.ts';

/** A problem with one field, by its id. */
export interface BankFieldWords {
  readonly field: string;
  readonly text: string;
}

/** What to look at again in bank details. None of it says that somebody did wrong. */
export const bankDetailsWords = (problem: BankDetailsProblem): BankFieldWords => {
  switch (problem.code) {
    case 'name-empty':
      return { field: 'payeeName', text: 'Write the name on the account.' };
    case 'name-too-long':
      return { field: 'payeeName', text: `Use at most ${problem.most} letters for the name.` };
    case 'name-not-in-bank-letters':
      return { field: 'payeeName', text: 'Write the name as your bank writes it, with letters from A to Z.' };
    case 'sort-code-not-six':
      return { field: 'sortCode', text: 'A sort code has 6 numbers, like 12-34-56.' };
    case 'account-not-six-to-eight':
      return { field: 'accountNumber', text: 'An account number has 6 to 8 numbers.' };
    case 'account-of-nine-or-ten':
      return {
        field: 'accountNumber',
        text: `Banks need an account number with 8 numbers. Yours has ${problem.figures}. Ask your bank which 8 it uses. Or ring us: we find out together.`,
      };
    case 'roll-number-not-readable':
      return {
        field: 'rollNumber',
        text: 'A roll number has up to 18 letters and numbers, and starts with one. You can leave it empty.',
      };
    default:
      return problem satisfies never;
  }
};

/** What somebody is asked once about details that can be read. Pressing again keeps them as they are. */
export const bankQuestionWords = (question: BankQuestion): BankFieldWords => {
  switch (question.code) {
    case 'account-was-shortened':
      return {
        field: 'accountNumber',
        text: `Your bank uses 8 of these ${question.figures} numbers. We would pay to ${inGroups(question.accountNumber)}, sort code ${withHyphens(question.sortCode)}. Press again if that is right.`,
      };
    case 'figures-may-have-a-slip':
      return {
        field: 'accountNumber',
        text: 'These numbers may have a slip. Look at the sort code and account number once more. If they are right, press again.',
      };
    default:
      return question satisfies never;
  }
};

/** A sort code as banks print it. */
export const withHyphens = (sortCode: string): string => sortCode.replaceAll(/(\d\d)(?=\d)/g, '$1-');

const inGroups = (accountNumber: string): string => `${accountNumber.slice(0, 4)} ${accountNumber.slice(4)}`;

/** What each way is, with what it needs: somebody we hold no number for reads that we ask them something first. */
export const codeWayOption = (
  way: CodeWay,
  held: HeldReach,
): { readonly value: CodeWay; readonly text: string; readonly hint: { readonly text: string } } => {
  switch (way) {
    case 'phone':
      return {
        value: way,
        text: 'Ring me with a code',
        hint: {
          text:
            held.number === ''
              ? 'We have no number for you. Write one below. When we ring, we first ask some things only you know.'
              : `We ring the number we have, ending in ${held.number.replaceAll(/\D/g, '').slice(-3)}. The code works for one hour.`,
        },
      };
    case 'letter':
      return { value: way, text: 'Post me a code', hint: { text: 'To the address we have, in a plain envelope. It works for 14 days.' } };
    case 'in-person':
      return {
        value: way,
        text: 'Give me a code in person',
        hint: { text: 'From somebody in the team, when you next meet. It works for one hour.' },
      };
    default:
      return way satisfies never;
  }
};

/** What happens after a code was asked for. */
export const codeComes: Readonly<Record<CodeWay, string>> = {
  phone: 'We ring you and read out your code.',
  letter: 'We post your code to you.',
  'in-person': 'Somebody in the team gives you your code when you meet. You can ring to choose a time.',
};

/** Kind words for each thing that can happen with a code. */
export const codeWords = {
  'no-way-chosen': { field: 'way', text: 'Choose how you would like your code.' },
  'account-closed': {
    field: 'main-content',
    text: 'Your account is closed, so nobody gets in touch. Open it again first, on “About you”. Or ring us.',
  },
  'where-to-missing': { field: 'whereTo', text: 'Write the number we can ring.' },
  'no-address-held': { field: 'way', text: 'We have no address for you, or only a new one, so we cannot post a code. Choose another way.' },
  'where-to-too-long': { field: 'whereTo', text: 'Use at most 300 letters.' },
  'no-code-yet': { field: 'way', text: 'There is no code for you yet. Choose how you would like one.' },
  'code-too-old': { field: 'way', text: 'That code no longer works. Ask for a new one here. It is no trouble.' },
  'not-a-whole-code': { field: 'code', text: 'A code has 8 letters and numbers. Please look at it again.' },
  'not-that-code': { field: 'code', text: 'That is not the code we gave. Look at it again, or ask us to read it again.' },
  'too-many-tries': { field: 'way', text: 'We stopped that code to keep you safe. Somebody will give you a new one the same way.' },
  'try-again': { field: 'code', text: 'Please type your code once more.' },
} as const satisfies Record<string, BankFieldWords>;

/** Where somebody's bank details are. */
export const payeeStateTag = {
  'waiting-for-check': { text: 'We are checking them', tone: 'waiting' },
  // Not "ready": a payment to checked details can have come back, and changed ones rest first. The page of each cost says that.
  confirmed: { text: 'We checked them', tone: 'good' },
  'sent-back': { text: 'A question for you', tone: 'yours' },
} as const;

export const payWhenOptions = [
  { value: 'as-it-comes', text: 'Pay me as it comes', hint: { text: 'Each payment leaves when it is agreed.' } },
  {
    value: 'when-i-say',
    text: 'Wait until I say',
    hint: { text: 'Agreed money stays safe with us. Come back here, or ring, when you want it.' },
  },
] as const;
