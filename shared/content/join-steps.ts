import type { JoinQuestion } from '#shared/domain/joining.ts';

/**
 * Every question of joining, before anybody begins: the same list on the first page and at the start of joining, in the order they are
 * asked, and as many as the pages count (R-TRU-01).
 */
export const joinSteps: readonly { readonly question: JoinQuestion; readonly text: string; readonly time: string }[] = [
  { question: 'name', text: 'What to call you', time: 'half a minute' },
  { question: 'age', text: 'If you are 18 or over', time: 'a few seconds' },
  { question: 'reach', text: 'One safe way to reach you', time: 'a minute' },
  { question: 'shared', text: 'If anybody else can open it', time: 'half a minute' },
  { question: 'phrase', text: 'How our messages say who they are from', time: 'half a minute' },
  { question: 'choices', text: 'Three choices, and you can skip them all', time: '2 minutes' },
];

/** What comes after the questions. */
export const afterJoinSteps = 'Then you check your answers, and type a code that we send to your email: 3 minutes.';

/** All of it together. */
export const joinTakes = 'about 8 minutes';
