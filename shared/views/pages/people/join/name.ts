import { definePage } from '#shared/views/define-page.ts';
import type { QuestionView } from '#shared/views/pages/people/join/question-view.ts';
import { template } from './name.njk';

export interface NameView extends QuestionView {
  readonly knownAs: string;
  readonly problem: string;
}

/** What to be called. */
export const namePage = definePage<NameView>(template);
