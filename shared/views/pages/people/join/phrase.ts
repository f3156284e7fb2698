import { definePage } from '#shared/views/define-page.ts';
import type { QuestionView } from '#shared/views/pages/people/join/question-view.ts';
import { template } from './phrase.njk';

export interface PhraseView extends QuestionView {
  readonly phrase: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly hint: { readonly text: string } }[];
  /** Who the name in the phrases is. */
  readonly whoItIs: string;
  readonly problem: string;
}

/** How our messages introduce themselves (care H22). */
export const phrasePage = definePage<PhraseView>(template);
