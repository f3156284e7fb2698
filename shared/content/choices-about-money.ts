import { usual, type ChoiceRow } from '#shared/content/choice-row.ts';

/** As under the forms themselves (`components/who-sees.njk`). */
const seenOfCosts =
  'sees the costs, your words and photos. Those who pay see the group, the day, the amount, and your name and account at the bank. Nobody at the meeting sees any of it.';

/** The steps about costs and payment, by the name of the route that takes the answer. */
export const choicesAboutMoney: Readonly<Record<string, ChoiceRow>> = {
  'claims.start': {
    ...usual,
    step: 'Start your costs and payment',
    canISayNo: 'Yes. You never have to ask for money.',
    canIUndo: 'Yes. A draft nobody else sees.',
    whoSeesIt: 'Only you, until you send it.',
  },
  'claims.line-save': {
    ...usual,
    step: 'Add a cost or payment for your time',
    canISayNo: 'Yes. Ask for all, some or none of it.',
    canIUndo: 'Yes. Change it or take it out.',
    whoSeesIt: 'Only you, until you send it.',
  },
  'claims.line-change-save': {
    ...usual,
    step: 'Change a cost',
    canISayNo: 'Yes. It stays as it was.',
    canIUndo: 'Yes. Change it again.',
    whoSeesIt: 'Only you, until you send it.',
  },
  'claims.line-remove': {
    ...usual,
    step: 'Take out a cost',
    canISayNo: 'Yes. It stays.',
    canIUndo: 'Yes. Add it again.',
    whoSeesIt: 'Only you.',
  },
  'claims.send': {
    ...usual,
    step: 'Send your costs and payment',
    canISayNo: 'Yes. It waits as a draft for 12 months.',
    canIUndo: 'Yes. Take it back until it is decided.',
    whoSeesIt: `The person who decides ${seenOfCosts}`,
  },
  'claims.take-back': {
    ...usual,
    step: 'Take it back',
    canISayNo: 'Yes. It stays sent.',
    canIUndo: 'Yes. Send it again when you like.',
    whoSeesIt: 'The person who approves sees that it is a draft again.',
  },
  'claims.look-again': {
    ...usual,
    step: 'Ask someone else to look',
    canISayNo: 'Yes. What was decided stands, and is paid as you chose.',
    canIUndo: 'Yes. Take your costs back until they are decided again.',
    whoSeesIt: `The person who looks ${seenOfCosts}`,
  },
  'claims.answer': {
    ...usual,
    step: 'Answer a question about a cost',
    canISayNo: 'Yes. Say so, or ring us. We decide with what we have.',
    canIUndo: 'Yes. Take it back until it is decided.',
    whoSeesIt: 'The person who asked.',
  },
  'payees.bank-code-ask': {
    ...usual,
    step: 'Ask for a payment code',
    canISayNo: 'Yes. You can be paid later.',
    canIUndo: 'Yes. An unused code does nothing.',
    whoSeesIt: 'The team that gives you the code.',
  },
  'payees.bank-code-use': {
    ...usual,
    step: 'Type your payment code',
    canISayNo: 'Yes. Nothing changes.',
    canIUndo: 'There is nothing to undo. It only opens the next page.',
    whoSeesIt: 'Nobody.',
  },
  'payees.bank-save': {
    ...usual,
    step: 'Give your bank details',
    canISayNo: 'Yes. Ask us for another way to be paid.',
    canIUndo: 'Yes. Give other details. The old ones are not used again, unless a payment to them is at the bank already.',
    whoSeesIt: 'Only the people who pay. Pages show the last 4 numbers.',
  },
  'payees.when': {
    ...usual,
    step: 'Choose when you are paid',
    canISayNo: 'Yes. Nothing is paid until you have chosen.',
    canIUndo: 'Yes. Change it until a payment is on its way.',
    whoSeesIt: 'Only the people who pay.',
  },
  'payees.pay-now': {
    ...usual,
    step: 'Ask for what is ready now',
    canISayNo: 'Yes. The money waits until you say.',
    canIUndo: 'Yes. Choose to wait again until a payment is on its way.',
    whoSeesIt: 'Only the people who pay.',
  },
};
