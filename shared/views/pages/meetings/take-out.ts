import { definePage } from '#shared/views/define-page.ts';
import { template } from './take-out.njk';

/** Asks once before words are deleted, because that can't be undone. */
export interface TakeOutView {
  readonly action: string;
  readonly backHref: string;
  readonly requestId: string;
  readonly version: number;
  readonly words: string;
  readonly goneFrom: readonly string[];
}

export const takeOutPage = definePage<TakeOutView>(template);
