import { definePage } from '#shared/views/define-page.ts';
import type { QuestionView } from '#shared/views/pages/people/join/question-view.ts';
import { template } from './reach.njk';

export interface ReachView extends QuestionView {
  readonly reach: string;
  readonly number: string;
  readonly address: string;
  readonly problem: string;
  readonly numberProblem: string;
  readonly addressProblem: string;
}

/** One safe way to be reached. */
export const reachPage = definePage<ReachView>(template);
