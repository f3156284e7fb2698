import { definePage } from '#shared/views/define-page.ts';
import { template } from './start.njk';

export interface StartView {
  readonly steps: readonly { readonly text: string; readonly time: string }[];
  readonly afterSteps: string;
  readonly takes: string;
  /** "10 working days": by when money arrives after it was asked for. */
  readonly promiseDays: string;
}

/** The front page: what this is, before anything is asked. */
export const startPage = definePage<StartView>(template);
