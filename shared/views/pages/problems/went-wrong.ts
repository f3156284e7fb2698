import { definePage } from '#shared/views/define-page.ts';
import { template } from './went-wrong.njk';

export interface WentWrongView {
  /** What somebody can quote so that we find this very case in the log. It says nothing about them. */
  readonly code: string;
}

/** A mistake of ours. */
export const wentWrong = definePage<WentWrongView>(template);
