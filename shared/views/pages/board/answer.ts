import type { Disclosed } from '#shared/domain/consent/disclosed.ts';
import { definePage } from '#shared/views/define-page.ts';
import { template } from './answer.njk';

/** Writing down what happened next. */
export interface AnswerView {
  readonly title: string;
  readonly on: string;
  readonly words: Disclosed<string>;
  readonly name: Disclosed<string> | '';
  readonly dueOn: string;
  readonly action: string;
  readonly requestId: string;
  readonly version: number;
  readonly kind: string;
  readonly typed: string;
  /** The words were asked about once, so sending them again sends them. */
  readonly looked: boolean;
  readonly kindProblem: string;
  readonly wordsProblem: string;
  /** What stands now, when somebody else wrote it while this was being written; '' otherwise. */
  readonly newer: { readonly tag: { readonly text: string; readonly tone: string }; readonly words: string; readonly on: string } | '';
  /** What was answered and does not answer the person; '' when nothing is, or it does. */
  readonly standing: AnswerView['newer'];
}

export const answerPage = definePage<AnswerView>(template);
