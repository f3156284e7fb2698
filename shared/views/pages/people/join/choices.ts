import { definePage } from '#shared/views/define-page.ts';
import type { QuestionView } from '#shared/views/pages/people/join/question-view.ts';
import { template } from './choices.njk';

export interface ChoicesView extends QuestionView {
  readonly choices: readonly {
    readonly name: string;
    readonly question: string;
    readonly meaning: readonly string[];
    readonly value: string;
    readonly whoSees: string;
    readonly options: readonly { readonly value: string; readonly text: string }[];
  }[];
}

/** Three choices, each for itself, none made for them (R-CHO-04). */
export const choicesPage = definePage<ChoicesView>(template);
