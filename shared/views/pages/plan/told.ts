import { definePage } from '#shared/views/define-page.ts';
import { template } from './told.njk';

interface Option {
  readonly value: string;
  readonly text: string;
}

/** Writing down the reply of somebody who told us without the web. */
export interface ToldView {
  readonly meeting: string;
  readonly knownAs: string;
  /** Why no reply can be written down now; '' when it can. */
  readonly because: string;
  readonly facts: string;
  readonly action: string;
  readonly requestId: string;
  readonly version: number;
  readonly replies: readonly Option[];
  readonly ways: readonly Option[];
  readonly reply: string;
  readonly way: string;
  readonly replyProblem: string;
  readonly wayProblem: string;
}

export const toldPage = definePage<ToldView>(template);
