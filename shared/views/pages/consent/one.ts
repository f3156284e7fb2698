import { definePage } from '#shared/views/define-page.ts';
import { template } from './one.njk';

export interface ChoiceView {
  readonly question: string;
  readonly meaning: readonly string[];
  readonly changing: readonly string[];
  readonly whoSees: string;
  readonly status: { readonly text: string; readonly tone: 'quiet' | 'good' };
  readonly options: readonly { readonly value: string; readonly text: string; readonly current: boolean }[];
  readonly action: string;
  /** The record of their choice; '' while there is none. */
  readonly recordHref: string;
  readonly history: readonly { readonly what: string; readonly when: string; readonly who: string }[];
  readonly requestId: string;
}

/** One choice in full: what it means, two equal buttons, and everything they said before. */
export const choicePage = definePage<ChoiceView>(template);
