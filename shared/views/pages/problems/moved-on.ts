import { definePage } from '#shared/views/define-page.ts';
import { template } from './moved-on.njk';

export interface MovedOnView {
  /** What is so now, in a sentence. */
  readonly text: string;
  /** What they wrote, to copy. */
  readonly shown: readonly string[];
  readonly onHref: string;
  readonly onText: string;
}

/** What a form was about has gone on without it, and there is no page left to write it on. */
export const movedOn = definePage<MovedOnView>(template);
