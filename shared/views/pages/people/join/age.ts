import { definePage } from '#shared/views/define-page.ts';
import type { QuestionView } from '#shared/views/pages/people/join/question-view.ts';
import { template } from './age.njk';

export interface AgeView extends QuestionView {
  readonly adult: string;
  readonly problem: string;
}

/** Asked without a date of birth, and why (care H5). */
export const agePage = definePage<AgeView>(template);
