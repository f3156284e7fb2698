/**
 * What a person can do at each step where they answer something: one row a step, no cell empty (a test says so, and that every
 * such route has its row). Shown on "Your choices at every step".
 */
export interface ChoiceRow {
  /** What the step is called on the page. */
  readonly step: string;
  readonly canIStop: string;
  readonly canIGoBack: string;
  readonly anotherWay: string;
  readonly canISayNo: string;
  readonly canIUndo: string;
  readonly whoSeesIt: string;
}

const phoneOrPost = 'Yes. Ring us or write, and somebody does it with you.';
const stop = 'Yes, at any time. What you saved waits for you.';
const back = 'Yes. Use Back; your answers are kept.';

/** As under the forms themselves (`components/who-sees.njk`). */
const seenOfCosts =
  'sees the costs, your words and photos. Those who pay see the group, the day, the amount, and your name and account at the bank. Nobody at the meeting sees any of it.';

const usual = { canIStop: stop, canIGoBack: back, anotherWay: phoneOrPost } as const;

/** By the name of the route that takes the answer. */
export const choiceTable: Readonly<Record<string, ChoiceRow>> = {
  'people.join-begin': {
    ...usual,
    step: 'Start joining',
    canISayNo: 'Yes. Nothing is kept until you start.',
    canIUndo: 'Yes. Close the page and it goes after 7 days.',
    whoSeesIt: 'Nobody but you.',
  },
  'people.join-answer': {
    ...usual,
    step: 'Each question about joining',
    canISayNo: 'Yes. We need only a name to call you and one way to reach you.',
    canIUndo: 'Yes. Change any answer before you finish.',
    whoSeesIt: 'Nobody but you until you finish.',
  },
  'people.join-confirm': {
    ...usual,
    step: 'Finish joining',
    canISayNo: 'Yes. Leave it and it goes after 7 days.',
    canIUndo: 'Yes. Close your account in About you.',
    whoSeesIt: 'The team that gets in touch with you.',
  },
  'people.name-change': {
    ...usual,
    step: 'Change your name',
    canISayNo: 'Yes. Your name stays as it is.',
    canIUndo: 'Yes. Change it again. We ask for no proof.',
    whoSeesIt: 'Everyone you take part with sees your new name.',
  },
  'people.reach-change': {
    ...usual,
    step: 'Change how we reach you',
    canISayNo: 'Yes. It stays as it is.',
    canIUndo: 'Yes. Change it again.',
    whoSeesIt: 'The team that gets in touch with you.',
  },
  'people.money-change': {
    ...usual,
    step: 'Choose what we offer you',
    canISayNo: 'Yes. Leave it, and it stays as it is.',
    canIUndo: 'Yes. Choose again. It then counts for new invitations.',
    whoSeesIt: 'The team sees what we may offer, not why.',
  },
  'people.pause-change': {
    ...usual,
    step: 'Pause, or come back',
    canISayNo: 'Yes. Nobody asks you to pause.',
    canIUndo: 'Yes. Come back in one press.',
    whoSeesIt: 'The team. They do not see why.',
  },
  'people.close-change': {
    ...usual,
    step: 'Close your account',
    canISayNo: 'Yes. It stays open.',
    canIUndo: 'Yes, for 14 days, in one press. You answer invitations again.',
    whoSeesIt: 'The team sees that it is closed, not why.',
  },
  'consent.change': {
    ...usual,
    step: 'Each choice about sharing',
    canISayNo: 'Yes. No is what we do until you say yes.',
    canIUndo: 'Yes. Change it on the same page. It counts at once.',
    whoSeesIt: 'You and the team. The choice itself says who sees what.',
  },
  'activities.reply': {
    ...usual,
    step: 'Reply to an invitation',
    canISayNo: 'Yes. Nobody asks why, and we ask you again as before.',
    canIUndo: 'Yes. Change your reply up to the meeting and during it.',
    whoSeesIt: 'The team and the person who runs the meeting.',
  },
  'activities.said-settle': {
    ...usual,
    step: 'Check what was written down',
    canISayNo: 'Yes. Change it or take it out. Your pay is the same.',
    canIUndo: 'Yes. Come back and change it. We list what can no longer be called back.',
    whoSeesIt: 'You, and the team that wrote it down. The group sees it only as you chose.',
  },
  'activities.answer': {
    ...usual,
    step: 'Say if it answers you',
    canISayNo: 'Yes. You can leave it.',
    canIUndo: 'Yes. Change your answer at any time.',
    whoSeesIt: 'The group sees the answer beside your words, shown as you chose.',
  },
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

/** The questions the table answers, in its order: the heads of its columns. */
export const choiceQuestions = [
  { cell: 'canIStop', question: 'Can I stop?' },
  { cell: 'canIGoBack', question: 'Can I go back?' },
  { cell: 'anotherWay', question: 'Can I do it by phone or post?' },
  { cell: 'canISayNo', question: 'Can I say no?' },
  { cell: 'canIUndo', question: 'Can I undo it?' },
  { cell: 'whoSeesIt', question: 'Who sees it?' },
] as const satisfies readonly { cell: keyof ChoiceRow; question: string }[];
