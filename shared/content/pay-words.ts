import type { PayPress, PayTurn } from '#shared/domain/pay-turn.ts';

/** Where a person does what a payment waits for. */
export const payHref = '/bank';

/** What a payment waits for, as whoever is paid reads it: on the page of their costs, in their list and on their home page. */
export const payPressWords: Readonly<Record<PayPress, { readonly turn: string; readonly link: string; readonly task: string }>> = {
  'give-details': {
    turn: 'Your turn: tell us where the money goes.',
    link: 'Give your bank details',
    task: 'Tell us where your money goes',
  },
  'give-them-again': {
    turn: 'Your turn: the bank sent our payment back. Please look at your bank details.',
    link: 'Give your bank details again',
    task: 'A payment came back: look at your bank details',
  },
  'answer-about-details': {
    turn: 'Your turn: we have a question about your bank details.',
    link: 'See the question',
    task: 'We have a question about your bank details',
  },
  'choose-when': {
    turn: 'Your turn: choose when to be paid.',
    link: 'Choose when to be paid',
    task: 'Choose when to be paid',
  },
  'say-when': {
    turn: 'The money waits until you say.',
    link: 'Say that you want it now',
    task: 'Your money waits until you say',
  },
};

/** What has to be there before the money goes, while it is not decided yet; '' when nothing waits. One sentence a step. */
export const beforeMoneyWords = (turn: PayTurn): string => {
  if (turn.whose === 'ours') return turn.doing === 'checking' ? 'We check your bank details with you before we pay.' : '';
  switch (turn.press) {
    case 'give-details':
      return 'Before we can pay, we need your bank details.';
    case 'give-them-again':
      return 'Before we can pay, we need your bank details again.';
    case 'answer-about-details':
      return 'Before we can pay, we have a question about your bank details.';
    case 'choose-when':
      return 'Before we can pay, you choose when to be paid.';
    case 'say-when':
      return 'You chose to say when. The money waits until you say.';
    default:
      return turn.press satisfies never;
  }
};
