import { definePage } from '#shared/views/define-page.ts';
import type { QuestionView } from '#shared/views/pages/people/join/question-view.ts';
import { template } from './shared.njk';

export interface SharedView extends QuestionView {
  readonly question: string;
  readonly shared: string;
  readonly problem: string;
}

/** Who else can open it, and what each answer changes (care H1). */
export const sharedPage = definePage<SharedView>(template);
