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
  /** What they hear or read before they answer. */
  readonly readOut: {
    readonly heading: string;
    /** Said first where others may hear or open it; '' otherwise. */
    readonly careful: string;
    readonly facts: readonly { readonly key: string; readonly value: string }[];
    readonly offerRows: readonly { readonly what: string; readonly detail: string; readonly amount: string }[];
    readonly lines: readonly string[];
  };
  /** Who tells them that it was written down. */
  readonly whoTells: string;
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
