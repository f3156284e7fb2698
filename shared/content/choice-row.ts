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

/** What holds at most steps: stopping, going back, and doing it another way. */
export const usual = { canIStop: stop, canIGoBack: back, anotherWay: phoneOrPost } as const;
