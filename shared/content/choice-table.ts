import { usual, type ChoiceRow } from '#shared/content/choice-row.ts';
import { choicesAboutMoney } from '#shared/content/choices-about-money.ts';

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
  ...choicesAboutMoney,
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
